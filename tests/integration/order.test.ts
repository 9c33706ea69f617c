import fc from 'fast-check';
import {
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let token: string;

beforeAll(async () => {
  token = await lectern.createToken('full-access');
  await fill();
}, 180_000);

/** In the order of a dictionary, which is neither that of their code points nor the one in which they are made. */
const NAMES = ['Aaron', 'Ábel', 'adler', 'Nzinga', 'Ñandú', 'Öberg', 'zora'];
/** Where two have the same date, which comes first is for their documentIds to say. */
const DATES = ['2025-03-07', '2024-02-03', '2025-03-07', '2024-02-03', '2025-03-07'];

/** The last first. Each is published twice, so that no row has the place in which it was made. */
const fill = async (): Promise<void> => {
  for (const name of [...NAMES].reverse()) {
    await published(lectern, EXPERT, expertData({ name }));
    await published(lectern, TOPIC, { name: `${name} topic`, kind: 'region' });
    await published(lectern, SHOW, { title: `${name} show` });
  }
  for (const day of DATES) {
    const title = `Title ${nextNumber()}`;
    await published(lectern, INTERVIEW, interviewData({ title, airDate: day }));
    await published(lectern, PUBLICATION, publicationData({ title, releaseDate: day }));
  }
  for (const uid of [EXPERT, INTERVIEW, PUBLICATION]) await republishAll(uid);
};

const republishAll = async (uid: string): Promise<void> => {
  const rows: Json[] = await lectern.documents(uid).findMany({ status: 'published' });
  for (const { documentId } of rows.reverse()) await republish(uid, documentId);
};

const republish = (uid: string, documentId: string): Promise<unknown> =>
  lectern.documents(uid).publish({ documentId });

interface Listed {
  readonly uid: string;
  readonly path: string;
  readonly field: string;
  readonly expected: (rows: readonly Json[]) => readonly Json[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byName =
  (field: string, language = 'en') =>
  (rows: readonly Json[]): readonly Json[] => {
    const { compare: words } = new Intl.Collator(language);
    return [...rows].sort(
      (a, b) => words(a[field], b[field]) || compare(a.documentId, b.documentId),
    );
  };

const byDate =
  (field: string) =>
  (rows: readonly Json[]): readonly Json[] =>
    [...rows].sort((a, b) => compare(b[field], a[field]) || compare(b.documentId, a.documentId));

const LISTS: readonly Listed[] = [
  { uid: EXPERT, path: 'experts', field: 'name', expected: byName('name') },
  { uid: TOPIC, path: 'topics', field: 'name', expected: byName('name') },
  { uid: SHOW, path: 'shows', field: 'title', expected: byName('title') },
  { uid: INTERVIEW, path: 'interviews', field: 'airDate', expected: byDate('airDate') },
  { uid: PUBLICATION, path: 'publications', field: 'releaseDate', expected: byDate('releaseDate') },
];

/** Every way to ask for a list without an order, by either engine. */
const WAYS: Readonly<Record<string, (list: Listed) => Promise<Json[]>>> = {
  'a view': ({ path }) => rest(`/${path}?pageSize=100`),
  fields: ({ path, field }) => rest(`/${path}?fields=${field}&pagination[pageSize]=100`),
  populate: ({ path }) => rest(`/${path}?populate=*&pagination[limit]=100`),
  'a token': ({ path, field }) => rest(`/${path}?fields=${field}&pagination[limit]=100`, { token }),
  'Strapi’s engine': ({ path, field }) =>
    rest(`/${path}?fields=${field}&pagination[limit]=100`, {
      token,
      headers: { 'strapi-encode-source-maps': 'false' },
    }),
  'Strapi’s engine with joined tables': ({ path, field }) =>
    rest(
      `/${path}?fields=${field}&pagination[limit]=100&status=published&publicationFilter=has-published-version-document`,
      { token },
    ),
  GraphQL: async ({ path, field }) =>
    graphql(`{ rows: ${path}(pagination: { limit: 100 }) { documentId ${field} } }`, 'rows'),
  'a connection': async ({ path, field }) =>
    (
      await graphql(
        `{ c: ${path}_connection(pagination: { limit: 100 }) { nodes { documentId ${field} } } }`,
        'c',
      )
    ).nodes,
};

const rest = async (path: string, options: Json = {}): Promise<Json[]> => {
  const { status, body } = await lectern.rest(path, options);
  expect({ path, status, error: body.error }).toEqual({ path, status: 200, error: undefined });
  return body.data;
};

const graphql = async (query: string, key: string): Promise<Json> => {
  const { body } = await lectern.graphql(query);
  expect(body.errors).toBeUndefined();
  return body.data[key];
};

const readCount = (): number => lectern.strapi.get<{ reader: number }>('lectern.readPaths').reader;

describe.each(Object.entries(WAYS))('%s', (way, ask) => {
  it.each(LISTS)('has $path in their own order', async (list) => {
    const before = readCount();
    const rows = await ask(list);
    const isReaders = readCount() > before;
    expect({ way, isReaders }).toEqual({ way, isReaders: !way.startsWith('Strapi’s engine') });

    expect(rows.length).toBeGreaterThan(4);
    expect(rows.map(({ documentId }) => documentId)).toEqual(
      list.expected(rows).map(({ documentId }) => documentId),
    );
  });
});

describe('names', () => {
  const languages = ['en', 'de', 'fr', 'es', 'ar', '*'];

  it.each(languages)('stand as in a dictionary of the request’s language: %s', async (language) => {
    const asked = ['', '&fields=name', '&fields=name&sort=name', '&sort=name:asc'];
    const lists = await Promise.all(
      asked.map((more) => rest(`/experts?locale=${encodeURIComponent(language)}${more}`)),
    );
    const known = languages.slice(0, 5).includes(language) ? language : 'en';

    for (const rows of lists) expect(rows).toEqual(byName('name', known)(rows));
  });

  it('of Spanish have the ñ after the n', async () => {
    const after = '/experts?fields=name&filters[name][$gt]=Nunca';
    const [spanish] = await rest(`${after}&locale=es`);

    expect(spanish?.name).toBe('Nzinga');
    expect((await rest('/experts?locale=es&fields=name')).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Nzinga', 'Ñandú']),
    );
  });

  it.each(['PUBLISHED', 'DRAFT'])(
    'in GraphQL follow the language of each field of the operation, by either engine: %s',
    async (status) => {
      const named = async (name: string): Promise<string> =>
        (await rest(`/experts?fields=name&filters[name]=${encodeURIComponent(name)}`))[0]
          ?.documentId;
      const guests = [await named('Ñandú'), await named('Nzinga')];
      const { documentId } = await published(lectern, INTERVIEW, interviewData({ guests }));
      await lectern.documents(INTERVIEW).update({
        documentId,
        locale: 'es',
        data: interviewData({ guests }),
        status: 'published',
      });
      const field = (locale: string): string =>
        `${locale}: interview(documentId: "${documentId}", locale: "${locale}", status: ${status}) { guests(sort: "name") { name } }`;
      const { body } = await lectern.graphql(`{ ${field('en')} ${field('es')} }`, { token });
      const names = (locale: string) => body.data[locale].guests.map(({ name }: Json) => name);

      expect(names('en')).toEqual(['Ñandú', 'Nzinga']);
      expect(names('es')).toEqual(['Nzinga', 'Ñandú']);
    },
  );

  it('are compared as they are sorted, by either engine', async () => {
    const after = `filters[name][$gt]=${encodeURIComponent('Ábel')}&fields=name`;
    const [ours, theirs] = await Promise.all([
      rest(`/experts?${after}`),
      rest(`/experts?${after}&publicationFilter=has-published-version-document`, { token }),
    ]);

    expect(ours.map(({ name }) => name)).toEqual(
      NAMES.slice(2).sort(new Intl.Collator('en').compare),
    );
    expect(theirs).toEqual(ours);
  });
});

/** Pages of a list, one after the other, with something published anew between any two of them. */
const walk = async (
  uid: string,
  turn: (page: number) => Promise<Json[]>,
  chance: (most: number) => number,
): Promise<string[]> => {
  const seen: string[] = [];
  for (let page = 0; page < 20; page += 1) {
    const rows = await turn(page);
    seen.push(...rows.map(({ documentId }) => documentId));
    if (rows.length < 2) return seen;
    const all: Json[] = await lectern.documents(uid).findMany({ status: 'published' });
    await republish(uid, all[chance(all.length)]?.documentId);
  }
  return seen;
};

describe('pages', () => {
  const asked = (path: string, page: number, more = '') =>
    rest(`/${path}?fields=documentId&pagination[start]=${page * 2}&pagination[limit]=2${more}`);
  const turns: Readonly<Record<string, (path: string) => (page: number) => Promise<Json[]>>> = {
    'by number': (path) => (page) => asked(path, page),
    'sorted by what all have in common': (path) => (page) =>
      asked(path, page, path === 'experts' ? '&sort=affiliation' : '&sort=standfirst'),
    'of GraphQL': (path) => (page) =>
      graphql(
        `{ rows: ${path}(pagination: { start: ${page * 2}, limit: 2 }) { documentId } }`,
        'rows',
      ),
    'from a cursor': (path) => {
      let next: string | null = `/${path}?pageSize=2`;
      return async () => {
        if (next === null) return [];
        const { body } = await lectern.rest(next);
        next = body.links.next?.replace(/^\/api/, '') ?? null;
        return body.data;
      };
    },
    'from a cursor by title': (path) => {
      let next: string | null = `/${path}?pageSize=2&sort=${path === 'experts' ? 'name' : 'title'}`;
      return async () => {
        if (next === null) return [];
        const { body } = await lectern.rest(next);
        next = body.links.next?.replace(/^\/api/, '') ?? null;
        return body.data;
      };
    },
  };
  const lists = LISTS.filter(({ uid }) => uid === EXPERT || uid === INTERVIEW);

  it.each(Object.entries(turns))(
    '%s neither repeat nor skip what is published anew meanwhile',
    async (_manner, turn) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...lists),
          fc.infiniteStream(fc.nat()),
          async (list, chances) => {
            const { uid, path } = list;
            const all: Json[] = await lectern.documents(uid).findMany({ status: 'published' });
            const seen = await walk(uid, turn(path), (most) => (chances.next().value ?? 0) % most);

            expect([...seen].sort()).toEqual(all.map(({ documentId }) => documentId).sort());
          },
        ),
        { numRuns: 2 },
      );
    },
  );

  it('of all languages together come to each translation', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    for (const locale of ['de', 'fr']) {
      await lectern
        .documents(INTERVIEW)
        .update({ documentId, locale, data: interviewData(), status: 'published' });
    }
    const seen: string[] = [];
    for (let next: string | null = '/interviews?locale=*&pageSize=1'; next !== null;) {
      const { body }: Json = await lectern.rest(next);
      seen.push(...body.data.map((row: Json) => row.title));
      next = body.links.next?.replace(/^\/api/, '') ?? null;
    }
    const all = await rest('/interviews?locale=*&fields=title&pagination[limit]=100');

    expect(seen).toEqual(all.map(({ title }) => title));
  });
});
