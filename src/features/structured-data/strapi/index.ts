import type { Core } from '@strapi/strapi';
import type { ContentReads } from '../../../platform/content-reads';
import { configuredLocales } from '../../../platform/default-locale';
import type { Feature } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import type { ViewPart } from '../../../platform/view-parts';
import { SITE, type ContentType } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { serverUrls } from '../../content/strapi/delivery';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { findSite } from '../../content/strapi/public-site';
import { missingDocuments } from '../../slugs/strapi/interface';
import { tellPage, type Described } from '../page';
import { descriptionRoute } from '../routes';
import { answerDescription, type DescriptionSources } from './answer';
import { DESCRIBED, DESCRIPTIONS } from './descriptions';

/** Tells machines what a page of the public site is about: JSON-LD, Open Graph, X cards. */
export const structuredData: Feature = {
  name: 'structured-data',
  register(context) {
    const sources = sourcesOf(context.strapi, context.contentReads);
    for (const description of DESCRIPTIONS) {
      const { type, segment } = description;
      addPublicRoute(context, {
        route: descriptionRoute(type, segment, sources.locales),
        needs: needsOf(type),
        answer: answerDescription(sources, description),
      });
    }
    for (const described of DESCRIBED) context.viewParts.add(viewPart(sources, described));
  },
};

const needsOf = (type: ContentType): readonly string[] => [
  ...rightsToShow(type),
  rightToList(SITE),
];

/** Both descriptions in a full view; without a Site there are none. */
const viewPart = (sources: DescriptionSources, described: Described): ViewPart => ({
  uid: described.type.uid,
  needs: needsOf(described.type),
  shape: described.shape,
  make: async (row, reads) => {
    const { site, dependencies } = await findSite(reads);
    if (!site) return { members: {}, dependencies };
    const { graph, card } = tellPage(described, row, { ...sources, site });
    const members = { structuredData: graph(), socialCard: card() };
    return { members, dependencies };
  },
});

const sourcesOf = (strapi: Core.Strapi, reads: ContentReads): DescriptionSources => ({
  reads,
  paths: readPublicPaths(strapi),
  locales: configuredLocales(strapi),
  absolute: serverUrls(strapi),
  answerMissing: missingDocuments(strapi),
});
