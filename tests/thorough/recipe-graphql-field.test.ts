import type { Json } from '../support/http';
import { useRecipe } from '../support/recipe-server';

const server = useRecipe('add-a-graphql-field');

const bodyOf = (words: number): Json => [
  { type: 'paragraph', children: [{ type: 'text', text: 'word '.repeat(words).trim() }] },
];

const publication = (title: string, words: number): Json => ({
  title,
  releaseDate: '2026-02-03',
  publicationType: 'analysis',
  summary: 'What the gauges say.',
  body: bodyOf(words),
});

let documentId = '';

beforeAll(async () => {
  ({ documentId } = await server.write('/api/publications', publication('Gauges', 1_190)));
  await server.write('/api/publications?status=draft', publication('Secret', 2_380));
});

const ask = async (query: string, token?: string): Promise<Json> => {
  const { status, text, headers } = await server.send(
    '/graphql',
    { query },
    { ...(token === undefined ? {} : { token }) },
  );
  return { status, headers, ...JSON.parse(text) };
};

const ALL = '{ publications { title readingMinutes } }';

describe('a GraphQL field that was added by the recipe', () => {
  it('has types and tests that hold', async () => {
    expect(server.copy.typeProblems()).toEqual([]);
    expect(await server.copy.passedTests()).toHaveLength(7);
  });

  it('tells what it is made of, whatever else is asked for, and nothing of drafts', async () => {
    expect(await ask(ALL)).toMatchObject({
      status: 200,
      data: { publications: [{ title: 'Gauges', readingMinutes: 5 }] },
    });
    expect(await ask('{ publications { long: readingMinutes } }')).toMatchObject({
      data: { publications: [{ long: 5 }] },
    });
  });

  it('stands where the type is reached by a relation, and in one document', async () => {
    await server.write('/api/topics', { name: 'Water' });
    const found = await ask(
      `{ publication(documentId: "${documentId}") { readingMinutes relatedPublications { readingMinutes } } }`,
    );

    expect(found).toMatchObject({
      status: 200,
      data: { publication: { readingMinutes: 5, relatedPublications: [] } },
    });
  });

  it('shows drafts to a token that may see them, and to nobody else', async () => {
    const drafts = '{ publications(status: DRAFT, sort: "title") { title readingMinutes } }';
    const refused = await ask(drafts);

    expect(refused.data?.publications ?? null).toBeNull();
    expect(refused.errors).toHaveLength(1);
    expect(await ask(drafts, server.token())).toMatchObject({
      data: {
        publications: [
          { title: 'Gauges', readingMinutes: 5 },
          { title: 'Secret', readingMinutes: 10 },
        ],
      },
    });
  });

  it('is right at once when a document is published anew, in what was kept, too', async () => {
    for (const words of [2_380, 238, 1_190]) {
      await server.write(`/api/publications/${documentId}`, publication('Gauges', words), 'PUT');
      const minutes = Math.round(words / 238);

      for (let time = 0; time < 3; time += 1) {
        expect(await ask(ALL)).toMatchObject({
          data: { publications: [{ readingMinutes: minutes }] },
        });
      }
    }
  });

  it('is in the schema with its description', async () => {
    const { data } = await ask(
      '{ __type(name: "Publication") { fields { name description type { name } } } }',
    );

    expect(data.__type.fields).toContainEqual({
      name: 'readingMinutes',
      description: expect.stringContaining('whole minutes') as unknown,
      type: { name: 'Int' },
    });
  });

  it.each(['readingMinute', 'readingMinutes { x }', 'readingMinutes(x: 1)'])(
    'refuses %s, which the schema does not have',
    async (field) => {
      const { errors, data } = await ask(`{ publications { ${field} } }`);

      expect(data ?? null).toBeNull();
      expect(errors[0].message).toContain('readingMinutes');
    },
  );
});
