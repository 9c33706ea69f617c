/**
 * Bundles what is ours of the admin panel with the bundler that Strapi bundles the panel with, and prints its chunks
 * as JSON: run as a process of its own, because the bundler is an ES module. Argument: the root of the project.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [root] = process.argv.slice(2);
process.env.NODE_ENV = 'production';
const fromProject = createRequire(join(root, 'package.json'));
const fromStrapi = createRequire(fromProject.resolve('@strapi/strapi'));
// As it is imported, not as it is required: that way is on its way out, and says so.
const { build } = await import(
  join(fromStrapi.resolve('vite/package.json'), '..', 'dist/node/index.js')
);

/** Strapi has them on its edit page without us. */
const STRAPIS =
  /^(@strapi\/|(fractional-indexing|react|react-dom|react-intl|react-router-dom|styled-components|yup)(\/|$))/;

const { output } = await build({
  root,
  configFile: false,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  esbuild: { jsx: 'automatic' },
  build: {
    write: false,
    rollupOptions: {
      onwarn: () => undefined,
      input: join(root, 'src/admin/app.tsx'),
      preserveEntrySignatures: 'strict',
      external: (id) => STRAPIS.test(id),
    },
  },
});

const chunks = output
  .filter(({ type }) => type === 'chunk')
  .map(({ fileName, imports, code, modules, isEntry }) => ({
    fileName,
    isEntry,
    // Those of ours; what Strapi has is no chunk here.
    imports: imports.filter((file) => output.some((one) => one.fileName === file)),
    bytes: gzipSync(code).byteLength,
    modules: Object.entries(modules).flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? [id] : [],
    ),
  }));
process.stdout.write(JSON.stringify(chunks));
