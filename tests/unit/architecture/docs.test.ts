import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  claimProblem,
  claimsIn,
  deadLinksIn,
  declaredIn,
  namesWithoutFile,
  projectPath,
  readDoc,
  sectionOf,
} from '../../support/doc-claims';

const foldersIn = (path: string): readonly string[] =>
  readdirSync(projectPath(path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const FEATURES = foldersIn('src/features');
const ADRS = readdirSync(projectPath('docs/adr')).map((name) => `docs/adr/${name}`);
const GUIDES = ['docs', 'docs/recipes'].flatMap((folder) =>
  readdirSync(projectPath(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);
const READMES = FEATURES.map((name) => `src/features/${name}/README.md`);
const OTHERS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'client/README.md',
  'bench/README.md',
];

const ARCHITECTURE = 'docs/architecture.md';
const WALKS = sectionOf(readDoc(ARCHITECTURE), '## Six walks');
const REACHES = sectionOf(readDoc(ARCHITECTURE), '## Where we reach into Strapi');

const problemsOf = (markdown: string): readonly string[] =>
  claimsIn(markdown).flatMap((claim) => claimProblem(claim) ?? []);

describe('what a text claims', () => {
  it('is each path written as code, with the names behind it', () => {
    const text = [
      'See `src/a.ts` (`one`, `TWO`), `/api/x`, `npm run x`, `three`, `docs/`,',
      '`src/b.ts`',
      '(`four`) and `@strapi/database/dist`.',
      '```sh\n`src/hidden.ts`\n```',
    ].join('\n');

    expect(claimsIn(text)).toEqual([
      { path: 'src/a.ts', names: ['one', 'TWO'] },
      { path: 'src/b.ts', names: ['four'] },
      { path: '@strapi/database/dist', names: [] },
    ]);
  });

  it('is wrong where the file is not there, or declares no such name', () => {
    const path = 'tests/support/doc-claims.ts';

    expect(claimProblem({ path: 'src/nothing.ts', names: [] })).toContain('not there');
    expect(claimProblem({ path, names: ['claimsIn', 'nothing'] })).toContain('no nothing');
    expect(claimProblem({ path, names: ['claimsIn', 'Claim', 'SPAN'] })).toBeNull();
  });

  it('may be a name of any kind at the top of a file, and none within', () => {
    const source = [
      'export const a = () => { const inner = 1; return inner; };',
      'const { b, c: d } = a();',
      'export function e() {} class F {} interface G { member: 1 } type H = 1;',
    ].join('\n');

    expect([...declaredIn(source)]).toEqual(['a', 'b', 'd', 'e', 'F', 'G', 'H']);
  });

  it('is no name that stands there without its file', () => {
    expect(namesWithoutFile('`readAll` of `src/a.ts` (`readOne`), `Thing`, `slugs`')).toEqual([
      'readAll',
      'Thing',
    ]);
  });

  it('leads nowhere where a link has no target, or no such heading', () => {
    const links =
      '[a](docs/architecture.md#map) [b](docs/nothing.md) [c](README.md#nothing) [d](https://x.org)';

    expect(deadLinksIn(links, 'README.md')).toEqual(['docs/nothing.md', 'README.md#nothing']);
  });
});

describe('the texts', () => {
  it.each([...OTHERS, ...GUIDES, ...ADRS, ...READMES])('%s has no dead link', (file) => {
    expect(deadLinksIn(readDoc(file), file)).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/README.md', ARCHITECTURE])(
    '%s names no file and no name that is not there',
    (file) => {
      expect(problemsOf(readDoc(file))).toEqual([]);
    },
  );

  it.each(READMES)('%s names no file of code that is not there', (file) => {
    const named = claimsIn(readDoc(file)).filter(({ path }) => /\.tsx?$/.test(path));

    expect(named.map(({ path }) => path).filter((path) => !isSource(path, dirname(file)))).toEqual(
      [],
    );
  });

  it.each(['CONTRIBUTING.md', 'README.md', 'docs/README.md'])(
    '%s names no command that package.json lacks',
    (file) => {
      const { scripts } = JSON.parse(readDoc('package.json')) as { scripts: object };
      const named = [...readDoc(file).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)];

      expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
    },
  );

  it('are all in the index', () => {
    const index = readDoc('docs/README.md');
    const missing = [...GUIDES, ...ADRS].filter(
      (file) => file !== 'docs/README.md' && !index.includes(`(${relative('docs', file)})`),
    );

    expect(missing).toEqual([]);
  });
});

/** READMEs name files as those see them who stand in their folder, in that of features, or in `src`. */
const isSource = (path: string, folder: string): boolean =>
  [folder, 'src/features', 'src', '.'].some((from) => existsSync(projectPath(join(from, path)))) ||
  filesIn('tests').some((test) => test.endsWith(`/${path}`));

describe('docs/architecture.md', () => {
  it('has every feature on its map, and names no other', () => {
    const map = sectionOf(readDoc(ARCHITECTURE), '## Map');
    const rows = map
      .split('\n')
      .filter((line) => /^\| (?:the|writing|reading|what|who|running)/.test(line));
    const named = rows.flatMap((row) => [...row.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));

    expect([...named].sort()).toEqual([...FEATURES].sort());
  });

  it('says of each name in its walks in which file it is', () => {
    expect(namesWithoutFile(WALKS)).toEqual([]);
    expect(claimsIn(WALKS).length).toBeGreaterThan(80);
  });

  it.each(REACHES.split('\n').filter((line) => line.startsWith('- ')))(
    'says where it is and which test tells: %.60s',
    (reach) => {
      const paths = claimsIn(reach).map(({ path }) => path);

      expect(paths.some((path) => /^(?:src|config)\//.test(path))).toBe(true);
      expect(paths.some((path) => /^tests\/.*\.test\.ts$/.test(path))).toBe(true);
    },
  );

  it('lists every file in which we reach into Strapi', () => {
    const listed = new Set(claimsIn(REACHES).map(({ path }) => path));

    expect(reachingFiles().filter((file) => !listed.has(file))).toEqual([]);
  });
});

/** By which code of ours is known to lean on what Strapi does not document. */
const REACH_OF_SERVER = [
  /from '@strapi\/[\w-]+\/dist/,
  /createRequire\(/,
  /strapi\.get(?:<\w+>)?\('(?:auth|controllers|query-params|services)'\)/,
  /wrapHandler\(\s*strapi/,
  /\bentityManager\b|\bschemaInspector\b|\bschemaStorage\b|\bjoinTable\b/,
  /lifecycles\.disable|db\.init = |schema\.sync = |strapi\.hook\(|sessionManager\(/,
  /acquireConnection|wrapIdentifier|server\.app\.request|\bhttpServer\b/,
  /sanitize\.query = |\)\.routes as |\.resolve = |field\.type = |\.parseValue = /,
  /actionProvider|conditionProvider|permissions\.engine|beforeFindMany|as unknown as Repository/,
  /Object\.assign\((?:sessions|tokens|service|extension|manager|owner|hook|db|strapi|attributes)\b/,
  /\bstrapi\s*(?:\.plugin\([^)]*\)\s*)?\.service(?:<\w+>)?\(/,
];
/** Also where nothing of Strapi's is called. */
const REACH_OF_ANY = [
  /\buserAbility\b|\brootQueryArgsByPath\b|\bstate\.(?:auth|route)\b|\bisAuthenticated\b|'strategy'/,
  /\b(?:strapi_[a-z_]+|up_(?:users|permissions|roles)|admin_(?:users|permissions|roles)|i18n_locale)\b/,
  /'strapi-(?:response-format|encode-source-maps)'/,
];
const REACH_OF_PANEL = [
  /\badminApi\b|aroundRoute\(|Admin\/CM|addRBACMiddleware|injectComponent/,
  /'STRAPI_|`STRAPI_|'i18n\.CM|\bunstable_|HTMLInputElement\.prototype|MutationObserver/,
  /document\s*\.querySelector|addStyle\(|Reflect\.get\(window|['`]\/(?:content-manager|i18n|upload)\//,
];

const reachingFiles = (): readonly string[] => [
  ...filesIn('src/admin').filter(hasAny(REACH_OF_PANEL)),
  ...['src/features', 'src/platform', 'src/middlewares', 'src/cli']
    .flatMap(filesIn)
    .filter(hasAny([...REACH_OF_SERVER, ...REACH_OF_ANY])),
];

const hasAny =
  (signs: readonly RegExp[]) =>
  (file: string): boolean => {
    const source = readFileSync(projectPath(file), 'utf8').replace(/^\s*(?:\*|\/\*|\/\/).*$/gm, '');
    return signs.some((sign) => sign.test(source));
  };

const filesIn = (folder: string): readonly string[] =>
  readdirSync(projectPath(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectPath(), `${entry.parentPath}/${entry.name}`));
