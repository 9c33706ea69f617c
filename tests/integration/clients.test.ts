import { strapi as officialClient } from '@strapi/client';
import { createClient, LecternError, type Client, type ResponseFacts } from '../../client/src';
import { publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let institute: Institute;
let client: Client;

beforeAll(async () => {
  institute = await publishInstitute(lectern);
  client = createClient({ url: `${lectern.url}/` });
});

describe('the client', () => {
  it('reads a page by its slug, with types for everything in it', async () => {
    const { data, meta } = await client.page('interviews', 'who-measures-the-river');

    expect(data.transcript[1]?.expert?.name).toBe('Nadia Okafor');
    expect(data.relatedPublications.map(({ publicationType }) => publicationType)).toEqual([
      'analysis',
      'analysis',
    ]);
    expect(data.socialCard?.openGraph).toContainEqual({
      property: 'og:title',
      content: data.title,
    });
    expect(meta.locale).toBe('en');
  });

  it('reads a listing with shortcuts, filters and sort', async () => {
    const { data } = await client.cards('publications', {
      topic: ['water-security', 'rivers'],
      filters: { title: { $contains: 'Gauge' } },
      sort: 'releaseDate:asc',
    });

    expect(data.map(({ title }) => title)).toEqual(['The Price of a Gauge']);
  });

  it('reads a listing to its end, page after page', async () => {
    const titles: string[] = [];
    for await (const { title } of client.each('interviews', { pageSize: 1 })) titles.push(title);

    expect(titles).toEqual(['After the Flood', 'Who Measures the River']);
  });

  it('tells what an answer says beside its body, for every page and refusal, and can be ended', async () => {
    const seen: ResponseFacts[] = [];
    const options = { onResponse: (facts: ResponseFacts) => seen.push(facts) };
    const pages = client.each('interviews', { pageSize: 1 }, options);
    while (!(await pages[Symbol.asyncIterator]().next()).done);
    await client.page('topics', 'nobody', {}, options).catch(() => undefined);
    const [first, second, refused] = seen;

    expect(seen.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(first?.tags).toContain(institute.interviews[1].documentId);
    expect(second?.tags).toContain(institute.interviews[0].documentId);
    expect(refused?.tags).toEqual(['lectern', 'api::topic.topic']);
    expect(first?.headers.get('x-cache')).not.toBeNull();
    await expect(
      client.cards('topics', {}, { signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
    expect(
      (await client.get('/api/topics', { headers: { 'If-None-Match': '"x"' } })).data,
    ).toHaveLength(2);
  });

  it('gets any other route: JSON as it is, other media types as text', async () => {
    const path = { id: institute.interviews[0].slug };
    const captions = await client.get('/api/interviews/{id}/transcript.vtt', { path });
    const related = await client.get('/api/interviews/{id}/related', { path, query: { limit: 1 } });
    const bibtex = await client.get('/api/interviews/{id}/citation', {
      path,
      accept: 'application/x-bibtex',
    });

    expect(captions).toMatch(/^WEBVTT/);
    expect(related.data[0]?.reasons[0]).toEqual({ kind: 'chosen' });
    expect(bibtex).toContain('@');
  });

  it('follows a slug that has changed', async () => {
    const [, { documentId }] = institute.publications as [unknown, { documentId: string }];
    await lectern.documents('api::publication.publication').update({
      documentId,
      data: { slug: 'what-a-gauge-costs' },
      status: 'published',
    });

    const { data } = await client.page('publications', 'the-price-of-a-gauge');
    expect(data.slug).toBe('what-a-gauge-costs');
  });

  it('rejects with the code, the status and the message of a refusal', async () => {
    const refusal = client.cards('interviews', { topicc: ['water'] } as object);

    await expect(refusal).rejects.toBeInstanceOf(LecternError);
    await expect(refusal).rejects.toMatchObject({
      status: 400,
      code: 'PARAMETER_UNKNOWN',
      message: expect.stringContaining('“topic”'),
    });
  });

  it('reads drafts with a token', async () => {
    const token = await lectern.createToken(['api::topic.topic.find', 'api::preview.preview.read']);
    const withToken = createClient({ url: lectern.url, token });

    expect((await withToken.cards('topics', { status: 'draft' })).data).not.toHaveLength(0);
    await expect(client.cards('topics', { status: 'draft' })).rejects.toMatchObject({
      code: 'PREVIEW_FORBIDDEN',
    });
  });
});

describe('Strapi’s own client', () => {
  it('finds many and one, by documentId and by slug, with populate and filters', async () => {
    const strapi = officialClient({ baseURL: `${lectern.url}/api` });
    const interviews = strapi.collection('interviews');
    const [{ documentId, slug }] = institute.interviews as [{ documentId: string; slug: string }];

    const many = await interviews.find({
      filters: { slug: { $eq: slug } },
      populate: ['guests'],
      pagination: { pageSize: 1 },
    });
    expect(many.data).toMatchObject([{ documentId, guests: [{ name: 'Nadia Okafor' }] }]);
    expect(many.meta.pagination).toMatchObject({ total: 1 });
    expect((await interviews.findOne(documentId)).data).toMatchObject({ slug });
    expect((await interviews.findOne(slug, { fields: ['title'] })).data).toMatchObject({
      documentId,
    });
  });

  it('reads a single type', async () => {
    const site = await officialClient({ baseURL: `${lectern.url}/api` })
      .single('site')
      .find();

    expect(site.data).toMatchObject({ publisherName: 'Meridian Institute' });
  });
});
