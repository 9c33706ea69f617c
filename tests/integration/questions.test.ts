import { useLectern } from '../support/lectern';

const lectern = useLectern();

const times = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => of(place)).join('');

/** Short questions with long work behind them. */
const LONG: readonly (readonly [string, string])[] = [
  [
    'fragments that double each other',
    `{ topics { ...f0 } } ${times(40, (n) => `fragment f${n} on Topic { ...f${n + 1} ...f${n + 1} } `)} fragment f40 on Topic { name }`,
  ],
  ['one field very often', `{ topics { ${times(4000, () => 'name ')} } }`],
  [
    'conditions one inside another',
    `{ topics(filters: ${'{not:'.repeat(20)}{name:{eq:"a"}}${'}'.repeat(20)}) { name } }`,
  ],
  [
    'many alternatives',
    `{ topics(filters: {or: [${times(60, () => '{name:{eq:"a"}}')}]}) { name } }`,
  ],
  ['many keys to sort by', `{ topics(sort: [${times(6, () => '"name",')}]) { name } }`],
  ['a long list', `{ topics(filters: {name:{in:[${times(101, () => '"a",')}]}}) { name } }`],
];

it.each(LONG)('refuses %s over GraphQL before any work is done for it', async (_what, query) => {
  const { status, body } = await lectern.graphql(query);

  expect([status, body.errors[0].extensions.code]).toEqual([400, 'READ_BUDGET_EXCEEDED']);
});

it('refuses a long list in a variable', async () => {
  const query = 'query ($in: [String]) { topics(filters: { name: { in: $in } }) { name } }';
  const asked = (count: number) =>
    lectern.graphql(query, { variables: { in: Array.from({ length: count }, String) } });

  expect((await asked(100)).status).toBe(200);
  expect((await asked(101)).body.errors[0].extensions.code).toBe('READ_BUDGET_EXCEEDED');
});

it('refuses fragments that spread themselves', async () => {
  const { status, body } = await lectern.graphql(
    '{ topics { ...a } } fragment a on Topic { ...b } fragment b on Topic { ...a name }',
  );

  expect([status, body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
});

it('refuses a text operator on a day over GraphQL as a mistake of the client', async () => {
  const { body } = await lectern.graphql(
    '{ publications(filters: { releaseDate: { contains: "2024-01-01" } }) { title } }',
  );

  expect(body.errors[0].extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
});

it('names the parameter over REST', async () => {
  const { status, body } = await lectern.rest('/publications?filters[id][$contains]=1');

  expect([status, body.error.details]).toEqual([
    400,
    expect.objectContaining({ code: 'PARAMETER_INVALID', parameter: 'filters[id][$contains]' }),
  ]);
});
