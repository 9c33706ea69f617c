import { EXPERT, INTERVIEW, PUBLICATION } from '../../../../src/features/content/registry';
import { findAdvice } from '../../../../src/features/publishing/advice';
import { isAdviceMark, type AdviceSubject } from '../../../../src/features/publishing/advice-mark';
import { linkTurns } from '../../../../src/features/publishing/link-turns';

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
  undescribed: [],
  deadLinks: [],
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

it('names the picture without alternative text, and the link that leads nowhere', () => {
  const undescribed = [{ path: ['cover'], name: 'b.png', key: 'b_1', alternativeText: null }];
  const deadLinks = [{ path: ['body'], url: '/experts/nobody', state: 'unknown' as const }];

  expect(findAdvice({ ...interview, undescribed, deadLinks })).toEqual([
    {
      path: ['cover'],
      code: 'IMAGE_WITHOUT_ALT',
      values: { name: 'b.png' },
      mark: 'IMAGE_WITHOUT_ALT cover b_1',
    },
    {
      path: ['body'],
      code: 'DEAD_LINK',
      values: { url: '/experts/nobody', state: 'unknown' },
      mark: 'DEAD_LINK body /experts/nobody',
    },
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

it.each([
  ['the expert of the turn', 'y', 'y'],
  ['nobody, where it has none', null, null],
  ['nobody, where it is empty', '', null],
])('of a guest who is not linked as one, names %s', (_what, expertDocumentId, documentId) => {
  const transcript = [turn(), turn({ role: 'guest', speaker: 'Ada Stranger', expertDocumentId })];
  const subject = { ...interview, draft: { ...interview.draft, transcript } };
  const found = findAdvice(subject).find(({ code }) => code === 'SPEAKER_NO_GUEST');

  expect(found?.fix).toEqual({ kind: 'add-guest', name: 'Ada Stranger', documentId });
});

it.each([
  ['Nadia Okafor', null, 1],
  ['Dr. N. OKAFOR', null, 1],
  ['Okafor', null, 1],
  ['Okafor', 'Chidi Okafor', 0],
  ['Somebody', null, 0],
])(
  'of turns under the name %s, with the host %s, gives %i to the guest',
  (label, hostName, count) => {
    const named = { ...guest, nameVariants: ['N. Okafor'] };
    const transcript = [turn(), turn({ role: 'other', speaker: label }), turn({ speaker: label })];
    const subject = { ...interview, draft: { ...interview.draft, hostName, transcript } };
    const found = findAdvice({ ...subject, linked: { ...interview.linked, guests: [named] } });
    const fix = found.find(({ code }) => code === 'TURNS_NOT_LINKED')?.fix;

    expect(found.map(({ code }) => code)).toEqual([count ? 'TURNS_NOT_LINKED' : 'GUEST_SILENT']);
    const linked = fix?.kind === 'link-turns' ? linkTurns(transcript, fix) : transcript;
    expect(linked[1]).toEqual({
      ...transcript[1],
      ...(count ? { role: 'guest', expertDocumentId: 'x' } : {}),
    });
    // Others stay the same objects.
    expect([linked[0] === transcript[0], linked[2] === transcript[2]]).toEqual([true, true]);
  },
);

it('says of a guest with some turns which others carry the name, and of none that is somebody else’s', () => {
  const more = [
    turn({ role: 'guest', speaker: 'Nadia Okafor', expertDocumentId: null }),
    turn({ role: 'guest', speaker: 'Nadia Okafor', expertDocumentId: 'y' }),
  ];
  const transcript = [...(interview.draft.transcript as unknown[]), ...more];

  expect(
    findAdvice({ ...interview, draft: { ...interview.draft, transcript } }).map(
      ({ code, path, values }) => [code, path[1], values.count],
    ),
  ).toEqual([
    ['TURNS_NOT_LINKED', '2', 1],
    ['SPEAKER_NO_GUEST', '3', undefined],
  ]);
});

it('marks advice by what it is about: it stays where turns move, and is another one of another guest', () => {
  const silent = (documentId: string) =>
    findAdvice({
      ...interview,
      linked: { ...interview.linked, guests: [guest, { documentId, name: 'Ines Abara' }] },
    }).map(({ mark }) => mark);
  const text = 'Well.\nNadia Okafor: Indeed.';
  const rest = interview.draft.transcript as unknown[];
  const holding = (...transcript: unknown[]) =>
    findAdvice({ ...interview, draft: { ...interview.draft, transcript } }).map(({ mark }) => mark);

  expect(silent('y')).toEqual(['GUEST_SILENT y']);
  expect(silent('z')).toEqual(['GUEST_SILENT z']);
  expect(holding(turn({ text }), ...rest)).toEqual(holding(...rest, turn({ text })));
  expect(holding(turn({ text }), ...rest)).not.toEqual(
    holding(turn({ text: `${text} Other words.` }), ...rest),
  );
});

it.each([
  ['NO_TOPIC topics', true],
  ['NO_TOPIC', false],
  ['ANYTHING topics', false],
  [`DEAD_LINK ${'x'.repeat(390)}`, true],
  [`DEAD_LINK ${'x'.repeat(391)}`, false],
])('takes “%s” for a mark: %s', (mark, isMark) => {
  expect(isAdviceMark(mark)).toBe(isMark);
});

it('cuts a mark that is too long, and takes it', () => {
  const url = `/${'long'.repeat(500)}`;
  const [one] = findAdvice({ ...interview, deadLinks: [{ path: ['body'], url, state: 'draft' }] });

  expect(isAdviceMark(one?.mark ?? '')).toBe(true);
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
