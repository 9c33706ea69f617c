import { fillPreviewAddress } from '../../../../src/features/preview-links/preview-address';
import { previewPage, type Previewed } from '../../../../src/features/preview-links/preview-page';
import { refusalPage } from '../../../../src/features/preview-links/refusal-page';

const show = (more: Partial<Previewed>): string =>
  previewPage({
    plural: 'interviews',
    data: {},
    locale: 'en',
    status: 'draft' as const,
    endsAt: Date.parse('2026-05-08T12:00:00Z'),
    ...more,
  });

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const LINKED = [
  { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'evil' }] },
];
const FILE = { url: `/uploads/a.jpg${EVIL}`, mime: 'image/jpeg', alternativeText: EVIL, width: 9 };

/** Every text that an editor can write is what an attacker would write. */
const EVIL_DATA: Readonly<Record<string, unknown>> = {
  interviews: {
    title: EVIL,
    standfirst: EVIL,
    airDate: EVIL,
    hostName: EVIL,
    audioUrl: `javascript:1`,
    show: { title: EVIL, broadcaster: EVIL },
    pullQuote: { text: EVIL, attribution: EVIL },
    guests: [{ name: EVIL, jobTitle: EVIL, photo: FILE }],
    transcript: [{ turnId: EVIL, speaker: EVIL, text: EVIL, start: 1 }],
    topics: [{ name: EVIL }],
    relatedPublications: [{ title: EVIL }],
    audio: { url: EVIL },
  },
  publications: {
    title: EVIL,
    summary: EVIL,
    doi: EVIL,
    externalUrl: 'javascript:alert(1)',
    cover: FILE,
    body: [
      { type: 'paragraph', children: LINKED },
      { type: 'image', image: FILE, children: [] },
      { type: EVIL, children: [{ type: 'text', text: EVIL }] },
    ],
    document: { url: 'javascript:alert(1)', name: EVIL },
  },
  experts: {
    name: EVIL,
    jobTitle: EVIL,
    photo: FILE,
    biography: [{ type: 'x', children: LINKED }],
  },
};

describe('the page of a preview', () => {
  it.each(Object.keys(EVIL_DATA))('of %s runs nothing that editors wrote', (plural) => {
    const html = show({ plural, data: EVIL_DATA[plural] });
    expect(html).not.toMatch(/<script|<img src=x|(?:href|src)="javascript:/i);
    // No attribute of ours was closed by theirs.
    expect(html.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\sonerror=/i);
    expect(html).toContain('&lt;script&gt;');
  });

  it.each([null, {}, 'text', { transcript: 'no list', guests: [null, 7] }])(
    'is a page for %j',
    (data) => {
      for (const plural of ['interviews', 'publications', 'experts', 'something'])
        expect(show({ plural, data })).toContain('Without a title');
    },
  );

  it('stands in the language and direction of its document', () => {
    const html = show({
      locale: 'ar',
      data: { title: 'عنوان', topics: [{ name: 'A' }, { name: 'B' }] },
    });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<aside lang="ar" dir="rtl">');
    expect(html).toContain('<bdi>A</bdi>، <bdi>B</bdi>');
  });

  it('says in English what it has no words for in that language', () => {
    const html = show({ locale: 'ps', data: { title: 'سرلیک' } });
    expect(html).toContain('<html lang="ps" dir="rtl">');
    expect(html).toContain('<aside lang="en" dir="ltr"><p>Preview. This is the draft');
    expect(html).toContain('until May 8, 2026.');
  });

  it('says until when its link is good, and which version it is', () => {
    expect(show({ locale: 'de' })).toContain('Dieser Link gilt bis 8. Mai 2026.');
    expect(show({ status: 'published' })).toContain('This is what is published now.');
  });

  it('takes a language that is none', () => {
    expect(show({ locale: '"><x' })).toContain('<html lang="&quot;&gt;&lt;x" dir="ltr">');
  });

  it('links nothing that is no address of the web', () => {
    const html = show({ data: { audioUrl: 'https://audio.example/a.mp3' } });
    expect(html).toContain(
      '<a href="https://audio.example/a.mp3" target="_blank" rel="noopener noreferrer"',
    );
  });
});

it('a refused link is a page that says no more than its code', () => {
  expect(refusalPage('PREVIEW_LINK_EXPIRED')).toContain('seven days, which are over');
  expect(refusalPage('PREVIEW_LINK_UNKNOWN')).toContain('PREVIEW_LINK_UNKNOWN');
});

it('the address of a front end is filled in, each value encoded, and nothing but its own placeholders', () => {
  const places = {
    token: 'lpv1.a.b',
    type: 'interviews',
    documentId: 'id',
    slug: 'نهر & more',
    locale: 'ar',
    status: 'draft' as const,
  };
  const template = 'https://a.example/{locale}/p?t={token}&s={slug}&x={constructor}&y={other}';
  expect(fillPreviewAddress(template, places)).toBe(
    'https://a.example/ar/p?t=lpv1.a.b&s=%D9%86%D9%87%D8%B1%20%26%20more&x={constructor}&y={other}',
  );
});
