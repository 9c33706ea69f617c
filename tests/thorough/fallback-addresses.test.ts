import { INTERVIEW, interviewData, nextNumber } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let token: string;

beforeAll(async () => {
  token = await lectern.createToken('read-only');
});

const freshSlug = (): string => `river-study-${nextNumber()}`;

const write = (locale: string, slug: string, documentId?: string): Promise<Json> => {
  const data = interviewData({ slug, title: `${slug} in ${locale}` });
  const written = { locale, data, status: 'published' };
  const documents = lectern.documents(INTERVIEW);
  return documentId ? documents.update({ documentId, ...written }) : documents.create(written);
};

const unpublish = (documentId: string, locale: string): Promise<Json> =>
  lectern.documents(INTERVIEW).unpublish({ documentId, locale });

/** A GET that follows no redirection, of anybody and of a caller with a token: they must agree. */
const getBothWays = async (path: string) => {
  const callers: Record<string, string>[] = [{}, { authorization: `Bearer ${token}` }];
  const [open, known] = await Promise.all(
    callers.map(async (headers) => {
      const answer = await fetch(`${lectern.url}/api${path}`, { redirect: 'manual', headers });
      const { data, meta, error } = (await answer.json()) as Json;
      return {
        status: answer.status,
        location: answer.headers.get('location'),
        documentId: data?.documentId,
        title: data?.title,
        locale: meta?.locale,
        code: error?.details?.code,
      };
    }),
  );
  expect(known).toEqual(open);
  return open;
};

const inGerman = (address: string): string => `/interviews/${address}?locale=de&fallback=en`;

describe('a document in another language where its translation', () => {
  it('has moved: 301 to its present slug, though the other language has the former one', async () => {
    const [shared, german] = [freshSlug(), freshSlug()];
    const { documentId } = await write('en', shared);
    await write('de', shared, documentId);
    await write('de', german, documentId);

    expect(await getBothWays(inGerman(shared))).toMatchObject({
      status: 301,
      location: `/api${inGerman(german)}`,
    });
  });

  it('is unpublished or deleted: the fallback answers, by slug, own slug and documentId', async () => {
    for (const action of ['unpublish', 'delete']) {
      const [english, german] = [freshSlug(), freshSlug()];
      const { documentId } = await write('en', english);
      await write('de', german, documentId);
      await lectern.documents(INTERVIEW)[action]({ documentId, locale: 'de' });

      for (const address of [english, german, documentId]) {
        expect(await getBothWays(inGerman(address))).toMatchObject({
          status: 200,
          documentId,
          locale: 'en',
        });
      }
      expect((await getBothWays(`/interviews/${german}?locale=de`))?.status).toBe(410);
    }
  });

  it('never was, and the fallback has moved: 301 with the same query', async () => {
    const [former, present] = [freshSlug(), freshSlug()];
    const { documentId } = await write('en', former);
    await write('en', present, documentId);

    expect(await getBothWays(inGerman(former))).toMatchObject({
      status: 301,
      location: `/api${inGerman(present)}`,
    });
  });

  it('and the fallback are gone: 410; and never were: 404', async () => {
    const slug = freshSlug();
    const { documentId } = await write('en', slug);
    await write('de', slug, documentId);
    await unpublish(documentId, 'de');
    await unpublish(documentId, 'en');

    for (const address of [slug, documentId]) {
      expect(await getBothWays(inGerman(address))).toMatchObject({ code: 'DOCUMENT_GONE' });
    }
    expect(await getBothWays(inGerman('never-there'))).toMatchObject({ status: 404 });
  });

  it('is public under another slug: it answers, until another document has the slug', async () => {
    const [english, german] = [freshSlug(), freshSlug()];
    const { documentId } = await write('en', english);
    await write('de', german, documentId);

    expect(await getBothWays(inGerman(english))).toMatchObject({ documentId, locale: 'de' });
    const other = await write('de', english);
    expect(await getBothWays(inGerman(english))).toMatchObject({ documentId: other.documentId });
  });
});
