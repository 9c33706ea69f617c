import { INTERVIEW, PUBLICATION } from '../../../../src/features/content/registry';
import {
  findPublicationProblems,
  type PublicationCandidate,
} from '../../../../src/features/publishing/publication-gate';

const turn = (more: object = {}) => ({
  turnId: 'a',
  speaker: 'Tom',
  role: 'host',
  text: 'Hm.',
  ...more,
});

const candidate = (more: Partial<PublicationCandidate> = {}): PublicationCandidate => ({
  type: INTERVIEW,
  draft: { title: 'T', transcript: [turn()] },
  targets: {},
  schemaProblems: [],
  slugTakenBy: null,
  undescribed: [],
  ...more,
});

const problemsOf = (more: Partial<PublicationCandidate>) =>
  findPublicationProblems(candidate(more)).map(({ path, code }) => `${path.join('.')} ${code}`);

const target = (noun: string) => ({
  uid: `api::${noun}.${noun}`,
  documentId: 'x',
  locale: null,
  name: 'N',
  noun,
  isPublished: false,
});

const picture = (path: readonly string[], name: string) => ({
  path,
  name,
  key: name,
  alternativeText: null,
});

const transcript = (...turns: object[]) => ({ draft: { transcript: turns } });

describe('findPublicationProblems', () => {
  it('finds none in a draft that is ready', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['an empty transcript', transcript(), ['transcript TRANSCRIPT_EMPTY']],
    ['a missing transcript', { draft: {} }, ['transcript TRANSCRIPT_EMPTY']],
    [
      'a turn without identity',
      transcript(turn({ turnId: null })),
      ['transcript.0.turnId TURN_ID_MISSING'],
    ],
    [
      'the same turnId twice',
      transcript(turn(), turn({ turnId: 'b' }), turn()),
      ['transcript.2.turnId TURN_ID_DUPLICATE'],
    ],
    [
      'a turn before an earlier one',
      transcript(turn({ start: 5 }), turn({ turnId: 'b' }), turn({ turnId: 'c', start: 4.5 })),
      ['transcript.2.start TURN_OUT_OF_ORDER'],
    ],
    [
      'an end before the start',
      transcript(turn({ start: 5, end: 4 })),
      ['transcript.0.end TURN_ENDS_BEFORE_START'],
    ],
    [
      'a decimal that came as text',
      transcript(turn({ start: '10' }), turn({ turnId: 'b', start: '9' })),
      ['transcript.1.start TURN_OUT_OF_ORDER'],
    ],
    ['a taken slug', { slugTakenBy: 'Other' }, ['slug SLUG_TAKEN']],
    [
      'an unpublished guest',
      { targets: { guests: [target('expert')] } },
      ['guests TARGET_NOT_PUBLISHED'],
    ],
    [
      'pictures that must be described, once a field',
      {
        undescribed: [
          picture(['cover'], 'a'),
          picture(['body'], 'b'),
          picture(['body'], 'c'),
          picture(['seo', 'shareImage'], 'd'),
        ],
      },
      ['cover IMAGE_WITHOUT_ALT', 'body IMAGE_WITHOUT_ALT', 'seo.shareImage IMAGE_WITHOUT_ALT'],
    ],
  ])('finds %s', (_what, more, expected) => {
    expect(problemsOf(more)).toEqual(expected);
  });

  it('counts turns that begin together or touch as in order', () => {
    const turns = [
      turn({ start: 0, end: 3 }),
      turn({ turnId: 'b', start: 3 }),
      turn({ turnId: 'c', start: 3 }),
    ];

    expect(problemsOf({ draft: { transcript: turns, duration: 3 } })).toEqual([]);
  });

  it('finds a turn after the end of the audio only where the duration is known', () => {
    const turns = [turn({ start: 4 })];

    expect(problemsOf({ draft: { transcript: turns, duration: 3 } })).toEqual([
      'transcript.0.start TURN_AFTER_END_OF_AUDIO',
    ]);
    expect(problemsOf({ draft: { transcript: turns, duration: null } })).toEqual([]);
  });

  it('does not ask for a transcript of a publication, nor for related publications to be out', () => {
    const targets = { relatedPublications: [target('publication')] };

    expect(problemsOf({ type: PUBLICATION, draft: {}, targets })).toEqual([]);
  });

  it('says of an empty field that it is missing, and names each field once', () => {
    const schemaProblems = ['title', 'duration'].map((field) => ({
      path: [field],
      code: 'FIELD_INVALID' as const,
      message: 'as Strapi says',
    }));
    const slugProblem = { path: ['slug'], code: 'FIELD_INVALID' as const, message: 'unique' };

    expect(
      problemsOf({
        draft: { title: null, duration: -1, transcript: [turn()] },
        schemaProblems: [...schemaProblems, slugProblem],
        slugTakenBy: 'Other',
      }),
    ).toEqual(['title FIELD_MISSING', 'duration FIELD_INVALID', 'slug SLUG_TAKEN']);
  });
});
