import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { untilDatabaseIsIdle } from '../../src/platform/idle-database';
import { INTERVIEW, interviewData, nextNumber, published, TOPIC } from '../support/content';
import { PAST_THE_CACHE } from '../support/forwarding-reads';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { statementsDuring } from '../support/sent-statements';

const CODE = 'READ_BUDGET_EXCEEDED';

/** A page of interviews with guests: two hundred entries at least, with any content. */
const page = (key: string, limit: string): string =>
  `${key}: interviews(pagination: { limit: ${limit} }) { title guests { name } }`;
const times = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => of(place)).join(' ');

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly extensions?: unknown;
}

const ALIASES: Operation = { query: `{ ${times(101, (place) => page(`a${place}`, '100'))} }` };
/** As much in fewer fields. */
const MANY_ROWS: Operation = {
  query: `{ ${times(90, (place) => page(`a${place}`, '100').replace('{ name }', '{ name } topics { name }'))} }`,
};
const FEW: Operation = { query: `{ ${times(99, (place) => page(`a${place}`, '100'))} }` };

const BYPASSES: readonly (readonly [string, Operation])[] = [
  ['aliases', ALIASES],
  [
    'several root fields',
    {
      query: `{ ${times(60, (place) => page(`a${place}`, '100'))} ${times(90, (place) => `c${place}: publications_connection(pagination: { pageSize: 100 }) { ...c }`)} } fragment c on PublicationEntityResponseCollection { nodes { title } pageInfo { total } }`,
    },
  ],
  [
    'a named fragment used in many places',
    {
      query: `{ ${times(101, (place) => `a${place}: interviews(pagination: { pageSize: 100 }) { ...guests }`)} } fragment guests on Interview { guests { name } }`,
    },
  ],
  [
    'fragments inside of fragments',
    {
      query: `query { ...f0 } ${times(8, (level) => `fragment f${level} on Query { ...f${level + 1} ${times(13, (place) => page(`a${level}_${place}`, '100'))} }`)} fragment f8 on Query { __typename }`,
    },
  ],
  [
    'inline fragments and directives',
    {
      query: `query($yes: Boolean!) { ... on Query @include(if: $yes) { ... @skip(if: false) { ${times(101, (place) => page(`a${place}`, '100'))} } } }`,
      variables: { yes: true },
    },
  ],
  [
    'page sizes by variables',
    {
      query: `query($n: Int, $p: PaginationArg) { ${times(60, (place) => page(`a${place}`, '$n'))} ${times(60, (place) => `b${place}: interviews(pagination: $p) { title guests { name } }`)} }`,
      variables: { n: 1000, p: { limit: -1 } },
    },
  ],
  [
    'an operation chosen by its name',
    { query: `query Small { __typename } query Large ${ALIASES.query}`, operationName: 'Large' },
  ],
  [
    'a persisted query',
    {
      ...ALIASES,
      extensions: {
        persistedQuery: {
          version: 1,
          sha256Hash: createHash('sha256').update(ALIASES.query).digest('hex'),
        },
      },
    },
  ],
  [
    'a part that only Strapi can answer',
    { query: `{ it: interviews(hasPublishedVersion: true) { title } ${ALIASES.query.slice(1)}` },
  ],
  ['nine levels', { query: `{ topics { ${times(8, () => 'parent {')} name ${'}'.repeat(9)} }` }],
];

/** Tables of content, and none that says who calls. */
const CONTENT = /"?\b(interviews|publications|experts|shows|topics|files)\w*\b"?/;
/** The budget itself measures the content now and then. */
const MEASURE = 'octet_length';

const isAboutContent = (statement: string): boolean =>
  CONTENT.test(statement) && !statement.includes(MEASURE);

describe.each([
  ['with the reader', 'true'],
  ['with the reader off', 'false'],
])('the budget of GraphQL operations, %s', (_title, isEnabled) => {
  const lectern = useLectern({ READER_ENABLED: isEnabled });
  let token: string;

  beforeAll(async () => {
    token = await lectern.createToken('full-access');
  });

  const post = (operation: Operation, options: object = {}): Promise<Answer> =>
    request(`${lectern.url}/graphql`, { json: operation, ...options });

  const get = ({ query, variables = {}, ...rest }: Operation): Promise<Answer> => {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    if (rest.operationName) parameters.set('operationName', rest.operationName);
    if (rest.extensions) parameters.set('extensions', JSON.stringify(rest.extensions));
    return request(`${lectern.url}/graphql?${parameters.toString()}`, {
      headers: { 'Apollo-Require-Preflight': 'true' },
    });
  };

  /** What comes back, and how many statements about content ran meanwhile, on any connection. */
  const watched = async (send: () => Promise<Answer>): Promise<Json> => {
    await untilDatabaseIsIdle(lectern.strapi, 5_000);
    const { answer, statements } = await statementsDuring(send);
    const { status, body } = answer;
    const count = statements.filter(isAboutContent).length;
    return { status, code: body.errors?.[0].extensions.code, count, body };
  };

  it.each(BYPASSES)('refuses %s in every way, before anything runs', async (_, operation) => {
    const answers = [
      await watched(() => post(operation)),
      await watched(() => post(operation, { token })),
      await watched(() => post(operation, { headers: PAST_THE_CACHE })),
      await watched(() => get(operation)),
    ];

    expect(answers.map(({ status, code, count }) => ({ status, code, count }))).toEqual(
      answers.map(() => ({ status: 400, code: CODE, count: 0 })),
    );
    for (const { body } of answers) expect(body).toEqual(answers[0].body);
    expect(answers[0].body.data).toBeUndefined();
  });

  it('sees the statements of an operation that does run', async () => {
    const { count } = await watched(() => post({ query: '{ topics { slug } }' }, { token }));

    expect(count).toBeGreaterThan(0);
  });

  it('says which branch is the largest and how to mend it, as refusals of resolvers do', async () => {
    const { body } = await post({
      query: `{ small: topics { name } large: interviews { ${times(8, (place) => `a${place}: transcript(pagination: { limit: 100 }) { ...Turns }`)} } } fragment Turns on ComponentInterviewTurn { ${times(1000, (text) => `t${text}: text`)} }`,
    });
    const [error] = body.errors;

    expect(error.message).toMatch(/^The operation selects more than 2000 fields/);
    expect(error.extensions).toEqual({
      code: CODE,
      error: {
        name: 'ValidationError',
        message: error.message,
        details: { code: CODE, errors: [] },
      },
    });
    expect((await post(MANY_ROWS)).body.errors[0].message).toMatch(
      /could hold 2\d{4} entries, 20000 are allowed; the largest part is “a0”\. Ask for a smaller page/,
    );
  });

  it('lets an operation pass that is just small enough, and other operations of its document', async () => {
    await published(lectern, INTERVIEW, interviewData());
    const small = { query: `query Small { topics { name } } query Large ${MANY_ROWS.query}` };
    const answers = [
      await post(FEW),
      await post(FEW, { token }),
      await post({ ...small, operationName: 'Small' }),
    ];

    expect(answers.map(({ status, body }) => ({ status, errors: body.errors }))).toEqual(
      answers.map(() => ({ status: 200, errors: undefined })),
    );
  });

  it('allows fewer statements than entries where Strapi’s resolvers have to answer', async () => {
    const fields = times(11, (place) => `g${place}: guests { name }`);
    const content = `interviews(pagination: { limit: 100 }) { ${fields} }`;
    const beside = { query: `{ __schema { queryType { name } } ${content} }` };
    const drafts = {
      query: `{ interviews(status: DRAFT, pagination: { limit: 100 }) { ${fields} } }`,
    };
    const refused = [
      await watched(() => post(beside)),
      await watched(() => post(drafts, { token })),
    ];
    const alone = await post({ query: `{ ${content} }` });

    // With the reader off Strapi's resolvers answer everything, so that they have to be allowed more.
    expect(refused.map(({ status, code }) => ({ status, code }))).toEqual(
      refused.map(() =>
        isEnabled === 'true' ? { status: 400, code: CODE } : { status: 200, code: undefined },
      ),
    );
    if (isEnabled === 'true') expect(refused.map(({ count }) => count)).toEqual([0, 0]);
    expect(alone.status).toBe(200);
  });

  it('counts what a mutation answers with, and then writes nothing', async () => {
    const name = `Topic ${nextNumber()}`;
    const topic = await published(lectern, TOPIC, { name, kind: 'region' });
    const update = (place: number, selection: string): string =>
      `m${place}: updateTopic(documentId: "${topic.documentId}", data: { name: "Changed" }) { ${selection} }`;
    const deep = `mutation { ${update(0, `${times(8, () => 'parent {')} name ${'}'.repeat(8)}`)} }`;
    const wide = `mutation { ${times(101, (place) => update(place, '...wide'))} } fragment wide on Topic { ${times(100, (place) => `r${place}: children { name }`)} }`;
    const answers = [
      await watched(() => post({ query: deep }, { token })),
      await watched(() => post({ query: wide }, { token })),
    ];
    const { body } = await lectern.rest(`/topics/${topic.documentId}`);
    const allowed = await post({ query: `mutation { ${update(0, 'name')} }` }, { token });

    expect(answers).toMatchObject(answers.map(() => ({ status: 400, code: CODE, count: 0 })));
    expect(body.data.name).toBe(name);
    expect(allowed.body).toEqual({ data: { m0: { name: 'Changed' } } });
  });

  it('lets what partners ask pass, and full introspection', async () => {
    const query = `query Page($n: Int!) {
      interviews_connection(pagination: { pageSize: $n }, sort: "airDate:desc") {
        pageInfo { total pageCount }
        nodes { documentId title airDate show { title } audio { url mime }
          guests { name jobTitle topics { name } }
          topics { name parent { name } }
          transcript { turnId speaker role text }
          relatedPublications { title authors { name } topics { name } } } } }`;
    const partner = { query, variables: { n: 100 } };
    const asked = [await post(partner), await post(partner, { token }), await get(partner)];
    const introspection = await post({ query: getIntrospectionQuery() });

    expect(asked.map(({ status, body }) => ({ status, errors: body.errors }))).toEqual(
      asked.map(() => ({ status: 200, errors: undefined })),
    );
    expect(introspection.body.data.__schema.types.length).toBeGreaterThan(100);
  });

  it('keeps to one operation a request: Apollo refuses batches', async () => {
    const { status } = await request(`${lectern.url}/graphql`, { json: [FEW, FEW] });

    expect(status).toBe(400);
  });
});
