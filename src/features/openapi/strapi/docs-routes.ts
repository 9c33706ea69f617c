import { readFileSync } from 'node:fs';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
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

const fixed = (path: string, type: string, read: () => string): PublicRoute => ({
  path,
  operation: null,
  answer: async () => ({
    status: 200,
    headers: { 'content-type': type },
    body: read(),
    dependencies: NO_DEPENDENCIES,
  }),
});

const viewerFile = (name: string): string =>
  readFileSync(require.resolve(`swagger-ui-dist/${name}`), 'utf8');
