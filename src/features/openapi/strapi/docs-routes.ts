import { readFileSync } from 'node:fs';
import { readQueryParameters } from '../../../lib/query-parameters';
import { NO_DEPENDENCIES, refusalAnswer } from '../../../platform/public-answers';
import type { PublicRoute } from '../../../platform/public-routes';
import { DOCS_PAGE, START_SCRIPT } from '../docs-page';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** `/docs`, with the viewer from its package. */
export const docsRoutes = (): readonly PublicRoute[] => [
  fixed('/docs', HTML, () => DOCS_PAGE),
  fixed('/docs/start.js', SCRIPT, () => START_SCRIPT),
  fixed('/docs/swagger-ui-bundle.js', SCRIPT, () => viewerFile('swagger-ui-bundle.js')),
  fixed('/docs/swagger-ui.css', STYLE, () => viewerFile('swagger-ui.css')),
];

/** Parameters are refused: each would be one more answer to keep. */
const fixed = (path: string, type: string, read: () => string): PublicRoute => {
  let body: string | null = null;
  return {
    path,
    needs: [],
    operation: null,
    answer: async (request) => {
      const known = readQueryParameters(request.query, []);
      if (!known.ok) return refusalAnswer(request, { ...known.error, status: 400 });
      body ??= read();
      const headers = { 'content-type': type };
      return { status: 200, headers, body, dependencies: NO_DEPENDENCIES };
    },
  };
};

const viewerFile = (name: string): string =>
  readFileSync(require.resolve(`swagger-ui-dist/${name}`), 'utf8');
