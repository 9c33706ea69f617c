import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { draft, EXPERT, expertData, INTERVIEW, interviewData, published } from '../support/content';
import { request, type Answer, type Json, type RequestOptions } from '../support/http';
import { publishInstitute } from '../support/institute';
import { useLectern } from '../support/lectern';
import { rawRequest, type RawAnswer, type RawOptions } from '../support/raw-http';
import { ofReading, statementsDuring } from '../support/sent-statements';
import { PROJECT_ROOT } from '../support/test-environment';

const lectern = useLectern();
let token: string;

beforeAll(async () => {
  await publishInstitute(lectern);
  token = await lectern.createToken('read-only');
});

const NAMES = '{ topics(sort: "name") { name } }';
const ALL = { data: { topics: [{ name: 'Rivers' }, { name: 'Water Security' }] } };
const NONE = { data: { topics: [] } };

const post = (query: string, variables: object = {}, options: RequestOptions = {}) =>
  request(`${lectern.url}/graphql`, { json: { query, variables }, ...options });

const get = (query: string, options: RequestOptions = {}): Promise<Answer> =>
  request(`${lectern.url}/graphql?query=${encodeURIComponent(query)}`, options);

/** By the reader before Strapi's stack, by the reader behind it, and by the general engine. */
const everyWay = async (query: string, variables: object = {}): Promise<Json[]> => {
  const bodies = [
    (await post(query, variables)).body,
    (await post(query, variables, { token })).body,
    (await post(query.replace(/\}$/, ' __schema { queryType { name } } }'), variables)).body,
  ];
  for (const { data } of bodies) delete data?.__schema;
  return bodies;
};

describe('clients that partners use', () => {
  it('get the same, from memory the second time, whatever they accept', async () => {
    const query =
      'query Named($n: Int!) { topics(sort: "name", pagination: { limit: $n }) { name } }';
    const script = join(PROJECT_ROOT, 'tests/support/graphql-clients.mjs');
    const { stdout: printed } = await promisify(execFile)(
      process.execPath,
      [script, `${lectern.url}/graphql`, query, JSON.stringify({ n: 10 })],
      {
        cwd: PROJECT_ROOT,
        timeout: 60_000,
      },
    );
    const results: [string, Json][] = Object.entries(JSON.parse(printed));

    expect(results.length).toBe(6);
    for (const [name, { answers, seen }] of results) {
      const plain = JSON.parse(JSON.stringify(answers), withoutTypeNames);
      expect({ name, answers: plain }).toEqual({
        name,
        answers: [0, 1].map(() => ({ ...ALL, errors: [] })),
      });
      expect({ name, statuses: seen.map(({ status }: Json) => status) }).toEqual({
        name,
        statuses: [200, 200],
      });
      expect({ name, cache: seen[1].cache }).toEqual({ name, cache: 'HIT' });
    }
  });

  it.each([
    [
      'application/graphql-response+json,application/json;q=0.9',
      'application/graphql-response+json',
    ],
    [
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
      'application/graphql-response+json',
    ],
    ['multipart/mixed;deferSpec=20220824,application/json', 'application/json'],
    ['application/json;q=0, */*', 'application/graphql-response+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['APPLICATION/JSON', 'application/json'],
    ['application/*', 'application/json'],
  ])('that accept %s get %s before Strapi’s stack', async (accept, type) => {
    const asked = [
      await post(NAMES, {}, { headers: { Accept: accept } }),
      await post(NAMES, {}, { headers: { Accept: accept } }),
    ];

    expect(asked.map(({ body }) => body)).toEqual([ALL, ALL]);
    expect(asked.map(({ headers }) => headers.get('content-type'))).toEqual([
      `${type}; charset=utf-8`,
      `${type}; charset=utf-8`,
    ]);
    expect(asked[1]?.headers.get('x-cache')).toBe('HIT');
  });

  it.each(['text/html', 'image/png', 'application/json;q=0'])(
    'that accept only %s are refused by POST',
    async (accept) => {
      expect((await post(NAMES, {}, { headers: { Accept: accept } })).status).toBe(406);
    },
  );

  it('may read by GET without further headers, and people get a page', async () => {
    const [first, second, named] = [
      await get(NAMES),
      await get(NAMES),
      await get(NAMES, { token }),
    ];
    const page = await get(NAMES, { headers: { Accept: 'text/html,*/*;q=0.8' } });

    expect([first, second, named].map(({ body }) => body)).toEqual([ALL, ALL, ALL]);
    expect(second.headers.get('x-cache')).toBe('HIT');
    expect(first.headers.get('vary')).toMatch(/accept(,|$)/i);
    expect(page.headers.get('content-type')).toMatch('text/html');
  });

  it('may change nothing by GET', async () => {
    const { status, body } = await get('mutation { forgotPassword(email: "a@b.example") { ok } }', {
      token,
    });

    expect({ status, code: body.errors[0].extensions.code }).toEqual({
      status: 405,
      code: 'BAD_REQUEST',
    });
  });

  it('never get 304 by POST', async () => {
    const { headers } = await raw({ body: JSON.stringify({ query: NAMES }) });
    for (const known of [String(headers.etag), '*']) {
      const callers: Record<string, string>[] = [{}, { Authorization: `Bearer ${token}` }];
      for (const more of callers) {
        const answer = await raw({
          body: JSON.stringify({ query: NAMES }),
          headers: { 'If-None-Match': known, ...more },
        });
        expect(answer.status).toBe(200);
      }
    }
  });
});

/** Two of the clients ask for them besides. */
const withoutTypeNames = (key: string, value: unknown): unknown =>
  key === '__typename' ? undefined : value;

const raw = ({ headers = {}, body = '', ...options }: RawOptions): Promise<RawAnswer> =>
  rawRequest(`${lectern.url}/graphql`, {
    method: 'POST',
    body,
    ...options,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    },
  });

describe('arguments', () => {
  it.each([
    ['name: { in: [] }', NONE],
    ['documentId: { in: [] }', NONE],
    ['kind: { in: [] }', NONE],
    ['parent: { name: { in: [] } }', NONE],
    ['name: { in: [], contains: "R" }', NONE],
    [
      'or: [{ name: { in: [] } }, { name: { eq: "Rivers" } }]',
      { data: { topics: [{ name: 'Rivers' }] } },
    ],
    ['not: { name: { in: [] } }', ALL],
    ['name: { not: { in: [] } }', ALL],
    ['name: { notIn: [] }', ALL],
  ])('choose by an empty list: %s', async (filters, expected) => {
    const query = `{ topics(sort: "name", filters: { ${filters} }) { name } }`;

    expect(await everyWay(query)).toEqual([expected, expected, expected]);
  });

  it.each([
    ['eq: "issue_area"', ALL],
    ['eq: "issue-area"', ALL],
    ['in: ["issue_area", "region"]', ALL],
    ['ne: "issue_area"', NONE],
    ['notIn: ["issue_area"]', NONE],
    ['not: { eq: "issue_area" }', NONE],
    ['eq: "issue area"', NONE],
  ])(
    'take the values of enumerations that answers show: kind: { %s }',
    async (operators, expected) => {
      const query = `{ topics(sort: "name", filters: { kind: { ${operators} } }) { name } }`;

      expect(await everyWay(query)).toEqual([expected, expected, expected]);
    },
  );

  it('take them from variables, of any part of the filter, beside the same text for another attribute', async () => {
    const byValue =
      'query($k: String, $l: [String]) { topics(sort: "name", filters: { kind: { eq: $k, in: $l }, name: { ne: $k } }) { name } }';
    const byOperators =
      'query($o: StringFilterInput) { topics(sort: "name", filters: { kind: $o }) { name } }';
    const whole = 'query($f: TopicFiltersInput) { topics(sort: "name", filters: $f) { name } }';
    const nested =
      'query($k: String) { publications(sort: "title", filters: { topics: { kind: { eq: $k } } }) { title } }';

    expect(await everyWay(byValue, { k: 'issue_area', l: ['issue_area'] })).toEqual([
      ALL,
      ALL,
      ALL,
    ]);
    expect(await everyWay(byValue, { k: 'region', l: ['region'] })).toEqual([NONE, NONE, NONE]);
    expect(await everyWay(byOperators, { o: { eq: 'issue_area' } })).toEqual([ALL, ALL, ALL]);
    expect(await everyWay(byOperators, { o: { in: [] } })).toEqual([NONE, NONE, NONE]);
    expect(await everyWay(whole, { f: { kind: { in: ['issue_area'] } } })).toEqual([ALL, ALL, ALL]);
    expect(
      await everyWay(whole, { f: { and: [{ kind: { eq: 'issue_area' } }, { name: { in: [] } }] } }),
    ).toEqual([NONE, NONE, NONE]);
    expect((await post(nested, { k: 'issue_area' })).body.data.publications).toHaveLength(2);
    expect((await post(nested, { k: 'programme' })).body.data.publications).toHaveLength(0);
  });

  it.each([
    'pagination: null',
    'pagination: {}',
    'pagination: { limit: null, page: null }',
    'filters: null',
  ])('that are null are as if absent: %s', async (argument) => {
    expect(await everyWay(`{ topics(sort: "name", ${argument}) { name } }`)).toEqual([
      ALL,
      ALL,
      ALL,
    ]);
    const nested = await post(
      `{ publications(sort: "title") { topics(sort: "name", ${argument}) { name } } }`,
    );
    expect(nested.body.errors).toBeUndefined();
  });

  it.each([
    ['updatedAt: { gte: "2020-01-01T00:00:00Z" }', ALL],
    ['updatedAt: { lt: "2020-01-01T00:00:00Z" }', NONE],
    ['not: { updatedAt: { lt: "2020-01-01T00:00:00Z" } }', ALL],
    ['updatedAt: { between: ["2020-01-01T00:00:00Z", "2120-01-01T00:00:00Z"] }', ALL],
  ])('compare moments: %s', async (filters, expected) => {
    const query = `{ topics(sort: "name", filters: { ${filters} }) { name } }`;

    expect(await everyWay(query)).toEqual([expected, expected, expected]);
  });

  it('give nothing for a limit of nothing, everywhere', async () => {
    const query = '{ topics(pagination: { limit: 0 }) { name } }';
    const connection = await post(
      '{ topics_connection(pagination: { limit: 0 }) { nodes { name } pageInfo { total } } }',
    );
    const nested = await post('{ publications { topics(pagination: { limit: 0 }) { name } } }');

    expect(await everyWay(query)).toEqual([NONE, NONE, NONE]);
    expect(connection.body.data.topics_connection).toEqual({ nodes: [], pageInfo: { total: 2 } });
    expect(nested.body.data.publications.map(({ topics }: Json) => topics)).toEqual([[], []]);
  });
});

describe('what fails', () => {
  it('at one field of the root leaves the others', async () => {
    const { status, body } = await post('{ topics(sort: "name") { name } uploadFiles { url } }');

    expect({ status, data: body.data }).toEqual({
      status: 200,
      data: { ...ALL.data, uploadFiles: null },
    });
    expect(body.errors).toEqual([expect.objectContaining({ path: ['uploadFiles'] })]);
  });

  it.each([
    ['is no JSON', { body: '{"query":' }, 400],
    ['is nothing', { body: '' }, 400],
    ['is a list', { body: '[]' }, 400],
    ['asks nothing', { body: '{}' }, 400],
    [
      'is a cycle of fragments',
      {
        body: JSON.stringify({
          query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
        }),
      },
      400,
    ],
    ['is plain text', { body: NAMES, headers: { 'Content-Type': 'text/plain' } }, 415],
    [
      'is a form',
      { body: 'query=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      400,
    ],
    [
      'is too large',
      { body: JSON.stringify({ query: `#${'x'.repeat(2_000_000)}\n${NAMES}` }) },
      413,
    ],
    ['is not compressed as it says', { body: '{}', headers: { 'Content-Encoding': 'gzip' } }, 400],
    ['comes by PUT', { method: 'PUT', body: '{}' }, 405],
    ['comes by PATCH', { method: 'PATCH', body: '{}' }, 405],
    ['comes by DELETE', { method: 'DELETE', body: '{}' }, 405],
    [
      'has no good token',
      { body: JSON.stringify({ query: NAMES }), headers: { Authorization: 'Bearer none' } },
      401,
    ],
  ])('because the request %s is told as GraphQL tells it', async (_what, options, status) => {
    const answer = await raw(options);
    const body: Json = JSON.parse(String(answer.bytes));

    expect(answer.status).toBe(status);
    expect(body.error).toBeUndefined();
    expect(body.errors).toEqual([
      {
        message: expect.any(String),
        extensions: expect.objectContaining({ code: expect.any(String) }),
        ...('locations' in body.errors[0] ? { locations: expect.any(Array) } : {}),
      },
    ]);
  });
});

describe('the expert of a turn', () => {
  const QUERY =
    'query A($id: ID!) { interview(documentId: $id) { transcript { speaker expert { name } } } }';
  let interview: Json;
  let expert: Json;
  let missing: Json;
  let editor: string;

  beforeAll(async () => {
    editor = await lectern.createToken('full-access');
    expert = await published(lectern, EXPERT, expertData());
    missing = await draft(lectern, EXPERT, expertData());
    const turn = (expertDocumentId: string | null) => ({
      speaker: 'Somebody',
      role: 'other',
      text: 'Words.',
      expertDocumentId,
    });
    const { documentId } = expert;
    interview = await published(
      lectern,
      INTERVIEW,
      interviewData({
        transcript: [documentId, null, missing.documentId, 'nobody', documentId].map(turn),
      }),
    );
  });

  const ask = async (query = QUERY, more: object = {}) => {
    const answer = await lectern.graphql(query, {
      variables: { id: interview.documentId },
      ...more,
    });
    expect(answer.body.errors).toBeUndefined();
    return answer;
  };
  const names = ({ body }: Json) =>
    body.data.interview.transcript.map((turn: Json) => turn.expert?.name ?? null);
  const cacheOf = ({ headers }: Json) => headers.get('x-cache');

  it('is who is published, told in one statement', async () => {
    await ask(QUERY.replace('$id)', '$id) @skip(if: false)'));
    const { answer, statements } = await statementsDuring(() => ask());
    expect(names(answer)).toEqual([expert.name, null, null, null, expert.name]);
    expect(ofReading(statements)).toHaveLength(1);
    expect(cacheOf(await ask())).toBe('HIT');
  });

  it('is in no other answer than the reader’s where Strapi’s engine tells it', async () => {
    const drafts = QUERY.replace('$id)', '$id, status: DRAFT)');
    expect(names(await ask(drafts, { token: editor }))).toEqual([
      expert.name,
      null,
      missing.name,
      null,
      expert.name,
    ]);
    // Introspection beside content is for that engine, too.
    const beside = QUERY.replace('{ interview', '{ __schema { queryType { name } } interview');
    expect(names(await ask(beside))).toEqual([expert.name, null, null, null, expert.name]);
  });

  it('changes with the expert, and with nobody else', async () => {
    await ask();
    await published(lectern, EXPERT, expertData());
    expect(cacheOf(await ask())).toBe('HIT');

    const { documentId } = expert;
    await lectern
      .documents(EXPERT)
      .update({ documentId, data: { name: 'Renamed' }, status: 'published' });
    expect(names(await ask())).toEqual(['Renamed', null, null, null, 'Renamed']);

    await lectern.documents(EXPERT).unpublish({ documentId });
    expect(names(await ask())).toEqual([null, null, null, null, null]);

    await lectern.documents(EXPERT).publish({ documentId });
    await lectern.documents(EXPERT).publish({ documentId: missing.documentId });
    expect(names(await ask())).toEqual(['Renamed', null, missing.name, null, 'Renamed']);
  });

  it('is nobody for callers who may not read experts', async () => {
    const limited = await lectern.createToken(['api::interview.interview.findOne']);
    expect(names(await ask(QUERY, { token: limited }))).toEqual([null, null, null, null, null]);
  });
});
