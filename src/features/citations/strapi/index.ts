import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../platform/feature';
import { addPublicRoute, publicRoute, type PublicRoute } from '../../../platform/public-routes';
import { demandListing } from '../../content/listing';
import { EXPERT, INTERVIEW, PUBLICATION, type ContentType } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { topicTreeOf } from '../../content/strapi/topic-tree';
import { INTERVIEWS, PUBLICATIONS, WORK_KINDS } from '../../content/work-kinds';
import { missingDocuments } from '../../slugs/strapi/interface';
import { readSuccessors } from '../../transcripts/strapi/interface';
import {
  citationsRoute,
  INTERVIEW_CITATION,
  PUBLICATION_CITATION,
  workCitationsRoute,
} from '../routes';
import type { CitationSources } from './citation-sources';
import { answerCitation } from './document-citation';
import { answerExpertCitations, answerListCitations } from './list-citations';
import { createCitationPrinter, type CitationPrinter } from './printer';

const printers = new WeakMap<Core.Strapi, CitationPrinter>();

/** How to cite interviews, single utterances and publications, one by one and in lists. */
export const citations: Feature = {
  name: 'citations',
  register(context) {
    const printer = createCitationPrinter();
    printers.set(context.strapi, printer);
    const sources = {
      printer,
      reads: context.contentReads,
      caller: context.publicCaller,
      paths: readPublicPaths(context.strapi),
      answerMissing: missingDocuments(context.strapi),
      topicTree: topicTreeOf(context.strapi),
      successorsIn: (documentId: string) => readSuccessors(context.strapi, documentId),
    };
    for (const route of routes(context.strapi, sources)) addPublicRoute(context, route);
  },
  destroy: ({ strapi }) => printers.get(strapi)?.close(),
};

const routes = (strapi: Core.Strapi, sources: CitationSources): readonly PublicRoute[] => [
  ...WORK_KINDS.map((kind) =>
    publicRoute({
      route: listRoute(strapi, kind),
      needs: [rightToList(kind)],
      answer: answerListCitations(sources, kind),
    }),
  ),
  publicRoute({
    route: workCitationsRoute(demandListing(INTERVIEW.uid)),
    needs: rightsToShow(EXPERT),
    answer: answerExpertCitations(sources),
  }),
  publicRoute({
    route: INTERVIEW_CITATION,
    needs: rightsToShow(INTERVIEW),
    answer: answerCitation(sources, INTERVIEWS),
  }),
  publicRoute({
    route: PUBLICATION_CITATION,
    needs: rightsToShow(PUBLICATION),
    answer: answerCitation(sources, PUBLICATIONS),
  }),
];

const listRoute = (strapi: Core.Strapi, type: ContentType) =>
  citationsRoute(type, demandListing(type.uid), enumerationsOf(strapi, type.uid));
