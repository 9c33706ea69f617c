import { answerDescription } from '../../../../src/features/structured-data/strapi/answer';
import { DESCRIPTIONS } from '../../../../src/features/structured-data/strapi/descriptions';
import type { ContentRows } from '../../../../src/platform/content-reads';
import type { PublicAnswer } from '../../../../src/platform/public-reads';
import { contextOf, neverPublic } from '../../../support/published-pages';

const TOPIC_ROW = { documentId: 't1', name: 'Water', slug: 'water' };
const SITE_ROW = {
  documentId: 'site1',
  publisherName: 'Meridian Institute',
  siteUrl: 'https://meridian.example',
};

const dependsOn = (documents: string[], types: string[]) => ({
  documents,
  types,
  relations: documents.map((id) => `relation.of-${id}`),
});

const NOTHING: ContentRows = { rows: [], dependencies: dependsOn([], []) };

/** Asks for the graph of a topic. The reads answer by type. */
const ask = async (
  rows: Readonly<Record<string, ContentRows>>,
): Promise<{ answer: PublicAnswer; asked: string[] }> => {
  const description = DESCRIPTIONS.find(
    ({ type, segment }) => type.plural === 'topics' && segment === 'structured-data',
  );
  if (!description) throw new Error('Topics have no graph.');
  const asked: string[] = [];
  const { paths, absolute } = contextOf();
  const finder = {
    find: (uid: string) => {
      asked.push(uid);
      return Promise.resolve(rows[uid] ?? NOTHING);
    },
  };
  const reads = {
    ...finder,
    within: () => finder,
    as: () => finder,
    drafts: () => finder,
    replaceEngine: () => undefined,
  };
  const answer = await answerDescription(
    { reads, paths, absolute, locales: ['en', 'de'], answerMissing: neverPublic },
    description,
  )(
    {
      method: 'GET',
      path: '/api/topics/water/structured-data',
      query: '',
      headers: {},
      params: { id: 'water' },
      pathWith: () => '',
    },
    { locale: undefined },
  );
  return { answer, asked };
};

const topic = {
  rows: [TOPIC_ROW],
  dependencies: dependsOn(['t1', 't0'], ['api::topic.topic']),
};
const site = { rows: [SITE_ROW], dependencies: dependsOn(['site1'], ['api::site.site']) };

describe('the answer', () => {
  it('takes two reads, and depends on what is in it and on the site', async () => {
    const { answer, asked } = await ask({ 'api::topic.topic': topic, 'api::site.site': site });

    expect(asked).toEqual(['api::topic.topic', 'api::site.site']);
    expect(answer.status).toBe(200);
    expect(answer.dependencies).toEqual({
      documents: ['t1', 't0', 'site1'],
      types: ['api::site.site'],
      relations: ['relation.of-t1', 'relation.of-t0', 'relation.of-site1'],
    });
  });

  it('without a site depends on the site all the same: it may come', async () => {
    const none = { rows: [], dependencies: dependsOn([], ['api::site.site']) };
    const { answer } = await ask({ 'api::topic.topic': topic, 'api::site.site': none });

    expect(answer.status).toBe(409);
    expect(answer.dependencies.types).toEqual(['api::site.site']);
  });

  it('of nothing takes one read', async () => {
    const { answer, asked } = await ask({});

    expect(answer.status).toBe(404);
    expect(asked).toHaveLength(1);
  });
});
