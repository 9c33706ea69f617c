import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { apiRoute } from '../../../contract/api-route';
import { contentAnswer, NO_DEPENDENCIES } from '../../../platform/public-answers';
import { publicRoute, type PublicRoute } from '../../../platform/public-routes';
import { DOCS_PAGE, START_SCRIPT } from '../docs-page';

/** `/docs`, with the viewer from its package. */
export const docsRoutes = (): readonly PublicRoute[] => [
  fixed('/docs', 'text/html', () => DOCS_PAGE),
  fixed('/docs/start.js', 'text/javascript', () => START_SCRIPT),
  fixed('/docs/swagger-ui-bundle.js', 'text/javascript', () => viewerFile('swagger-ui-bundle.js')),
  fixed('/docs/swagger-ui.css', 'text/css', () => viewerFile('swagger-ui.css')),
];

/** Parameters are refused: each would be one more answer to keep. */
const fixed = (path: string, mediaType: string, read: () => string): PublicRoute => {
  let body: string | null = null;
  return publicRoute({
    route: apiRoute({
      path,
      id: path,
      tag: null,
      summary: 'The description of the API for people',
      query: {},
      answer: { description: 'As it is.', content: { [mediaType]: z.string() } },
      refusals: [],
    }),
    needs: [],
    answer: async () => {
      body ??= read();
      return contentAnswer(`${mediaType}; charset=utf-8`, body, NO_DEPENDENCIES);
    },
  });
};

const viewerFile = (name: string): string =>
  readFileSync(require.resolve(`swagger-ui-dist/${name}`), 'utf8');
