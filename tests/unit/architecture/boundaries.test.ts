import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

const config: { forbidden: { name: string }[] } = jest.requireActual(
  join(ROOT, '.dependency-cruiser.cjs'),
);

/** For each rule a file that breaks it, and what it imports. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['no-circular', 'src/lib/about.ts', './round'],
  ['core-is-pure', 'src/features/one/core.ts', 'node:fs'],
  ['core-is-pure', 'src/lib/impure.ts', '@strapi/strapi'],
  ['contract-stands-on-lib', 'src/contract/knows-feature.ts', '../features/two/core'],
  ['core-is-pure', 'src/contract/impure.ts', 'node:fs'],
  ['lib-stands-alone', 'src/lib/knows-contract.ts', '../contract/impure'],
  ['lib-stands-alone', 'src/lib/knows-feature.ts', '../features/two/core'],
  ['reader-schema-asks-few', 'src/features/reader/schema/wrong.ts', '../request/right'],
  ['reader-request-asks-few', 'src/features/reader/request/wrong.ts', '../translate/right'],
  ['reader-question-asks-few', 'src/features/reader/question/wrong.ts', '../translate/right'],
  ['reader-translate-asks-few', 'src/features/reader/translate/wrong.ts', '../compile/right'],
  ['reader-budget-asks-few', 'src/features/reader/budget/wrong.ts', '../compile/right'],
  ['reader-compile-asks-few', 'src/features/reader/compile/wrong.ts', '../translate/right'],
  ['reader-answer-asks-few', 'src/features/reader/answer/wrong.ts', '../inside'],
  ['ingest-languages-asks-few', 'src/features/ingest/languages/wrong.ts', '../plan/right'],
  ['ingest-text-asks-few', 'src/features/ingest/text/wrong.ts', '../plan/right'],
  ['ingest-speakers-asks-few', 'src/features/ingest/speakers/wrong.ts', '../plan/right'],
  ['ingest-introduction-asks-few', 'src/features/ingest/introduction/wrong.ts', '../plan/right'],
  ['ingest-publications-asks-few', 'src/features/ingest/publications/wrong.ts', '../plan/right'],
  ['ingest-people-asks-few', 'src/features/ingest/people/wrong.ts', '../plan/right'],
  ['ingest-page-asks-few', 'src/features/ingest/page/wrong.ts', '../plan/right'],
  ['ingest-known-asks-few', 'src/features/ingest/known/wrong.ts', '../plan/right'],
  ['ingest-merge-asks-few', 'src/features/ingest/merge/wrong.ts', '../plan/right'],
  ['ingest-plan-asks-few', 'src/features/ingest/plan/wrong.ts', '../review/right'],
  ['ingest-review-asks-few', 'src/features/ingest/review/wrong.ts', '../report/right'],
  ['ingest-report-asks-few', 'src/features/ingest/report/wrong.ts', '../review/right'],
  ['feature-cores-are-separate', 'src/features/one/strapi/index.ts', '../../two/core'],
  ['feature-cores-are-separate', 'src/features/two/asks.ts', '../slugs/inside'],
  ['graphql-asks-the-reader', 'src/features/graphql/strapi/index.ts', '../../two/core'],
  ['graphql-asks-the-reader', 'src/features/graphql/core.ts', '../reader/inside'],
  ['core-is-pure', 'src/features/graphql/budget/impure.ts', 'node:fs'],
  ['nothing-imports-api', 'src/platform/reaches-api.ts', '../api/a/services/a'],
  ['api-modules-are-separate', 'src/api/b/services/b.ts', '../../a/services/a'],
  ['platform-knows-no-feature', 'src/platform/knows-feature.ts', '../features/two/core'],
  ['admin-uses-cores-only', 'src/admin/reaches-platform.ts', '../platform/knows-feature'],
  ['root-wires-features-only', 'src/index.ts', './features/two/core'],
  ['config-stands-alone', 'config/reaches-feature.ts', '../src/features/two/core'],
  [
    'embedded-database-stands-alone',
    'database/embedded/reaches.ts',
    '../../src/platform/knows-feature',
  ],
  ['benchmark-watches-from-outside', 'bench/looks-inside.ts', '../src/features/two/core'],
  ['nothing-imports-benchmark', 'src/platform/measures-itself.ts', '../../bench/looks-inside'],
  ['no-unlisted-dependency', 'src/lib/unlisted.ts', 'semver'],
];

const NEUTRAL = [
  'src/api/a/services/a.ts',
  'src/features/two/core.ts',
  'src/features/reader/inside.ts',
  'src/features/slugs/inside.ts',
  'src/features/reader/request/right.ts',
  'src/features/reader/translate/right.ts',
  'src/features/reader/compile/right.ts',
  'src/features/ingest/plan/right.ts',
  'src/features/ingest/review/right.ts',
  'src/features/ingest/report/right.ts',
];

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'lectern-boundaries-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  for (const [, file, target] of VIOLATIONS) {
    write(file, `import * as it from '${target}';\nexport const x = it;\n`);
  }
  for (const file of NEUTRAL) write(file, 'export const x = 1;\n');
  write('src/lib/round.ts', "import * as it from './about';\nexport const y = it;\n");
  write('tsconfig.json', '{ "compilerOptions": { "module": "CommonJS" } }');
  write('package.json', '{ "dependencies": { "@strapi/strapi": "5.54.0" } }');
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('import boundaries', () => {
  it('are each broken by the violation planted for them', () => {
    const reported = cruise();

    for (const [rule, file] of VIOLATIONS) expect(reported).toContainEqual({ rule, file });
  });

  it('have a planted violation each', () => {
    const planted = new Set(VIOLATIONS.map(([rule]) => rule));

    expect(
      config.forbidden
        .map(({ name }: { name: string }) => name)
        .filter((name: string) => !planted.has(name)),
    ).toEqual([]);
  });
});

/** Words by which a stranger would know whose files they are. */
const WORDS_OF_PRODUCT =
  /strapi|lectern|documentId|turnId|\b(?:drafts?|experts?|interviews?|previews?|publications?|transcripts?)\b/i;

describe('src/lib', () => {
  it.each(readdirSync(join(ROOT, 'src/lib')))('says no word of the product in %s', (file) => {
    expect(readFileSync(join(ROOT, 'src/lib', file), 'utf8')).not.toMatch(WORDS_OF_PRODUCT);
  });
});

const cruise = (): { rule: string; file: string }[] => {
  const output = execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
      'config',
      'database',
      'bench',
    ],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const { summary } = JSON.parse(output);
  return summary.violations.map(({ rule, from }: { rule: { name: string }; from: string }) => ({
    rule: rule.name,
    file: from,
  }));
};
