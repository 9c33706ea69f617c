import { Agent } from 'node:http';
import fc from 'fast-check';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { cloneTemplate } from '../support/test-databases';
import { jsonOf, literalOf, queryOf } from './deep-writing';
import { graphqlBody, graphqlRequest, send, setting, tell, type FloodRequest } from './flood';

/** Questions of each API: SOAK_QUESTIONS. */
const QUESTIONS = setting('SOAK_QUESTIONS', 400);
const SEED = setting('SOAK_SEED', 20_261_127);
/** Milliseconds. */
const LONGEST = 500;
const LONGEST_PROBE = 200;

let server: SecondLectern;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await cloneTemplate();
  drop = () => database.drop();
  server = await startSecondLectern(database.url);
}, 300_000);

afterAll(async () => {
  server.stop();
  await drop();
});

type Filter = Readonly<Record<string, unknown>>;

/** The relations that lead from one type to another and back, for chains of any length. */
const CHAINS = [
  ['topics', 'publications', 'topics', 'interviews'],
  ['authors', 'interviews', 'guests', 'publications'],
];

/** Filters of one form, as large as is asked for. `sign` is `$` in REST and nothing in GraphQL. */
const FORMS: Readonly<Record<string, (size: number, sign: string) => Filter>> = {
  'a condition that is negated again and again': (size, sign) =>
    nested(size, (inner) => ({ [`${sign}not`]: inner }), leaf(sign, 0)),
  'groups in groups': (size, sign) =>
    nested(size, (inner) => ({ [`${sign}and`]: [{ [`${sign}or`]: [inner] }] }), leaf(sign, 0)),
  'groups that double': (size, sign) => {
    const double = (depth: number): Filter =>
      depth === 0 ? leaf(sign, depth) : { [`${sign}or`]: [double(depth - 1), double(depth - 1)] };
    return double(Math.min(10, Math.floor(Math.log2(size + 1))));
  },
  alternatives: (size, sign) => ({
    [`${sign}or`]: Array.from({ length: size }, (_, number) => leaf(sign, number)),
  }),
  'alternatives over relations': (size, sign) => ({
    [`${sign}or`]: Array.from({ length: size }, (_, number) =>
      chained(CHAINS[number % 2]?.slice(0, 3) ?? [], leaf(sign, number)),
    ),
  }),
  'a chain of relations': (size, sign) =>
    chained(
      Array.from({ length: size }, (_, number) => CHAINS[0]?.[number % 4] ?? ''),
      leaf(sign, 0),
    ),
  'a list of values': (size, sign) => ({
    title: { [`${sign}in`]: Array.from({ length: size }, (_, number) => `value ${number}`) },
  }),
  'a long text': (size, sign) => ({ title: { [`${sign}containsi`]: '%_'.repeat(size * 8) } }),
  'operators on one attribute': (size, sign) => ({
    [`${sign}and`]: Array.from({ length: size }, (_, number) => ({
      title: { [`${sign}notContainsi`]: String(number), [`${sign}ne`]: String(number) },
    })),
  }),
};

const leaf = (sign: string, number: number): Filter => ({
  documentId: { [`${sign}ne`]: `none${number}` },
});

const nested = (size: number, around: (inner: Filter) => Filter, innermost: Filter): Filter => {
  let filter = innermost;
  for (let depth = 0; depth < size; depth += 1) filter = around(filter);
  return filter;
};

const chained = (relations: readonly string[], innermost: Filter): Filter =>
  relations.toReversed().reduce<Filter>((inner, name) => ({ [name]: inner }), innermost);

const forms = fc.tuple(
  fc.constantFrom(...Object.keys(FORMS)),
  fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4_000 })),
);

const inRest = (filters: Filter): FloodRequest => ({
  path: `/api/publications?${queryOf('filters', filters)}`,
});

/** As the longest request line that the server reads. */
const MOST_OF_A_PATH = 15_000;
const MOST_OF_A_BODY = 64 * 1024;

const IN_VARIABLES = 'query($f: PublicationFiltersInput) { publications(filters: $f) { title } }';

const APIS: readonly [string, (form: string, size: number) => FloodRequest][] = [
  [
    'REST',
    (form, size) => fitting(form, size, '$', inRest, ({ path }) => path.length < MOST_OF_A_PATH),
  ],
  [
    'GraphQL, in variables',
    (form, size) =>
      fitting(
        form,
        size,
        '',
        (filters) =>
          graphqlBody(
            `{"query":${JSON.stringify(IN_VARIABLES)},"variables":{"f":${jsonOf(filters)}}}`,
          ),
        ({ body = '' }) => body.length < MOST_OF_A_BODY,
      ),
  ],
  [
    'GraphQL, in the document',
    (form, size) =>
      fitting(
        form,
        size,
        '',
        (filters) =>
          graphqlRequest(
            `{ publications(filters: ${literalOf(filters, (name) => name)}) { title } }`,
          ),
        ({ body = '' }) => body.length < MOST_OF_A_BODY,
      ),
  ],
];

/** The largest question of that form, up to the size, that can be sent. */
const fitting = (
  form: string,
  size: number,
  sign: string,
  write: (filters: Filter) => FloodRequest,
  fits: (request: FloodRequest) => boolean,
): FloodRequest => {
  for (let tried = size; ; tried = Math.floor(tried * 0.7)) {
    const request = write(FORMS[form]?.(tried, sign) ?? {});
    if (tried < 2 || fits(request)) return request;
  }
};

it.each(APIS)(
  'whatever is asked over %s is answered or refused in half a second, and nobody waits for it',
  async (title, write) => {
    // Written beforehand: whoever writes them keeps the probes waiting.
    const questions = fc
      .sample(forms, { numRuns: QUESTIONS, seed: SEED })
      .map(([form, size]) => ({ form, size, request: write(form, size) }));
    const agent = new Agent({ keepAlive: true });
    const probes: number[] = [];
    let isDone = false;
    const isOver = (): boolean => isDone;
    const probing = (async () => {
      while (!isOver()) {
        probes.push((await send(server.url, { path: '/live' }, agent)).milliseconds);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const slow: unknown[] = [];
    const statuses = new Map<number, number>();
    let longest = 0;
    await send(server.url, write('alternatives', 1), agent);
    for (const { form, size, request } of questions) {
      const { status, milliseconds } = await send(server.url, request, agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      longest = Math.max(longest, milliseconds);
      if (milliseconds > LONGEST) slow.push({ form, size, status, milliseconds });
    }
    isDone = true;
    await probing;
    agent.destroy();
    tell(
      `${title}: ${Math.round(longest)} ms at most, /live ${Math.round(Math.max(...probes))} ms at most,`,
      statuses,
    );

    expect(slow).toEqual([]);
    expect(Math.max(...probes)).toBeLessThanOrEqual(LONGEST_PROBE);
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  },
  600_000,
);
