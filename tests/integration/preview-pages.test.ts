import { draft, INTERVIEW, interviewData, published } from '../support/content';
import { openPreviewSetup, outcomeOf, PREVIEWED, type PreviewSetup } from '../support/previews';

let setup: PreviewSetup;

beforeAll(async () => {
  setup = await openPreviewSetup();
});

afterAll(() => setup.lectern.stop());

describe('the page of a link', () => {
  it.each(Object.keys(PREVIEWED))(
    'shows one of the %s, keeps to itself, and holds no script',
    async (plural) => {
      const { status, headers, body } = await setup.page(await setup.tokenFor(plural));

      expect(status).toBe(200);
      expect(body).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
      expect(body).toContain(`Own ${plural.slice(0, -1)}`);
      expect(body).not.toMatch(/<script|\son\w+=|javascript:/i);
      expect(body).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/,
      );
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('etag')).toBeNull();
    },
  );

  it('shows all that a visitor would read', async () => {
    const { body } = await setup.page(await setup.tokenFor('interviews'));
    for (const text of [
      'Own standfirst.',
      'March 7, 2025',
      'Own show',
      'Own expert, adviser',
      'Own topic',
      ...[
        'Own publication',
        '<cite>Tom Brandt:</cite>',
        '0:05',
        '&lt;b&gt;Marked&lt;/b&gt; &amp; said.',
      ],
    ]) {
      expect(body).toContain(text);
    }
    const publication = await setup.page(await setup.tokenFor('publications'));
    for (const text of ['Own body', 'href="https://a.example"', 'https://doi.org/10.1234/abc'])
      expect(publication.body).toContain(text);
  });

  it('shows what is saved next, at once', async () => {
    const { documentId } = await draft(
      setup.lectern,
      INTERVIEW,
      interviewData({ title: 'Before' }),
    );
    const token = await setup.tokenFor('interviews', { documentId });
    expect((await setup.page(token)).body).toContain('Before');
    await setup.lectern.documents(INTERVIEW).update({ documentId, data: { title: 'After' } });
    expect((await setup.page(token)).body).toContain('After');
  });

  it('shows what is published where that is asked for, and only then', async () => {
    const { documentId } = await published(
      setup.lectern,
      INTERVIEW,
      interviewData({ title: 'Out' }),
    );
    await setup.lectern.documents(INTERVIEW).update({ documentId, data: { title: 'Draft again' } });
    const token = await setup.tokenFor('interviews', { documentId });

    expect((await setup.page(token)).body).toContain('Draft again');
    const out = await setup.page(`${token}?status=published`);
    expect(out.body).toContain('Out');
    expect(out.body).not.toContain('Draft again');
    const unpublished = await setup.page(`${await setup.tokenFor('interviews')}?status=published`);
    expect(outcomeOf(unpublished)).toEqual([404, 'PREVIEW_LINK_UNKNOWN']);
  });

  it('is in the language and direction of its document', async () => {
    const { documentId } = await draft(setup.lectern, INTERVIEW, interviewData());
    await setup.lectern.documents(INTERVIEW).update({
      documentId,
      locale: 'ar',
      data: interviewData({ title: 'من يقيس النهر' }),
    });
    const arabic = await setup.page(
      await setup.tokenFor('interviews', { documentId, locale: 'ar' }),
    );

    expect(arabic.body).toMatch(/<html lang="ar" dir="rtl">/);
    expect(arabic.body).toContain('معاينة');
    expect(arabic.body).toContain('من يقيس النهر');
    expect(arabic.headers.get('content-language')).toBe('ar');
    const english = await setup.page(await setup.tokenFor('interviews', { documentId }));
    expect(english.body).not.toContain('من يقيس النهر');
  });

  it('of a draft that lacks everything is a page as well', async () => {
    for (const [plural, uid] of Object.entries(PREVIEWED)) {
      const { documentId } = await draft(
        setup.lectern,
        uid,
        uid === INTERVIEW ? { transcript: [] } : {},
      );
      const token = await setup.tokenFor(plural, { documentId });
      expect(await setup.page(token)).toMatchObject({
        status: 200,
        body: expect.stringContaining('Without a title'),
      });
      const path = `/api/${plural}/${documentId}?status=draft`;
      expect((await setup.get(path, token)).status).toBe(200);
    }
  });
});
