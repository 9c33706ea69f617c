import { SITE_URL, useRecipe } from '../support/recipe-server';
import { elementsAt, readXml } from '../support/xml-reading';

const server = useRecipe('add-a-feed');

const FEED = '/feeds/experts.opml';

beforeAll(async () => {
  await server.write('/api/experts', { name: 'Nadia Okafor', jobTitle: 'adviser' });
  await server.write('/api/experts', { name: 'Amal <Haddad> & daughter', slug: 'amal-haddad' });
  await server.write('/api/experts?status=draft', { name: 'Secret Person', slug: 'secret' });
});

const outlinesIn = (file: string) =>
  elementsAt(readXml(file), 'body', 'outline').map(({ attributes }) => attributes);

const namesIn = (file: string): readonly (string | undefined)[] =>
  outlinesIn(file).map(({ text }) => text);

describe('a feed that was added by the recipe', () => {
  it('has types and tests that hold', async () => {
    expect(server.copy.typeProblems()).toEqual([]);
    expect(await server.copy.passedTests()).toHaveLength(2);
  });

  it('holds what is published, by name, and no draft', async () => {
    const { status, headers, text } = await server.ask(FEED);

    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/x-opml; charset=utf-8');
    expect(namesIn(text)).toEqual(['Amal <Haddad> & daughter', 'Nadia Okafor']);
    expect(outlinesIn(text)[1]).toMatchObject({
      type: 'rss',
      description: 'adviser',
      htmlUrl: `${SITE_URL}/experts/nadia-okafor`,
    });
  });

  it('leads to feeds that are there', async () => {
    const { text } = await server.ask(FEED);
    const paths = outlinesIn(text).map(({ xmlUrl = '' }) => new URL(xmlUrl).pathname);

    for (const path of paths) expect((await server.ask(path)).status).toBe(200);
    expect(paths).toHaveLength(2);
  });

  it('shows no draft to a token either', async () => {
    const token = { authorization: `Bearer ${server.token()}` };

    expect(namesIn((await server.ask(FEED, token)).text)).not.toContain('Secret Person');
    expect((await server.ask(`${FEED}?status=draft`, token)).status).toBe(400);
  });

  it('is told to be the same as before (304) until an expert is published, changed or taken back', async () => {
    const { headers } = await server.ask(FEED);
    const etag = headers.etag ?? '';
    const again = await server.ask(FEED, { 'if-none-match': etag });
    const since = await server.ask(FEED, { 'if-modified-since': headers['last-modified'] ?? '' });
    const { documentId } = await server.write('/api/experts', { name: 'Tom Brandt' });
    const more = await server.ask(FEED, { 'if-none-match': etag });
    await server.write(`/api/experts/${documentId}`, { name: 'Thomas Brandt' }, 'PUT');
    const changed = await server.ask(FEED);
    const gone = await server.send(`/api/experts/${documentId}`, undefined, {
      method: 'DELETE',
      token: server.token(),
    });
    const fewer = await server.ask(FEED);

    expect(etag).not.toBe('');
    expect([again.status, since.status]).toEqual([304, 304]);
    expect(namesIn(more.text)).toContain('Tom Brandt');
    expect(namesIn(changed.text)).toContain('Thomas Brandt');
    expect({ status: gone.status, text: gone.text }).toEqual({ status: 204, text: '' });
    expect(namesIn(fewer.text)).toEqual(['Amal <Haddad> & daughter', 'Nadia Okafor']);
  });

  it.each([
    ['page=2', 'PARAMETER_UNKNOWN', 'page'],
    ['locale=en&locale=en', 'PARAMETER_REPEATED', 'locale'],
    ['locale=xx', 'PARAMETER_INVALID', 'locale'],
  ])('refuses ?%s', async (query, code, parameter) => {
    const { status, text } = await server.ask(`${FEED}?${query}`);

    expect(status).toBe(400);
    expect(JSON.parse(text).error.details).toMatchObject({ code, parameter });
  });

  it('is in the description of the API', async () => {
    const { paths } = await server.read('/api/openapi.json');
    const { get } = paths[FEED];

    expect(get.operationId).toBe('getSubscriptionsToExperts');
    expect(Object.keys(get.responses['200'].content)).toEqual(['text/x-opml']);
    expect(Object.keys(get.responses)).toEqual(
      expect.arrayContaining(['304', '400', '403', '409']),
    );
  });
});
