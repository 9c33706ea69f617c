import { WebVTTParser } from 'webvtt-parser';
import { LONGEST_TURN, MOST_TURNS } from '../../src/features/transcripts/turn-limits';
import { signInAsAdmin } from '../support/admin-session';
import { draft, INTERVIEW, interviewData, nextNumber, published } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();

const TURNS = [
  { turnId: 'q1', speaker: 'Tom Brandt', role: 'host', text: 'And now?', start: 0, end: 1.5 },
  {
    turnId: 'a1',
    speaker: 'Nadia Okafor',
    role: 'guest',
    text: 'Now they <measure> & talk.',
    start: 2.25,
  },
];
const UNTIMED = TURNS.map((turn) => ({ ...turn, start: null, end: null }));

const talk = (more: object = {}): Promise<Json> =>
  published(
    lectern,
    INTERVIEW,
    interviewData({ slug: `talk-${nextNumber()}`, transcript: TURNS, duration: 60, ...more }),
  );

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${lectern.url}/api/interviews/${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const codeOf = ({ text }: { text: string }): string => JSON.parse(text).error.details.code;

describe('the transcript of a published interview', () => {
  it.each([
    ['txt', 'text/plain', 'Tom Brandt: And now?\n\nNadia Okafor: Now they <measure> & talk.\n'],
    ['html', 'text/html', '<p dir="auto">Now they &lt;measure&gt; &amp; talk.</p>'],
    ['md', 'text/markdown', '**Nadia Okafor:** Now they \\<measure\\> \\& talk.\n'],
    [
      'json',
      'application/json',
      '"startTime":2.25,"endTime":60,"body":"Now they <measure> & talk."',
    ],
    [
      'vtt',
      'text/vtt',
      '00:00:02.250 --> 00:01:00.000\n<v Nadia Okafor>Now they &lt;measure&gt; &amp; talk.\n',
    ],
    ['srt', 'application/x-subrip', '2\n00:00:02,250 --> 00:01:00,000\nNadia Okafor: Now they '],
  ])('comes as .%s, by documentId and by slug, with %s', async (ending, type, part) => {
    const { documentId, slug } = await talk();
    const [byId, bySlug] = await Promise.all([
      get(`${documentId}/transcript.${ending}`),
      get(`${slug}/transcript.${ending}`),
    ]);

    expect(byId.status).toBe(200);
    expect(byId.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(byId.headers.get('content-disposition')).toBe(`inline; filename="${slug}.en.${ending}"`);
    expect(byId.headers.get('content-language')).toBe('en');
    expect(byId.text).toContain(part);
    expect(bySlug.text).toBe(byId.text);
  });

  it('names the page that it is a copy of, and is hidden from search engines with it', async () => {
    const { documentId, slug } = await talk();
    const hidden = await talk({ seo: { noindex: true } });
    const elsewhere = await talk({ seo: { canonicalUrl: 'https://radio.example.org/river' } });
    const before = await get(`${slug}/transcript.html`);
    await lectern.documents('api::site.site').create({
      data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' },
    });
    const link = (url: string) => `<link rel="canonical" href="${url}">`;

    expect(before.text).not.toContain('canonical');
    expect((await get(`${documentId}/transcript.html`)).text).toContain(
      link(`https://www.example.org/interviews/${slug}`),
    );
    expect((await get(`${elsewhere.slug}/transcript.html`)).text).toContain(
      link('https://radio.example.org/river'),
    );
    expect(before.headers.get('x-robots-tag')).toBeNull();
    for (const ending of ['txt', 'html', 'md', 'json', 'vtt', 'srt']) {
      const { headers } = await get(`${hidden.slug}/transcript.${ending}`);
      expect(headers.get('x-robots-tag')).toBe('noindex');
    }
  });

  it('is chosen by Accept, and 406 says what there is', async () => {
    const { slug } = await talk();
    const vtt = await get(`${slug}/transcript`, { Accept: 'text/vtt' });
    const page = await get(`${slug}/transcript`, { Accept: 'text/html,*/*;q=0.8' });
    const none = await get(`${slug}/transcript`, { Accept: 'image/png' });

    expect(vtt.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(vtt.headers.get('vary')).toContain('Accept');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(none.status).toBe(406);
    expect(codeOf(none)).toBe('FORM_NOT_ACCEPTABLE');
    expect(none.text).toContain('text/vtt (.vtt)');
  });

  it('comes one turn at a time', async () => {
    const { slug } = await talk();
    const turn = await get(`${slug}/transcript.txt?turn=a1`);
    const unknown = await get(`${slug}/transcript.txt?turn=nobody`);

    expect(turn.text).toBe('Nadia Okafor: Now they <measure> & talk.\n');
    expect(unknown.status).toBe(404);
    expect(codeOf(unknown)).toBe('TURN_NOT_FOUND');
  });

  it('is no caption without times, unless they may be estimated', async () => {
    const { slug } = await talk({ transcript: UNTIMED });
    const short = await talk({ transcript: UNTIMED, duration: null });
    const refused = await get(`${slug}/transcript.vtt`);
    const estimated = await get(`${slug}/transcript.vtt?timing=estimated`);
    const unknown = await get(`${short.slug}/transcript.srt?timing=estimated`);

    expect(refused.status).toBe(409);
    expect(codeOf(refused)).toBe('TRANSCRIPT_NOT_TIMED');
    expect(refused.text).toContain('timing=estimated');
    expect(estimated.status).toBe(200);
    expect(estimated.text).toMatch(/^WEBVTT\n\nNOTE .*estimated/);
    expect(new WebVTTParser().parse(estimated.text).errors).toEqual([]);
    expect([unknown.status, codeOf(unknown)]).toEqual([409, 'DURATION_UNKNOWN']);
  });

  it('knows only its own parameters', async () => {
    const { slug } = await talk();
    const answers = await Promise.all(
      ['draft=true', 'populate=*', 'locale=*', 'timing=now'].map((query) =>
        get(`${slug}/transcript.vtt?${query}`),
      ),
    );

    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [400, 'PARAMETER_UNKNOWN'],
      [400, 'PARAMETER_UNKNOWN'],
      [400, 'PARAMETER_INVALID'],
      [400, 'PARAMETER_INVALID'],
    ]);
  });

  it('is found in its language, and runs its way', async () => {
    const { documentId } = await talk();
    await lectern.documents(INTERVIEW).update({
      documentId,
      locale: 'ar',
      status: 'published',
      data: {
        title: 'من يقيس النهر',
        slug: `nahr-${nextNumber()}`,
        transcript: [{ speaker: 'ندى', role: 'guest', text: 'لا أحد يخسر.' }],
      },
    });
    const arabic = await get(`${documentId}/transcript.html?locale=ar`);
    const german = await get(`${documentId}/transcript.html?locale=de`);

    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain('<p dir="auto">لا أحد يخسر.</p>');
    expect(arabic.text).toContain('id="turn-a1"');
    expect(german.status).toBe(404);
  });

  it('is not there for a draft or an unknown interview, and no more for one that was taken back', async () => {
    const hidden = await draft(lectern, INTERVIEW, interviewData({ slug: `hid-${nextNumber()}` }));
    const { documentId } = await talk();
    await lectern.documents(INTERVIEW).unpublish({ documentId });
    const token = await lectern.createToken('full-access');
    const answers = await Promise.all([
      get(`${hidden.documentId}/transcript.txt`),
      get(`${hidden.slug}/transcript.txt`, { Authorization: `Bearer ${token}` }),
      get('nothing/transcript.txt'),
    ]);
    const ended = await get(`${documentId}/transcript.txt`);

    for (const answer of answers) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'INTERVIEW_NOT_FOUND']);
    }
    expect([ended.status, codeOf(ended)]).toEqual([410, 'DOCUMENT_GONE']);
  });

  it('shows what is published, not what an editor is changing', async () => {
    const { documentId } = await talk();
    await lectern.documents(INTERVIEW).update({
      documentId,
      data: { transcript: [{ ...TURNS[0], text: 'Secret.' }] },
    });

    expect((await get(`${documentId}/transcript.txt`)).text).not.toContain('Secret');
  });

  it('is read by whoever may read interviews', async () => {
    const { slug } = await talk();
    const reader = await lectern.createToken(['api::interview.interview.findOne']);
    const other = await lectern.createToken(['api::topic.topic.find']);
    const ask = (token: string) =>
      get(`${slug}/transcript.txt`, { Authorization: `Bearer ${token}` });

    expect((await ask(reader)).status).toBe(200);
    expect((await ask(other)).status).toBe(403);
  });

  it('answers HEAD without a body', async () => {
    const { slug } = await talk();
    const response = await fetch(`${lectern.url}/api/interviews/${slug}/transcript.vtt`, {
      method: 'HEAD',
    });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(await response.text()).toBe('');
  });

  it('comes whole, however long', async () => {
    const text = 'Nobody loses face by measuring water, whatever they may say about it in public. ';
    const transcript = Array.from({ length: 400 }, (_, index) => ({
      speaker: index % 2 === 0 ? 'Tom Brandt' : 'Nadia Okafor',
      role: index % 2 === 0 ? 'host' : 'guest',
      text: text.repeat((index % 4) + 1),
      start: index * 20,
    }));
    const { slug } = await talk({ transcript, duration: 8000 });
    const vtt = await get(`${slug}/transcript.vtt`);
    const html = await get(`${slug}/transcript.html`);
    const { cues, errors } = new WebVTTParser().parse(vtt.text);

    expect(errors).toEqual([]);
    expect(cues).toHaveLength(1000);
    expect(cues.at(-1)).toMatchObject({ endTime: 8000 });
    expect(html.text.match(/<section id="turn-/g)).toHaveLength(400);
  });
});

describe('a turn that flowed into another', () => {
  const spoken = (turnId: string, speaker: string, text: string, start: number) => ({
    turnId,
    speaker,
    text,
    start,
    role: 'other',
    end: start + 10,
  });
  const FIRST = spoken('m1', 'Tom Brandt', 'Who measures the river, and for whom?', 0);
  const SECOND = spoken('m2', 'Tom Brandt', 'And who pays for it all?', 10);
  const THIRD = spoken('m3', 'Nadia Okafor', 'We do, as everybody knows by now.', 20);
  const joined = (...turns: (typeof FIRST)[]) => ({
    ...FIRST,
    ...turns[0],
    text: turns.map(({ text }) => text).join('\n\n'),
    end: turns.at(-1)?.end,
  });

  const write = (documentId: string, transcript: object[], status?: 'published') =>
    lectern.documents(INTERVIEW).update({ documentId, data: { transcript }, status });

  it('leads to that one in every form and in citations, through several merges', async () => {
    const { documentId, slug } = await talk({ transcript: [FIRST, SECOND, THIRD] });
    await write(documentId, [FIRST, joined(SECOND, THIRD)]);
    await write(documentId, [joined(FIRST, SECOND, THIRD)], 'published');

    for (const former of ['m2', 'm3']) {
      const vtt = await get(`${slug}/transcript.vtt?turn=${former}`);
      expect(vtt.status).toBe(200);
      expect(vtt.text).toContain('Who measures the river');
      const json = await get(`${slug}/transcript.json?turn=${former}`);
      expect(json.text).toContain('"turnId":"m1"');
      const citation = await get(`${documentId}/citation?format=csl-json&turn=${former}`);
      expect(citation.status).toBe(200);
      expect(citation.text).toContain(`${documentId}-m1`);
    }
    const page = await get(`${slug}/transcript.html`);
    for (const id of ['m1', 'm2', 'm3']) expect(page.text).toContain(`id="turn-${id}"`);
  });

  it('is itself as long as the merge is a draft, and again when it is taken back', async () => {
    const { documentId, slug } = await talk({ transcript: [FIRST, SECOND] });
    await write(documentId, [joined(FIRST, SECOND)]);
    expect((await get(`${slug}/transcript.txt?turn=m2`)).text).toBe(
      'Tom Brandt: And who pays for it all?\n',
    );
    await write(documentId, [joined(FIRST, SECOND)], 'published');
    expect((await get(`${slug}/transcript.txt?turn=m2`)).text).toContain('Who measures');
    await write(documentId, [FIRST, SECOND], 'published');
    expect((await get(`${slug}/transcript.txt?turn=m2`)).text).toBe(
      'Tom Brandt: And who pays for it all?\n',
    );
  });

  it('is another thing than a turn that was deleted, which leads nowhere', async () => {
    const { documentId, slug } = await talk({ transcript: [FIRST, SECOND, THIRD] });
    await write(documentId, [FIRST, THIRD], 'published');
    const answer = await get(`${slug}/transcript.txt?turn=m2`);
    expect(answer.status).toBe(404);
    expect(codeOf(answer)).toBe('TURN_NOT_FOUND');
    expect((await get(`${documentId}/citation?turn=m2`)).status).toBe(404);
  });
});

describe('what the panel sends', () => {
  it('is refused beyond the limits of its editor, with the turn, and nothing is stored', async () => {
    const admin = await signInAsAdmin(lectern);
    const send = (transcript: object[]) =>
      admin.request(`/content-manager/collection-types/${INTERVIEW}`, {
        json: interviewData({ title: 'Beyond', transcript }),
      });
    const spoken = (text: string) => ({ speaker: 'Tom Brandt', role: 'host', text });
    const many = await send(Array.from({ length: MOST_TURNS + 1 }, () => spoken('And?')));
    const long = await send([spoken('And?'), spoken('a'.repeat(LONGEST_TURN + 1))]);

    expect([many.status, long.status]).toEqual([400, 400]);
    expect(many.body.error.details.code).toBe('TOO_MANY_TURNS');
    expect(long.body.error.details).toMatchObject({
      code: 'TURN_TOO_LONG',
      errors: [{ path: ['transcript', '1', 'text'], code: 'TURN_TOO_LONG' }],
    });
    expect(await lectern.documents(INTERVIEW).count({ filters: { title: 'Beyond' } })).toBe(0);
    expect((await send([spoken('a'.repeat(LONGEST_TURN))])).status).toBe(201);
  });
});
