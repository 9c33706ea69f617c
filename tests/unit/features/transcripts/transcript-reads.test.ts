import { transcriptReader } from '../../../../src/features/transcripts/strapi/transcript-reads';
import type { ContentQuery } from '../../../../src/platform/content-reads';
import { contextOf, neverPublic } from '../../../support/published-pages';

const TURN = { turnId: 'a1', speaker: 'Nadia Okafor', role: 'guest', text: 'Measure first.' };
const row = (documentId: string, title: string) => ({
  documentId,
  title,
  slug: 'river',
  locale: 'en',
  transcript: [TURN],
});
const DEPENDENCIES = { documents: ['d1'], types: ['api::interview.interview'], relations: [] };

const reader = (...rows: ReturnType<typeof row>[]) => {
  const queries: ContentQuery[] = [];
  const read = transcriptReader({
    reads: {
      find: async (_, query) => {
        queries.push(query);
        return { rows, dependencies: DEPENDENCIES };
      },
    },
    answerMissing: neverPublic,
    apiPrefix: '/api',
    paths: contextOf().paths,
    setting: { isIndexed: true },
    successorsIn: async () => new Map([['gone', 'a1']]),
  });
  const get = (path: string, query = '', headers = {}) =>
    read({ method: 'GET', path, query, headers });
  return { queries, read, get };
};

describe('transcriptReader', () => {
  it('answers with what the answer was made from', async () => {
    const { get, queries } = reader(row('d1', 'River'));

    expect(await get('/api/interviews/river/transcript.txt', 'locale=de')).toMatchObject({
      status: 200,
      body: 'Nadia Okafor: Measure first.\n',
      // While it has its address nobody else can: other interviews do not matter.
      dependencies: { ...DEPENDENCIES, types: [] },
    });
    expect(queries).toMatchObject([{ locale: 'de', limit: 2, populate: { transcript: true } }]);
  });

  it('answers with the turn that another flowed into, and with its anchor in a page', async () => {
    const { get } = reader(row('d1', 'River'));
    const page = await get('/api/interviews/river/transcript.html');

    expect(await get('/api/interviews/river/transcript.txt', 'turn=gone')).toMatchObject({
      status: 200,
      body: 'Nadia Okafor: Measure first.\n',
    });
    expect(page?.body).toContain('<section id="turn-a1">\n<a id="turn-gone"></a>');
  });

  it('is not for other addresses, other methods, or addresses outside of the API', async () => {
    const { get, read, queries } = reader(row('d1', 'River'));
    const path = '/api/interviews/river/transcript.txt';

    expect(await get('/api/interviews/river')).toBeNull();
    expect(await get('/interviews/river/transcript.txt')).toBeNull();
    expect(await get('/apiary/interviews/river/transcript.txt')).toBeNull();
    expect(await read({ method: 'POST', path, query: '', headers: {} })).toBeNull();
    expect(queries).toEqual([]);
  });

  it('reads nothing for a request that is refused anyway', async () => {
    const { get, queries } = reader(row('d1', 'River'));

    expect(await get('/api/interviews/river/transcript.txt', 'x=1')).toMatchObject({ status: 400 });
    expect(
      await get('/api/interviews/river/transcript', '', { accept: 'image/png' }),
    ).toMatchObject({ status: 406 });
    expect(queries).toEqual([]);
  });

  it('takes the document of that id before one of that slug', async () => {
    const { get } = reader(row('d1', 'By slug'), row('river', 'By id'));

    expect((await get('/api/interviews/river/transcript.md'))?.body).toContain('# By id');
  });

  it('knows a missing interview', async () => {
    const answer = await reader().get('/api/interviews/river/transcript.txt');

    expect(answer).toMatchObject({ status: 404 });
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({
      error: { details: { code: 'INTERVIEW_NOT_FOUND' } },
    });
  });
});
