import type { Core } from '@strapi/strapi';
import type { ApiParameter } from '../../../lib/api-operation';
import type { Feature } from '../../../platform/feature';
import { addPublicRoute, type PublicRoute } from '../../../platform/public-routes';
import { shortcutParameters } from '../../content/api-parts';
import { listingOf } from '../../content/listing';
import { EXPERT, INTERVIEW, PUBLICATION, type ContentType } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { readSuccessors } from '../../content/strapi/former-turn-store';
import { missingDocuments } from '../../content/strapi/missing-document';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { topicTreeOf } from '../../content/strapi/topic-tree';
import { citationOperation, citationsOperation, workCitationsOperation } from '../operations';
import type { CitationSources } from './citation-sources';
import { answerInterviewCitation, answerPublicationCitation } from './document-citation';
import {
  answerExpertCitations,
  answerInterviewCitations,
  answerPublicationCitations,
} from './list-citations';
import { createCitationPrinter, type CitationPrinter } from './printer';

const createCitations = (): Feature => {
  const printers = new WeakMap<Core.Strapi, CitationPrinter>();
  return {
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
        enumerationsOf: (uid: string) => enumerationsOf(context.strapi, uid),
        topicTree: topicTreeOf(context.strapi),
        successorsIn: (documentId: string) => readSuccessors(context.strapi, documentId),
      };
      for (const route of routes(context.strapi, sources)) addPublicRoute(context, route);
    },
    destroy: ({ strapi }) => printers.get(strapi)?.close(),
  };
};

const routes = (strapi: Core.Strapi, sources: CitationSources): readonly PublicRoute[] => [
  {
    path: '/api/interviews/citations',
    needs: [rightToList(INTERVIEW)],
    operation: citationsOperation(INTERVIEW, shortcutsOf(strapi, INTERVIEW)),
    answer: answerInterviewCitations(sources),
  },
  {
    path: '/api/publications/citations',
    needs: [rightToList(PUBLICATION)],
    operation: citationsOperation(PUBLICATION, shortcutsOf(strapi, PUBLICATION)),
    answer: answerPublicationCitations(sources),
  },
  {
    path: '/api/experts/:id/citations',
    needs: rightsToShow(EXPERT),
    operation: workCitationsOperation(
      shortcutsOf(strapi, INTERVIEW).filter(({ name }) => isDate(name)),
    ),
    answer: answerExpertCitations(sources),
  },
  {
    path: '/api/interviews/:id/citation',
    needs: rightsToShow(INTERVIEW),
    operation: citationOperation(INTERVIEW),
    answer: answerInterviewCitation(sources),
  },
  {
    path: '/api/publications/:id/citation',
    needs: rightsToShow(PUBLICATION),
    operation: citationOperation(PUBLICATION),
    answer: answerPublicationCitation(sources),
  },
];

const isDate = (parameter: string): boolean => ['from', 'to', 'year'].includes(parameter);

const shortcutsOf = (strapi: Core.Strapi, { uid }: ContentType): readonly ApiParameter[] => {
  const listing = listingOf(uid);
  return listing ? shortcutParameters(listing, enumerationsOf(strapi, uid)) : [];
};

/** How to cite interviews, single utterances and publications, one by one and in lists. */
export const citations = createCitations();
