import { draft, INTERVIEW, interviewData, nextNumber, published, TOPIC } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();

const freshSlug = (): string => `slug-${nextNumber()}`;

const publishedAt = (slug: string): Promise<Json> =>
  published(lectern, INTERVIEW, interviewData({ slug }));

const moveTo = (documentId: string, slug: string, locale = 'en'): Promise<Json> =>
  lectern.documents(INTERVIEW).update({ documentId, locale, data: { slug }, status: 'published' });

/** A GET that does not follow a redirection. */
const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${lectern.url}/api${path}`, { redirect: 'manual', headers });
  const body = (await response.json()) as Json;
  return { status: response.status, location: response.headers.get('location'), body };
};

describe('GET /api/{type}/{slug}', () => {
  it('answers as the documentId does, with the same parameters', async () => {
    const slug = freshSlug();
    const { documentId } = await publishedAt(slug);
    const query = '?fields=title&populate=transcript';
    const [bySlug, byId] = [
      await get(`/interviews/${slug}${query}`),
      await get(`/interviews/${documentId}${query}`),
    ];

    expect(bySlug.status).toBe(200);
    expect(bySlug.body).toEqual(byId.body);
    expect((await get(`/interviews/${slug}?field=title`)).status).toBe(400);
  });

  it('reads types without drafts', async () => {
    const slug = freshSlug();
    const topic = await lectern.documents(TOPIC).create({ data: { name: 'Water', slug } });
    const moved = freshSlug();
    await lectern.documents(TOPIC).update({ documentId: topic.documentId, data: { slug: moved } });

    expect((await get(`/topics/${moved}`)).body.data.documentId).toBe(topic.documentId);
    expect(await get(`/topics/${slug}`)).toMatchObject({
      status: 301,
      location: `/api/topics/${moved}`,
    });
  });

  it('answers 404 to what was never public, drafts among it', async () => {
    const { documentId, slug } = await draft(lectern, INTERVIEW, interviewData());

    for (const path of [slug, documentId, 'no-such-interview', 'a%00b', 'x'.repeat(400)]) {
      expect((await get(`/interviews/${path}`)).status).toBe(404);
    }
  });

  it('reads a draft by its slug with the preview right only', async () => {
    const { documentId, slug } = await draft(lectern, INTERVIEW, interviewData());
    const token = await lectern.createToken('full-access');
    const asked = `/interviews/${slug}?status=draft`;

    expect((await get(asked)).status).toBe(403);
    expect((await get('/interviews/no-such-draft?status=draft')).status).toBe(403);
    const { body } = await get(asked, { Authorization: `Bearer ${token}` });
    expect(body.data.documentId).toBe(documentId);
  });
});

describe('a changed slug', () => {
  it('answers 301 to the successor with the query, over however many changes', async () => {
    const [first, second, third] = [freshSlug(), freshSlug(), freshSlug()];
    const { documentId } = await publishedAt(first);
    await moveTo(documentId, second);
    await moveTo(documentId, third);
    const location = `/api/interviews/${third}?fields=title`;

    expect(await get(`/interviews/${first}?fields=title`)).toMatchObject({
      status: 301,
      location,
      body: { meta: { movedTo: { documentId, slug: third } } },
    });
    expect(await get(`/interviews/${second}?fields=title`)).toMatchObject({ location });
  });

  it('of a draft only moves nothing before it is published', async () => {
    const [first, second] = [freshSlug(), freshSlug()];
    const { documentId } = await publishedAt(first);
    await lectern.documents(INTERVIEW).update({ documentId, data: { slug: second } });

    expect((await get(`/interviews/${first}`)).status).toBe(200);
    expect((await get(`/interviews/${second}`)).status).toBe(404);
    await lectern.documents(INTERVIEW).publish({ documentId });
    expect((await get(`/interviews/${first}`)).status).toBe(301);
  });

  it('that another document takes is that document’s', async () => {
    const [contested, elsewhere] = [freshSlug(), freshSlug()];
    const one = await publishedAt(contested);
    await moveTo(one.documentId, elsewhere);
    const other = await publishedAt(contested);

    expect((await get(`/interviews/${contested}`)).body.data.documentId).toBe(other.documentId);
    await lectern.documents(INTERVIEW).unpublish({ documentId: other.documentId });
    expect((await get(`/interviews/${contested}`)).status).toBe(410);
  });

  it('back to the first slug leads there from the one between', async () => {
    const [first, second] = [freshSlug(), freshSlug()];
    const { documentId } = await publishedAt(first);
    await moveTo(documentId, second);
    await moveTo(documentId, first);

    expect((await get(`/interviews/${first}`)).status).toBe(200);
    expect(await get(`/interviews/${second}`)).toMatchObject({
      status: 301,
      location: `/api/interviews/${first}`,
    });
  });

  it('is kept for each locale', async () => {
    const [english, german, later] = [freshSlug(), freshSlug(), freshSlug()];
    const { documentId } = await publishedAt(english);
    await lectern.documents(INTERVIEW).update({
      documentId,
      locale: 'de',
      data: interviewData({ slug: german }),
      status: 'published',
    });
    await moveTo(documentId, later, 'de');

    expect((await get(`/interviews/${german}`)).status).toBe(404);
    expect(await get(`/interviews/${german}?locale=de`)).toMatchObject({
      status: 301,
      location: `/api/interviews/${later}?locale=de`,
    });
    expect((await get(`/interviews/${english}`)).status).toBe(200);
  });

  it('is not remembered when the write fails', async () => {
    const [slug, wanted] = [freshSlug(), freshSlug()];
    const { documentId } = await publishedAt(slug);
    await expect(
      lectern.documents(INTERVIEW).update({
        documentId,
        data: { slug: wanted, title: '' },
        status: 'published',
      }),
    ).rejects.toBeDefined();

    expect((await get(`/interviews/${slug}`)).status).toBe(200);
  });
});

describe('a document that is public no more', () => {
  it.each(['unpublish', 'delete'])('answers 410 with when after %s', async (action) => {
    const [former, slug] = [freshSlug(), freshSlug()];
    const { documentId } = await publishedAt(former);
    await moveTo(documentId, slug);
    await lectern.documents(INTERVIEW)[action]({ documentId });

    for (const address of [former, slug, documentId]) {
      const { status, body } = await get(`/interviews/${address}`);
      expect(status).toBe(410);
      expect(body.error.details).toMatchObject({ code: 'DOCUMENT_GONE' });
      expect(Date.parse(body.error.details.when)).toBeGreaterThan(Date.now() - 60_000);
    }
  });

  it('answers 410 as problem+json where that is asked for', async () => {
    const { documentId } = await publishedAt(freshSlug());
    await lectern.documents(INTERVIEW).unpublish({ documentId });
    const { body } = await get(`/interviews/${documentId}`, { Accept: 'application/problem+json' });

    expect(body).toMatchObject({ status: 410, code: 'DOCUMENT_GONE', when: expect.any(String) });
  });

  it('answers 200 again when it is published again', async () => {
    const slug = freshSlug();
    const { documentId } = await publishedAt(slug);
    await lectern.documents(INTERVIEW).unpublish({ documentId });
    await lectern.documents(INTERVIEW).publish({ documentId });

    expect((await get(`/interviews/${slug}`)).status).toBe(200);
    expect((await get(`/interviews/${documentId}`)).status).toBe(200);
  });
});
