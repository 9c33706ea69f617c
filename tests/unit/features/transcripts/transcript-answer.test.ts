import type { Transcript } from '../../../../src/features/transcripts/transcript';
import { answerTranscript } from '../../../../src/features/transcripts/transcript-answer';
import { readTranscriptRequest } from '../../../../src/features/transcripts/transcript-request';
import { transcriptOf, turnOf } from '../../../support/transcript-parts';

const ANY = '*/*';

const requestOf = (path: string, query = '', accept = ANY) =>
  readTranscriptRequest({ path: `/interviews/${path}`, query, accept });

/** The answer of the core: the refusal's code, or status, headers and body. */
const ask = (transcript: Transcript, ...request: Parameters<typeof requestOf>) => {
  const read = requestOf(...request);
  if (!read) return null;
  const answer = read.ok ? answerTranscript(read.value, transcript, { isIndexed: true }) : read;
  return answer.ok ? answer.value : answer.error.code;
};

const TIMED = [
  turnOf({ turnId: 'q1', speaker: 'Tom Brandt', text: 'And now?', start: 0, end: 1.5 }),
  turnOf({ turnId: 'a1', start: 2, end: 5 }),
];
const HALF_TIMED = [turnOf({ turnId: 'q1', start: 0, end: 2 }), turnOf({ turnId: 'a1' })];

describe('readTranscriptRequest', () => {
  it.each([
    '/interviews/x',
    '/interviews/x/transcript.pdf',
    '/interviews/x/y/transcript',
    '/interviews//transcript',
    '/publications/x/transcript',
    '/interviews/x/transcript/',
  ])('is not for %s', (path) => {
    expect(readTranscriptRequest({ path, query: '', accept: ANY })).toBeNull();
  });

  it('reads the address as it was encoded', () => {
    expect(requestOf('a%20b/transcript.vtt', 'turn=q%31&timing=estimated&locale=pt-BR')).toEqual({
      ok: true,
      value: {
        documentIdOrSlug: 'a b',
        form: 'vtt',
        isNegotiated: false,
        locale: 'pt-BR',
        turnId: 'q1',
        mayEstimate: true,
      },
    });
    expect(requestOf('%zz/transcript')).toMatchObject({ value: { documentIdOrSlug: '%zz' } });
  });

  it.each([
    ['*/*', 'txt'],
    ['text/*', 'txt'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['text/vtt', 'vtt'],
    ['application/x-subrip', 'srt'],
    ['application/json', 'json'],
    ['application/*', 'json'],
    ['text/markdown;q=0.9, text/plain;q=0.5', 'md'],
    ['text/plain;q=0, */*', 'html'],
    ['TEXT/VTT', 'vtt'],
  ])('chooses by Accept: %s is %s', (accept, form) => {
    expect(requestOf('x/transcript', '', accept)).toMatchObject({
      value: { form, isNegotiated: true },
    });
  });

  it('refuses what it cannot send, unless the address says what to send', () => {
    expect(ask(transcriptOf({}), 'x/transcript', '', 'image/png')).toBe('FORM_NOT_ACCEPTABLE');
    expect(ask(transcriptOf(), 'x/transcript.md', '', 'image/png')).toMatchObject({ status: 200 });
  });

  it.each([
    ['status=draft', 'PARAMETER_UNKNOWN'],
    ['Locale=en', 'PARAMETER_UNKNOWN'],
    ['turn[]=a', 'PARAMETER_UNKNOWN'],
    ['=', 'PARAMETER_UNKNOWN'],
    ['locale=*', 'PARAMETER_INVALID'],
    ['locale=', 'PARAMETER_INVALID'],
    ['locale=en&locale=de', 'PARAMETER_REPEATED'],
    ['turn=', 'PARAMETER_INVALID'],
    ['timing=exact', 'PARAMETER_INVALID'],
    ['timing=estimated', 'PARAMETER_INVALID'],
  ])('refuses ?%s', (query, code) => {
    expect(ask(transcriptOf({}), 'x/transcript.txt', query)).toBe(code);
  });
});

describe('answerTranscript', () => {
  it.each([
    [true, false, undefined],
    [true, true, 'noindex'],
    [false, false, 'noindex'],
  ])('is for search engines: setting %s, hidden %s', (isIndexed, isHidden, robots) => {
    const read = requestOf('x/transcript.txt');
    if (!read?.ok) throw new Error('The request is well formed.');
    const answer = answerTranscript(read.value, transcriptOf({ isHidden }), { isIndexed });

    expect(answer.ok && answer.value.headers['x-robots-tag']).toBe(robots);
  });

  const timed = transcriptOf({ turns: TIMED });

  it.each([
    ['txt', 'text/plain'],
    ['html', 'text/html'],
    ['md', 'text/markdown'],
    ['json', 'application/json'],
    ['vtt', 'text/vtt'],
    ['srt', 'application/x-subrip'],
  ])('sends .%s as %s, under a name of its own', (ending, type) => {
    expect(ask(timed, `x/transcript.${ending}`)).toMatchObject({
      status: 200,
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `inline; filename="who-measures-the-river.en.${ending}"`,
        'content-language': 'en',
      },
    });
  });

  it('varies by Accept only where Accept chose', () => {
    expect(ask(timed, 'x/transcript')).toMatchObject({ headers: { vary: 'Accept' } });
    expect(ask(timed, 'x/transcript.vtt')).not.toMatchObject({ headers: { vary: 'Accept' } });
  });

  it('lets a page load nothing', () => {
    expect(ask(timed, 'x/transcript.html')).toMatchObject({
      headers: { 'content-security-policy': "default-src 'none'" },
    });
  });

  it('sends one turn, with its name in the name of the file', () => {
    expect(ask(timed, 'x/transcript.txt', 'turn=q1')).toMatchObject({
      headers: {
        'content-disposition': 'inline; filename="who-measures-the-river.turn-q1.en.txt"',
      },
      body: 'Tom Brandt: And now?\n',
    });
    expect(ask(timed, 'x/transcript.vtt', 'turn=q1')).toMatchObject({
      body: 'WEBVTT\n\nturn-q1\n00:00:00.000 --> 00:00:01.500\n<v Tom Brandt>And now?\n',
    });
    expect(ask(timed, 'x/transcript.txt', 'turn=Q1')).toBe('TURN_NOT_FOUND');
  });

  it('refuses captions of turns without times, whatever the form', () => {
    for (const form of ['vtt', 'srt', 'json']) {
      expect(ask(transcriptOf(), `x/transcript.${form}`)).toBe('TRANSCRIPT_NOT_TIMED');
    }
    expect(ask(transcriptOf({ turns: HALF_TIMED }), 'x/transcript.vtt')).toBe(
      'TRANSCRIPT_NOT_TIMED',
    );
    expect(ask(transcriptOf(), 'x/transcript.html')).toMatchObject({ status: 200 });
  });

  it('sends captions of the one turn that is timed', () => {
    const half = transcriptOf({ turns: HALF_TIMED });

    expect(ask(half, 'x/transcript.vtt', 'turn=q1')).toMatchObject({ status: 200 });
    expect(ask(half, 'x/transcript.vtt', 'turn=a1')).toBe('TRANSCRIPT_NOT_TIMED');
  });

  it('estimates times when asked, where the duration is known, and says so', () => {
    const query = 'timing=estimated';
    const known = transcriptOf({ turns: HALF_TIMED, duration: 60 });

    expect(ask(transcriptOf(), 'x/transcript.vtt', query)).toBe('DURATION_UNKNOWN');
    expect(ask(known, 'x/transcript.vtt', query)).toMatchObject({
      body: expect.stringMatching(/^WEBVTT\n\nNOTE .*estimated/),
    });
    expect(ask(known, 'x/transcript.json', query)).toMatchObject({
      body: expect.stringContaining('"estimated":true'),
    });
    expect(ask(known, 'x/transcript.vtt', `${query}&turn=a1`)).toMatchObject({
      body: expect.stringContaining('turn-a1\n00:00:02.000 --> 00:01:00.000\n'),
    });
  });

  it('says nothing of estimates where every time is known', () => {
    expect(ask(timed, 'x/transcript.vtt', 'timing=estimated')).toMatchObject({
      body: expect.not.stringContaining('NOTE'),
    });
  });

  it('makes a safe file name of whatever it is given', () => {
    const odd = transcriptOf({ slug: null, documentId: 'a"\r\n/ä', locale: 'en' });

    expect(ask(odd, 'x/transcript.txt')).toMatchObject({
      headers: { 'content-disposition': 'inline; filename="a_____.en.txt"' },
    });
  });
});
