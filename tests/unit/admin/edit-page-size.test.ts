import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';

/** Bytes by which the edit page of an interview may grow, gzip: part of the editors' desk since it was planned. */
const LIMIT = 120_000;

const ADMIN = resolve(__dirname, '../../../src/admin');

/** What the edit page of an interview loads by itself: the panel, the two inputs that it opens with, the layouts. */
const LOADED_AT_ONCE = [
  'app.tsx',
  'transcript/TranscriptInput.tsx',
  'address/AddressInput.tsx',
  '../features/editing/type-layouts.ts',
];

/** Strapi has them on its edit page without us. */
const STRAPIS = [
  '@strapi/*',
  'fractional-indexing',
  'react',
  'react/*',
  'react-dom',
  'react-intl',
  'react-router-dom',
  'styled-components',
];

describe('what the edit page of an interview loads of ours', () => {
  let bytes = 0;
  let inputs: readonly string[] = [];
  beforeAll(async () => {
    const result = await build({
      stdin: {
        contents: LOADED_AT_ONCE.map(
          (file, index) => `export * as part${index} from './${file}';`,
        ).join('\n'),
        resolveDir: ADMIN,
      },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
      jsx: 'automatic',
      loader: { '.svg': 'dataurl' },
      external: STRAPIS,
      plugins: [loadedLater],
    });
    bytes = gzipSync(result.outputFiles[0]?.contents ?? '').byteLength;
    inputs = heldInputs(result.metafile);
  });

  it('has the editor and the panels in it, so that something is measured', () => {
    const files = inputs.join('\n');
    expect(files).toContain('prosemirror-view');
    expect(files).toContain('src/admin/readiness/ReadinessPanel.tsx');
    expect(files).toContain('src/admin/saving/TextPanel.tsx');
  });

  it(`is at most ${String(LIMIT)} bytes gzip: what is long, heavy or rare is loaded when it is first used`, () => {
    expect(bytes).toBeGreaterThan(LIMIT / 2);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
  });

  it.each([
    'mammoth',
    'media-chrome',
    'src/admin/from-page/FromPage.tsx',
    'src/admin/translations/from-page.ts',
    'src/admin/translations/help.ts',
    'src/admin/translations/bulk.ts',
    'src/admin/translations/files.ts',
  ])('has nothing of %s in it', (part) => {
    expect(inputs.filter((file) => file.includes(part))).toEqual([]);
  });
});

/** What an `import()` leads to is no part of it. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup: (building) => {
    building.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

const heldInputs = ({ outputs }: Metafile): readonly string[] =>
  Object.values(outputs).flatMap(({ inputs: held }) =>
    Object.entries(held).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
