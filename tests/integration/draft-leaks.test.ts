import { draft, INTERVIEW, interviewData, nextNumber, published, SHOW } from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';

let lectern: Lectern;
let show: Json;
let hidden: Json;

const prepare = async (environment: Record<string, string>): Promise<void> => {
  lectern = await startLectern(environment);
  show = await published(lectern, SHOW, { title: `Show ${nextNumber()}` });
  hidden = await draft(lectern, INTERVIEW, interviewData({ show: show.documentId }));
};

/** Filters by which a caller could try to lift the restriction to what is published. */
const ATTEMPTS = [
  '{ publishedAt: { notNull: false } }',
  '{ publishedAt: { null: true } }',
  '{ or: [{ publishedAt: { null: true } }, { publishedAt: { notNull: true } }] }',
  '{ not: { publishedAt: { notNull: true } } }',
  '{ publishedAt: { not: { notNull: true } } }',
];

describe.each([
  ['the reader', {}],
  ["Strapi's own engine", { READER_ENABLED: 'false' }],
])('nested filters on publishedAt, answered by %s,', (_engine, environment) => {
  beforeAll(() => prepare(environment));

  afterAll(() => lectern.stop());

  it.each(ATTEMPTS)('show no draft over GraphQL: %s', async (filters) => {
    const query = `{ shows { documentId interviews(filters: ${filters}) { title } interviews_connection(filters: ${filters}) { nodes { title } } } }`;
    const answer = await lectern.graphql(query);

    expect(answer.body.data.shows).toHaveLength(1);
    expect(JSON.stringify(answer.body)).not.toContain(hidden.title);
  });

  it.each(['[$notNull]=false', '[$null]=true', '[$not][$notNull]=true'])(
    'show no draft over REST: %s',
    async (operator) => {
      const answer = await lectern.rest(
        `/shows/${show.documentId}?populate[interviews][filters][publishedAt]${operator}`,
      );

      expect(JSON.stringify(answer.body)).not.toContain(hidden.title);
    },
  );
});
