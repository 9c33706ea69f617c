import { pathOf, publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';
import {
  wrongQueries,
  type DescribedParameter,
  type WrongQuery,
} from '../support/refused-parameters';

interface Declared {
  readonly path: string;
  /** Null for pages for people. */
  readonly tag: string | null;
  readonly query: Readonly<Record<string, unknown>>;
  readonly isProbe?: boolean;
}

interface Declarations {
  routes(): readonly Declared[];
  document(): {
    paths: Record<string, { get: { parameters: readonly DescribedParameter[] } }>;
  };
}

const lectern = useLectern();
let institute: Institute;
let declarations: Declarations;

beforeAll(async () => {
  institute = await publishInstitute(lectern);
  declarations = lectern.strapi.get<Declarations>('lectern.openapi');
}, 300_000);

const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

interface Row {
  readonly path: string;
  readonly wrong: WrongQuery;
  readonly takesDrafts: boolean;
}

/** Every route but probes, which pass over whatever a load balancer sends, with its ways to be asked wrongly. */
const table = (): readonly Row[] => {
  const { paths } = declarations.document();
  return declarations.routes().flatMap(({ path, query, isProbe }) => {
    if (isProbe === true) return [];
    const template = templateOf(path);
    const described = (paths[template]?.get.parameters ?? []).filter((one) => one.in === 'query');
    expect([path, described.map(({ name }) => name)]).toEqual([path, Object.keys(query)]);
    const row = { path: pathOf(institute, template), takesDrafts: 'status' in query };
    return wrongQueries(described).map((wrong) => ({ ...row, wrong }));
  });
};

/** Who stands in front of Strapi answers everybody but those with a cookie or a token. */
const WAYS: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
  'before Strapi': async () => ({}),
  'through Strapi': async () => ({ Cookie: 'a=b' }),
  'with a token': async () => ({
    Authorization: `Bearer ${await lectern.createToken('full-access')}`,
  }),
};

/** What comes instead of the refusal that must come; null where it comes. */
const otherwise = async (
  { path, wrong }: Pick<Row, 'path' | 'wrong'>,
  headers: Record<string, string>,
): Promise<string | null> => {
  const address = `${path}?${wrong.query}`;
  const response = await fetch(lectern.url + address, { headers });
  const text = await response.text();
  const wanted = { code: wrong.code, parameter: wrong.parameter };
  try {
    expect([response.status, JSON.parse(text)]).toMatchObject([
      400,
      { error: { status: 400, name: 'ValidationError', details: wanted } },
    ]);
    expect(text).not.toMatch(/undefined|\[object/);
    return null;
  } catch {
    return `${wrong.kind}: ${address} → ${response.status} ${text.slice(0, 300)}`;
  }
};

describe('every public route', () => {
  it('is in the table, as one of all kinds of wrong queries', () => {
    const kinds = new Set(table().map(({ wrong }) => wrong.kind));

    expect([...kinds].sort()).toEqual(
      ['malformed', 'repeated', 'too large', 'unknown', 'wrong locale'].sort(),
    );
    expect(new Set(table().map(({ path }) => path)).size).toBeGreaterThan(60);
  });

  it.each(Object.entries(WAYS))(
    'refuses what its declaration does not allow, %s, always in one shape',
    async (_way, headersOf) => {
      const headers = await headersOf();
      const others: string[] = [];
      for (const row of table()) {
        const other = await otherwise(row, headers);
        if (other !== null) others.push(other);
      }

      expect(others).toEqual([]);
    },
    600_000,
  );

  it('refuses the same of drafts, to those who may see them', async () => {
    const token = await lectern.createToken('full-access');
    const rows = table().filter(
      ({ wrong, takesDrafts }) => takesDrafts && wrong.parameter !== 'status',
    );
    const others: string[] = [];
    for (const { path, wrong } of rows) {
      const asDraft = { ...wrong, query: `status=draft&${wrong.query}` };
      const other = await otherwise({ path, wrong: asDraft }, { Authorization: `Bearer ${token}` });
      if (other !== null) others.push(other);
    }

    expect(rows.length).toBeGreaterThan(100);
    expect(others).toEqual([]);
  }, 600_000);

  it('says the same to those who ask for problem details', async () => {
    const { path, wrong } = table().find(({ wrong: { kind } }) => kind === 'repeated') ?? {};
    const response = await fetch(`${lectern.url}${path ?? ''}?${wrong?.query ?? ''}`, {
      headers: { Accept: 'application/problem+json' },
    });

    expect([response.status, await response.json()]).toMatchObject([
      400,
      { status: 400, code: wrong?.code, parameter: wrong?.parameter },
    ]);
  });
});
