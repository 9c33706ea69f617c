import { EXPERT, INTERVIEW, PUBLICATION } from '../../../../src/features/content/registry';
import { findAdvice, type AdviceSubject } from '../../../../src/features/publishing/advice';

const guest = { documentId: 'x', name: 'Nadia Okafor' };
const turn = (more: object = {}) => ({
  speaker: 'Tom Brandt',
  role: 'host',
  text: 'Well.',
  ...more,
});
const interview: AdviceSubject = {
  type: INTERVIEW,
  draft: {
    standfirst: 'About rivers.',
    transcript: [
      turn(),
      turn({ speaker: 'Nadia Okafor', role: 'guest', expertDocumentId: 'x', start: 3 }),
    ],
  },
  linked: { guests: [guest], topics: [{}], relatedPublications: [{}] },
  pictures: {},
};
const advised = (more: Partial<AdviceSubject>) =>
  findAdvice({ ...interview, ...more }).map(({ code, path }) => [code, path.join('.')]);

it('has nothing to say of a document that lacks nothing', () => {
  expect(findAdvice(interview)).toEqual([]);
  expect(advised({ type: EXPERT, draft: {}, linked: {} })).toEqual([]);
});

it('misses a standfirst, a summary, topics and related publications', () => {
  const draft = { ...interview.draft, standfirst: ' ' };
  const linked = { guests: [guest], topics: [], relatedPublications: [] };

  expect(advised({ draft, linked })).toEqual([
    ['NO_SUMMARY', 'standfirst'],
    ['NO_TOPIC', 'topics'],
    ['NO_RELATED', 'relatedPublications'],
  ]);
  expect(advised({ type: PUBLICATION, draft: {}, linked: {} })).toEqual([
    ['NO_SUMMARY', 'summary'],
  ]);
});

it('names the picture without alternative text', () => {
  const pictures = {
    cover: [{ name: 'a.png', alternativeText: 'A' }, { name: 'b.png' }],
    photo: [],
  };

  expect(findAdvice({ ...interview, pictures })).toEqual([
    { path: ['cover'], code: 'IMAGE_WITHOUT_ALT', values: { name: 'b.png' } },
  ]);
});

it('sees audio whose transcript has no times', () => {
  const draft = { ...interview.draft, audioUrl: 'https://a.example/b.mp3' };
  const untimed = {
    ...draft,
    transcript: [turn(), turn({ role: 'guest', expertDocumentId: 'x', speaker: 'Nadia Okafor' })],
  };

  expect(advised({ draft })).toEqual([]);
  expect(advised({ draft: untimed })).toEqual([['AUDIO_WITHOUT_TIMES', 'transcript']]);
});

it('sees a guest who never speaks, and a speaker who is no guest, once', () => {
  const transcript = [
    turn(),
    turn({ role: 'guest', speaker: 'Somebody' }),
    turn({ role: 'guest', speaker: 'Somebody' }),
  ];

  expect(advised({ draft: { ...interview.draft, transcript } })).toEqual([
    ['GUEST_SILENT', 'guests'],
    ['SPEAKER_NO_GUEST', 'transcript.1.speaker'],
  ]);
});

it('sees a turn that holds the words of another speaker', () => {
  const text = 'Well.\nNadia Okafor: Indeed.\nNote: not a speaker.';
  const transcript = [turn({ text }), ...(interview.draft.transcript as unknown[]).slice(1)];

  expect(advised({ draft: { ...interview.draft, transcript } })).toEqual([
    ['TURN_HOLDS_LABEL', 'transcript.0.text'],
  ]);
});

it.each([
  ['empty lines', '\n'],
  ['blanks', ' '],
  ['lines without a colon', `${'word '.repeat(15)}\n`],
])('reads a turn of a million signs of %s once', (_name, piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const transcript = [turn({ text }), ...(interview.draft.transcript as unknown[]).slice(1)];

  expect(advised({ draft: { ...interview.draft, transcript } })).toEqual([]);
});
