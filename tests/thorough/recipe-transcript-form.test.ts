import { useRecipe } from '../support/recipe-server';
import { elementsAt, readXml } from '../support/xml-reading';

const server = useRecipe('add-a-transcript-form');

const TURNS = [
  { turnId: 'q1', speaker: 'Tom Brandt', role: 'host', text: 'And now?', start: 0, end: 1.5 },
  {
    turnId: 'a1',
    speaker: 'Nadia Okafor',
    role: 'guest',
    text: 'They <measure> & talk.',
    start: 2,
  },
];

let documentId: string;

beforeAll(async () => {
  const show = await server.write('/api/shows', { title: 'The Long View', slug: 'the-long-view' });
  const guest = await server.write('/api/experts', { name: 'Nadia Okafor' });
  const interview = {
    show: show.documentId,
    guests: [guest.documentId],
    hostName: 'Tom Brandt',
    standfirst: 'Who measures, and why.',
    airDate: '2025-03-07',
    duration: 60,
  };
  const talk = { ...interview, title: 'Rivers', slug: 'rivers', transcript: TURNS };
  ({ documentId } = await server.write('/api/interviews', talk));
  const untimed = TURNS.map((turn) => ({ ...turn, start: null, end: null }));
  await server.write('/api/interviews', {
    ...interview,
    title: 'Silence',
    slug: 'silence',
    transcript: untimed,
  });
  await server.write('/api/interviews?status=draft', {
    ...interview,
    title: 'Secret',
    slug: 'secret',
    transcript: TURNS,
  });
});

const captionsAt = (path: string) => server.ask(`/api/interviews/${path}`);

const linesIn = (file: string): readonly string[] =>
  elementsAt(readXml(file), 'body', 'div', 'p').map(({ text }) => text);

const refusalOf = async (path: string) => {
  const { status, text } = await captionsAt(path);
  const { code, parameter } = JSON.parse(text).error.details;
  return { status, code, parameter };
};

describe('a form of transcripts that was added by the recipe', () => {
  it('has types and tests that hold', async () => {
    expect(server.copy.typeProblems()).toEqual([]);
    expect(await server.copy.passedTests()).toHaveLength(3);
  });

  it('is answered at an address of its own, by slug and by documentId', async () => {
    const { status, headers, text } = await captionsAt('rivers/transcript.ttml');

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/ttml+xml; charset=utf-8',
      'content-language': 'en',
      'content-disposition': 'inline; filename="rivers.en.ttml"',
    });
    expect(linesIn(text)).toEqual(['Tom Brandt: And now?', 'Nadia Okafor: They <measure> & talk.']);
    expect((await captionsAt(`${documentId}/transcript.ttml`)).text).toBe(text);
  });

  it('is sent to whom Accept asks for it, and to nobody else', async () => {
    const asked = { accept: 'application/ttml+xml' };
    const chosen = await server.ask('/api/interviews/rivers/transcript', asked);
    const usual = await captionsAt('rivers/transcript');

    expect(chosen.headers['content-type']).toBe('application/ttml+xml; charset=utf-8');
    expect(chosen.headers.vary).toContain('Accept');
    expect(usual.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('is told to be the same as before (304) until the interview is published anew', async () => {
    const first = await captionsAt('rivers/transcript.ttml');
    const etag = first.headers.etag ?? '';
    const again = await server.ask('/api/interviews/rivers/transcript.ttml', {
      'if-none-match': etag,
    });
    const [question, answer] = TURNS;
    const transcript = [question, { ...answer, text: 'They dug a well.' }];
    await server.write(`/api/interviews/${documentId}`, { transcript }, 'PUT');
    const changed = await server.ask('/api/interviews/rivers/transcript.ttml', {
      'if-none-match': etag,
    });

    expect(etag).not.toBe('');
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    expect(changed.status).toBe(200);
    expect(linesIn(changed.text)[1]).toBe('Nadia Okafor: They dug a well.');
  });

  it('has times or says that they are estimated', async () => {
    const estimated = await captionsAt('silence/transcript.ttml?timing=estimated');

    expect(await refusalOf('silence/transcript.ttml')).toMatchObject({
      status: 409,
      code: 'TRANSCRIPT_NOT_TIMED',
    });
    expect(estimated.status).toBe(200);
    expect(estimated.text).toContain('<ttm:desc>The times are estimated.</ttm:desc>');
  });

  it.each([
    ['timing=guessed', 'PARAMETER_INVALID', 'timing'],
    ['speaker=Tom', 'PARAMETER_UNKNOWN', 'speaker'],
    ['turn=a1&turn=q1', 'PARAMETER_REPEATED', 'turn'],
    ['locale=xx', 'PARAMETER_INVALID', 'locale'],
  ])('refuses ?%s', async (query, code, parameter) => {
    expect(await refusalOf(`rivers/transcript.ttml?${query}`)).toEqual({
      status: 400,
      code,
      parameter,
    });
  });

  it('shows a draft to those only who may see drafts', async () => {
    const token = { authorization: `Bearer ${server.token()}` };
    const path = '/api/interviews/secret/transcript.ttml';
    const shown = await server.ask(`${path}?status=draft`, token);

    expect((await server.ask(path)).status).toBe(404);
    expect((await server.ask(`${path}?status=draft`)).status).toBe(403);
    expect(shown.status).toBe(200);
    expect(linesIn(shown.text)).toHaveLength(2);
  });

  it('is in the description of the API', async () => {
    const { paths } = await server.read('/api/openapi.json');
    const route = paths['/api/interviews/{id}/transcript.ttml'].get;
    const byAccept = paths['/api/interviews/{id}/transcript'].get;

    expect(route.operationId).toBe('getTranscriptTtml');
    expect(Object.keys(route.responses['200'].content)).toEqual(['application/ttml+xml']);
    expect(byAccept.responses['200'].content).toHaveProperty(['application/ttml+xml']);
    expect(Object.keys(route.responses)).toContain('409');
  });
});
