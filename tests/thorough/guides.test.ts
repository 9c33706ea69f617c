import { join } from 'node:path';
import ts from 'typescript';
import * as client from '../../client/src';
import { EXPERT, INTERVIEW, PUBLICATION, SHOW } from '../support/content';
import { bringDemoContent, removeDemoFiles } from '../support/demo-content';
import { programFor, readGuides } from '../support/guide';
import { addressesNamedIn, filledAddresses, type Fill } from '../support/guide-addresses';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { requireOutside } from '../support/outside';
import { PROJECT_ROOT } from '../support/test-environment';
import { typeProblems } from '../support/typescript-check';

const guides = readGuides();
const requests = guides.flatMap((guide) => guide.requests);
const programs = guides.flatMap(({ file, program }) =>
  program === null ? [] : [{ file, program }],
);
const named = guides.flatMap(({ file }) => addressesNamedIn(file));

/** Milliseconds for the content of the demo on a busy machine. */
const PATIENCE = 900_000;

afterAll(() => removeDemoFiles(lectern));

const lectern = useLectern();
let said: readonly string[];

beforeAll(async () => {
  said = await bringDemoContent(lectern);
}, PATIENCE);

/** An answer with nothing in it shows nobody anything. */
const isEmpty = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmpty);
  return value === null || value === undefined || value === '';
};

/** Without looking into it. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** What of an answer readers came for. */
const contentOf = (text: string): unknown => {
  try {
    const body: Json = JSON.parse(text);
    return body.data ?? body.items ?? body;
  } catch {
    return /<(?:rss|feed|urlset|sitemapindex)\b/.test(text)
      ? /<(?:item|entry|url|sitemap)>/.exec(text)?.[0]
      : text.trim();
  }
};

describe('the guides', () => {
  it('have requests, and everything else is marked as not to be run', () => {
    expect(requests.length).toBeGreaterThan(35);
    expect(guides.flatMap(({ notRun }) => notRun)).toEqual([
      "README.md: curl 'http://127.0.0.1:1337/api/interviews/who-measures-the-river/transcript.txt?turn=kv6pbnq2' # a turnId of yours",
      'client/README.md: // src/content.config.ts',
      'client/README.md: const client = createClient<paths>({ baseUrl }); // openapi-fetch; `paths` is of this package, too',
      'docs/signing-in.md: email: {',
    ]);
  });

  it.each(requests)('$title', async ({ method, path, headers, body, status }) => {
    const response = await fetch(`${lectern.url}${path}`, { method, headers, body });
    const text = await response.text();

    expect({ status: response.status, text: status < 400 ? '' : text }).toMatchObject({ status });
    if (method !== 'HEAD') expect(isEmpty(contentOf(text))).toBe(false);
    if (status < 400) expect(text).not.toMatch(/^\{"(?:errors|data":null)/);
  });

  it.each(programs)(
    '$file has a program that is right by the types of its packages',
    ({ program }) => {
      const problems = typeProblems(
        { 'check.ts': program },
        {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
          allowImportingTsExtensions: true,
          types: ['node'],
          paths: {
            '@lectern/client': [join(PROJECT_ROOT, 'client', 'src', 'index.ts')],
            '@strapi/client': [join(PROJECT_ROOT, 'node_modules/@strapi/client/dist/exports.d.ts')],
          },
        },
      );

      expect(problems).toEqual([]);
    },
  );

  it.each(programs)('$file has a program that runs, and finds something', async ({ program }) => {
    const token = await lectern.createToken('full-access');
    const results = await run(
      programFor(program, lectern.url).replaceAll('process.env.LECTERN_TOKEN', `'${token}'`),
    );

    expect(Object.entries(results).filter(([, value]) => isNothing(value))).toEqual([]);
  });
});

/** Runs a program, and answers its constants. */
const run = async (program: string): Promise<Record<string, unknown>> => {
  const source = ts.createSourceFile('guide.ts', program, ts.ScriptTarget.ES2022);
  const names = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name }) => namesIn(name));
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the guides are ours
  const compiled = new Function(
    'require',
    'console',
    `const exports = {}; return (async () => { ${outputText}; return { ${names.join(', ')} }; })();`,
  );
  const silent = { log: () => undefined };
  return compiled(
    (name: string) => (name === '@lectern/client' ? client : requireOutside(name)),
    silent,
  );
};

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isOmittedExpression(element) ? [] : namesIn(element.name),
      );

describe('the addresses that guides name in their text', () => {
  const SLUGS: Readonly<Record<string, string>> = {
    interviews: 'who-measures-the-river',
    publications: 'sharing-rivers-without-treaties',
    experts: 'nadia-okafor',
    topics: 'water-security',
    shows: 'the-long-view',
  };
  const types = Object.keys(SLUGS);

  const documentIdOf = async (type: string): Promise<string> =>
    (await lectern.rest(`/${type}/${SLUGS[type] ?? ''}`)).body.data.documentId;

  const pictureOf = async (type: string): Promise<string> =>
    (await lectern.rest(`/${type}/${SLUGS[type] ?? ''}?view=full`)).body.data.photo.documentId;

  /** Who asks without a token may not see these. */
  const CLOSED = /^\/api\/(?:upload\/|users)/;
  /** Written to only. */
  const isRead = ({ path }: { path: string }) => path !== '/api/upload';

  it.each(named.filter(isRead))('$guide: $path', async ({ path }) => {
    const [documentId, other] = [await documentIdOf('interviews'), await documentIdOf('experts')];
    const picture = await pictureOf('experts');
    const idBehind = (before: string): string => {
      if (before.endsWith('/images/')) return picture;
      return before.endsWith(',') ? other : documentId;
    };
    const fill: Fill = (placeholder, before) => {
      const type = /\/(\w+)\/$/.exec(before)?.[1] ?? '';
      if (placeholder.includes('slug') && SLUGS[type]) return [SLUGS[type]];
      if (placeholder === 'documentId') return [idBehind(before)];
      if (placeholder === 'type') return types;
      return placeholder === 'n' || placeholder === 'number' ? ['1'] : null;
    };
    const addresses = filledAddresses(path, fill);

    expect(addresses).not.toBeNull();
    for (const address of addresses ?? []) {
      const { status } = await fetch(`${lectern.url}${address}`);
      expect({ address, status }).toEqual({ address, status: CLOSED.test(address) ? 403 : 200 });
    }
  });
});

describe('the content of the demo', () => {
  it('is brought in once, says what it does, and is all published', async () => {
    expect(said).toEqual([
      'Importing the sample pages …',
      expect.stringMatching(/^Adding \d+ pictures, recordings and papers …$/),
      '15 pages: 15 written',
      expect.stringMatching(/^Completing \d+ documents …$/),
    ]);
    for (const uid of [INTERVIEW, PUBLICATION, EXPERT]) {
      const documents = lectern.documents(uid);
      const [drafts, published] = [
        await documents.count({ locale: '*', status: 'draft' }),
        await documents.count({ locale: '*', status: 'published' }),
      ];
      expect(published).toBe(drafts);
    }
  });

  it('leaves no document without what its page shows', async () => {
    const without = async (uid: string, field: string, locale?: string): Promise<string[]> => {
      const wish = { status: 'published', populate: '*', ...(locale ? { locale } : {}) };
      const documents: Json[] = await lectern.documents(uid).findMany(wish);
      return documents.filter((document) => isEmpty(document[field])).map(({ slug }) => slug);
    };
    const fields = [
      ...['en', 'de', 'fr', 'ar'].flatMap((locale) => [
        ...['body', 'authors', 'cover'].map((field) => [PUBLICATION, field, locale] as const),
        [INTERVIEW, 'topics', locale] as const,
      ]),
      ...['photo', 'biography', 'topics', 'jobTitle'].map((field) => [EXPERT, field] as const),
      [SHOW, 'artwork'] as const,
    ];

    for (const [uid, field, locale] of fields) {
      expect([uid, field, locale, await without(uid, field, locale)]).toEqual([
        uid,
        field,
        locale,
        [],
      ]);
    }
  });
});

describe('the next start of the demo', () => {
  const files = () => lectern.strapi.db.query('plugin::upload.file').count();
  const expert = () => lectern.documents(EXPERT);
  const publication = () => lectern.documents(PUBLICATION);
  const slug = (value: string) => ({ filters: { slug: value } });

  it('makes nothing twice, and leaves what editors changed, emptied and deleted', async () => {
    const count = await files();
    const emptied: Json = await expert().findFirst(slug('nadia-okafor'));
    const changed: Json = await expert().findFirst(slug('emeka-lindqvist'));
    const { documentId }: Json = await publication().findFirst(
      slug('sharing-rivers-without-treaties'),
    );
    await expert().update({ ...emptied, status: 'published', data: { photo: null } });
    await expert().update({ ...changed, status: 'published', data: { languages: ['la'] } });
    await publication().delete({ documentId, locale: 'ar' });

    expect(await bringDemoContent(lectern)).toEqual([
      'Importing the sample pages …',
      expect.stringMatching(/^15 pages: /),
    ]);
    expect(await files()).toBe(count);
    expect(await publication().findOne({ documentId, locale: 'ar' })).toBeNull();
    const photos = await expert().findMany({ populate: ['photo'], status: 'published' });
    expect(photos.filter(({ photo }: Json) => !photo).map(({ name }: Json) => name)).toEqual([
      'Nadia Okafor',
    ]);
    expect(await expert().findFirst(slug('emeka-lindqvist'))).toMatchObject({ languages: ['la'] });
  });

  it('fills only what is empty where an older demo was, and publishes nobody’s work', async () => {
    await lectern.strapi.db.query('strapi::core-store').deleteMany({
      where: { key: { $contains: 'lectern_demo' } },
    });
    const count = await files();
    const inWork: Json = await publication().findFirst(slug('bread-before-bonds'));
    const { documentId } = inWork;
    await publication().update({ documentId, data: { title: 'In work', cover: null } });

    const lines = await bringDemoContent(lectern);

    expect(await files()).toBe(count);
    expect(lines).toContain('publication/bread-before-bonds: completed as a draft.');
    const versions = await Promise.all(
      ['draft', 'published'].map((status) =>
        publication().findOne({ documentId, status, populate: ['cover'] }),
      ),
    );
    expect(versions.map(({ title, cover }: Json) => [title, cover?.name])).toEqual([
      ['In work', 'cover-bread-before-bonds.png'],
      ['Bread Before Bonds', 'cover-bread-before-bonds.png'],
    ]);
    expect(await expert().findFirst(slug('emeka-lindqvist'))).toMatchObject({ languages: ['la'] });
  });
});
