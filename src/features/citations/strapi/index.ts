import type { Feature } from '../../../platform/feature';
import { addPublicRoute, type PublicRoute } from '../../../platform/public-routes';
import { readPublicPaths } from '../../content/strapi/public-paths';
import type { CitationSources } from './citation-sources';
import { answerInterviewCitation, answerPublicationCitation } from './document-citation';
import {
  answerExpertCitations,
  answerInterviewCitations,
  answerPublicationCitations,
} from './list-citations';
import { loadStyles } from './styles';

/** How to cite interviews, single utterances and publications, one by one and in lists. */
export const citations: Feature = {
  name: 'citations',
  register(context) {
    loadStyles();
    const sources = { reads: context.contentReads, paths: readPublicPaths(context.strapi) };
    for (const route of routes(sources)) addPublicRoute(context, route);
  },
};

const routes = (sources: CitationSources): readonly PublicRoute[] => [
  { path: '/api/interviews/citations', answer: answerInterviewCitations(sources) },
  { path: '/api/publications/citations', answer: answerPublicationCitations(sources) },
  { path: '/api/experts/:id/citations', answer: answerExpertCitations(sources) },
  { path: '/api/interviews/:id/citation', answer: answerInterviewCitation(sources) },
  { path: '/api/publications/:id/citation', answer: answerPublicationCitation(sources) },
];
