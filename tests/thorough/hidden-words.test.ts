import { Agent } from 'node:http';
import { stringify } from 'qs';
import {
  isText,
  relationPaths,
  valueAttributes,
  type RelationPath,
} from '../support/attribute-paths';
import { draft, INTERVIEW, interviewData } from '../support/content';
import { generateContent } from '../support/generated-content';
import { graphqlAsker, type GraphqlAsker } from '../support/graphql-paths';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { plant, plantedWord } from '../support/planted-words';
import { quickRequest } from '../support/quick-http';

/** Relations of a path; with the attribute at its end that makes four steps. */
const MOST_RELATIONS = 3;
/** For each relation past the first, one path in so many is asked; all of them with HIDDEN_WORDS_EVERY=1. */
const EVERY = Number(process.env.HIDDEN_WORDS_EVERY ?? 6);
const AT_ONCE = 3;

let lectern: Lectern;
let graphql: GraphqlAsker;
let callers: readonly { readonly token?: string }[];

/** The same whatever the hidden words are, if nothing of them can be told. */
interface Question {
  readonly name: string;
  /** Relative to the server, with a body where it is no GET. */
  readonly url: string;
  readonly json?: Json;
}

const prepare = async (environment: Record<string, string>): Promise<void> => {
  lectern = await startLectern({ HTTP_CACHE_ENABLED: 'false', ...environment });
  await generateContent(lectern, { seed: 20_261_127, perType: 8 });
  await linkDrafts();
  await makeAccounts();
  graphql = await graphqlAsker(lectern);
  callers = [{}, { token: await lectern.createToken('read-only') }];
};

/** Drafts that were never published link to everything that has no drafts. */
const linkDrafts = async (): Promise<void> => {
  const ids = async (uid: string): Promise<string[]> =>
    (await lectern.documents(uid).findMany({})).map(({ documentId }: Json) => documentId);
  const topics = await ids('api::topic.topic');
  for (const show of await ids('api::show.show'))
    await draft(lectern, INTERVIEW, interviewData({ show, topics }));
};

/** Somebody who has made all of it. */
const makeAccounts = async (): Promise<void> => {
  const { db } = lectern.strapi;
  const { id } = await db.query('admin::user').create({
    data: { firstname: 'A', lastname: 'B', email: 'a@example.org', isActive: true },
  });
  await db.query('plugin::users-permissions.user').create({
    data: { username: 'reader', email: 'reader@example.org', provider: 'local' },
  });
  for (const uid of Object.keys(lectern.strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const { tableName } = db.metadata.get(uid);
    await db.connection.raw(`update "${tableName}" set created_by_id = ?, updated_by_id = ?`, [
      id,
      id,
    ]);
  }
};

const restUrl = ({ address }: RelationPath, query: Json): string =>
  `/api${address}?${stringify(query, { encodeValuesOnly: true })}`;

/** `condition` at the end of the path. */
const along = (steps: readonly string[], condition: Json): Json =>
  steps.reduceRight((inner: Json, step) => ({ [step]: inner }), condition);

const ENOUGH = { fields: ['id'], pagination: { pageSize: 100 } };

/** What can be asked of a path over REST: by each kind of condition, by order, and by what is shown. */
const restQuestions = (path: RelationPath, place: number): Question[] => {
  const { steps, target } = path;
  const all = valueAttributes(lectern, target).filter(({ isPrivate }) => !isPrivate);
  const texts = all.filter(isText);
  const conditionsOn = (operator: string, value: (name: string) => unknown): Json[] =>
    texts.map(({ name }) => ({ [name]: { [operator]: value(name) } }));
  const word = (name: string) => plantedWord('aaa', target, name);
  const filters = {
    words: along(steps, {
      $or: [...conditionsOn('$eq', word), ...conditionsOn('$startsWith', word)],
    }),
    missing: along(steps, { $or: all.map(({ name }) => ({ [name]: { $null: true } })) }),
    nothing: along(steps, { id: { $null: true } }),
    other: { $not: along(steps, { $or: conditionsOn('$startsWith', word) }) },
    // Strapi joins the whole path once more for each condition that is not inside of it.
    noOther: along(steps, { $and: conditionsOn('$ne', word) }),
  };
  const asked = Object.entries(filters).map(([name, condition]): [string, Json] => [
    name,
    { filters: condition, ...ENOUGH },
  ]);
  const attribute = all[place % all.length]?.name ?? 'id';
  const sort = [...steps, attribute].join('.');
  asked.push([
    `sort by ${attribute}`,
    { sort: [`${sort}:${place % 2 ? 'asc' : 'desc'}`], ...ENOUGH },
  ]);
  if (steps.length > 0) asked.push(['populate', { populate: populated(steps), ...ENOUGH }]);
  return asked.map(([name, query]) => ({
    name: `${path.address} ${steps.join('.')} ${name}`,
    url: restUrl(path, query),
  }));
};

const populated = ([step = '', ...rest]: readonly string[]): Json => ({
  [step]: rest.length === 0 ? true : { fields: ['id'], populate: populated(rest) },
});

/** What is closed, asked for one by one: a refusal of one would hide the answer to another. */
const closedQuestions = (path: RelationPath, place: number): Question[] => {
  const { steps, target, isOpen } = path;
  const hidden = valueAttributes(lectern, target).filter(
    (attribute) => isText(attribute) && (!isOpen || attribute.isPrivate),
  );
  const asked = hidden.map(({ name }): [string, Json] => [
    name,
    { filters: along(steps, { [name]: { $startsWith: plantedWord('aaa', target, name) } }) },
  ]);
  const [first] = hidden;
  if (first) {
    asked.push(['none', { filters: { $not: along(steps, { [first.name]: { $null: true } }) } }]);
    asked.push(['sort', { sort: [...steps, first.name].join('.') }]);
  }
  if (!isOpen) {
    asked.push(['nothing', { filters: along(steps, { id: { $null: true } }) }]);
    asked.push(['populate', { populate: populated(steps) }]);
    asked.push(['populate by name', { populate: steps.join('.') }]);
  }
  // Where a path is closed it is closed for all; far from its beginning one question is asked.
  const some = steps.length < 2 ? asked : asked.filter((_, it) => it === place % asked.length);
  return some.map(([name, query]) => ({
    name: `${path.address} ${steps.join('.')} ${name}`,
    url: restUrl(path, query),
  }));
};

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

const ask = async ({ url, json }: Question, place: number): Promise<string> => {
  const token = callers[place % callers.length]?.token;
  const { status, text } = await quickRequest(agent, { url: `${lectern.url}${url}`, token, json });
  return `${status} ${JSON.stringify(inOrder(JSON.parse(text)))}`;
};

/** Strapi gives localizations in any order. */
const inOrder = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = inOrder(item);
      if (key !== 'localizations' || !Array.isArray(inner)) return [key, inner];
      return [
        key,
        inner.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
      ];
    }),
  );
};

const askAll = async (questions: readonly Question[]): Promise<string[]> => {
  const answers: string[] = [];
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const batch = questions.slice(start, start + AT_ONCE);
    answers.push(...(await Promise.all(batch.map((it, place) => ask(it, start + place)))));
  }
  return answers;
};

describe.each([
  ['the reader', {}],
  ["Strapi's own engine", { READER_ENABLED: 'false' }],
])('answered by %s,', (_engine, environment) => {
  let open: Question[];
  let closed: Question[];
  let before: { open: string[]; closed: string[] };
  let after: { open: string[]; closed: string[] };

  beforeAll(async () => {
    await prepare(environment);
    const paths = relationPaths(lectern, MOST_RELATIONS).filter(
      ({ steps }, place) => place % EVERY ** Math.max(0, steps.length - 1) === 0,
    );
    const openPaths = paths.filter(({ isOpen }) => isOpen);
    open = openPaths.flatMap((path, place) => [
      ...restQuestions(path, place),
      ...graphql.questions(path, place),
    ]);
    closed = paths.flatMap(closedQuestions);
    await plant(lectern, 'aaa');
    before = { open: await askAll(open), closed: await askAll(closed) };
    await plant(lectern, 'zzz');
    after = { open: await askAll(open), closed: await askAll(closed) };
  }, 1_200_000);

  afterAll(async () => {
    agent.destroy();
    await lectern.stop();
  });

  it('no question along any path tells a word that only drafts have', () => {
    const told = open.filter((_, place) => before.open[place] !== after.open[place]);

    expect(told.map(({ name }) => name)).toEqual([]);
  });

  it('nor one that only private attributes, files or accounts have', () => {
    const told = closed.filter((_, place) => before.closed[place] !== after.closed[place]);

    expect(told.map(({ name }) => name)).toEqual([]);
  });

  it('asking for what is private is refused', () => {
    const answered = closed.filter((_, place) => !before.closed[place]?.startsWith('400 '));

    expect(answered.map(({ name }) => name)).toEqual([]);
  });

  it('asking for everything else is answered', () => {
    // A page that there is one of is not found if it does not match.
    const isAnswered = ({ url }: Question, answer = ''): boolean =>
      answer.startsWith('200 ') || (url.startsWith('/api/site') && answer.startsWith('404 '));
    const refused = open
      .map((question, place) => ({ ...question, answer: before.open[place] }))
      .filter((question) => !isAnswered(question, question.answer));

    expect(refused.map(({ name, answer }) => [name, answer?.slice(0, 300)])).toEqual([]);
  });

  it('no answer shows a hidden word', () => {
    const all = [...before.open, ...before.closed, ...after.open, ...after.closed];

    expect(all.filter((answer) => /"(aaa|zzz) /.test(answer))).toEqual([]);
  });
});
