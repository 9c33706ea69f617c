import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Bytes by which the edit page of an interview may grow, gzip: part of the editors' desk since it was planned. */
const LIMIT = 120_000;

const ROOT = resolve(__dirname, '../../..');

/** What the edit page of an interview loads by itself beside the panel: the two inputs that it opens with, the layouts. */
const LOADED_AT_ONCE = [
  'src/admin/transcript/TranscriptInput.tsx',
  'src/admin/address/AddressInput.tsx',
  'src/features/editing/type-layouts.ts',
];

interface Chunk {
  readonly fileName: string;
  readonly isEntry: boolean;
  /** Files of chunks that are loaded with it. */
  readonly imports: readonly string[];
  /** Gzip, as it is sent. */
  readonly bytes: number;
  readonly modules: readonly string[];
}

describe('what the edit page of an interview loads of ours', () => {
  let loaded: readonly Chunk[] = [];
  beforeAll(() => {
    const printed = execFileSync(
      process.execPath,
      [resolve(ROOT, 'tests/support/panel-chunks.mjs'), ROOT],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const chunks = JSON.parse(printed) as readonly Chunk[];
    const wanted = chunks.filter(
      ({ isEntry, modules }) => isEntry || LOADED_AT_ONCE.some((file) => holds(modules, file)),
    );
    loaded = withImports(chunks, wanted);
  });

  it.each([
    ...LOADED_AT_ONCE,
    'prosemirror-view',
    'src/admin/readiness/ReadinessPanel.tsx',
    'src/admin/saving/TextPanel.tsx',
  ])('has %s in it, so that something is measured', (part) => {
    expect(loaded.some(({ modules }) => holds(modules, part))).toBe(true);
  });

  it(`is at most ${String(LIMIT)} bytes gzip, all its files together: what is long, heavy or rare is loaded when it is first used`, () => {
    const bytes = loaded.reduce((sum, chunk) => sum + chunk.bytes, 0);

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
    expect(loaded.some(({ modules }) => holds(modules, part))).toBe(false);
  });
});

const holds = (modules: readonly string[], part: string): boolean =>
  modules.some((file) => file.includes(part));

const withImports = (chunks: readonly Chunk[], wanted: readonly Chunk[]): readonly Chunk[] => {
  const found = new Set<Chunk>();
  const add = (chunk: Chunk): void => {
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) chunks.filter((one) => one.fileName === file).forEach(add);
  };
  wanted.forEach(add);
  return [...found];
};
