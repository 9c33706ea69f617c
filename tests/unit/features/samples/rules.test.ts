import { missingFields } from '../../../../src/features/samples/filling';
import { referencesIn, resolveReferences } from '../../../../src/features/samples/references';
import { timedTurns, translatedTurns } from '../../../../src/features/samples/turns';

describe('missingFields', () => {
  it('gives what a document has not: an empty text or list is nothing, false and 0 are something', () => {
    const current = {
      title: 'Mine',
      summary: '',
      authors: [],
      doi: null,
      duration: 0,
      isOpen: false,
    };
    const fields = {
      ...{
        title: 'T',
        summary: 'S',
        authors: ['a'],
        doi: 'd',
        duration: 9,
        isOpen: true,
        body: 'b',
      },
    };

    expect(missingFields(fields, current)).toEqual({
      summary: 'S',
      authors: ['a'],
      doi: 'd',
      body: 'b',
    });
  });
});

describe('references', () => {
  const value = {
    photo: { $file: 'a.png' },
    topics: [
      { $document: 'topic', slug: 'water' },
      { $document: 'topic', slug: 'gone' },
    ],
    body: [{ type: 'image', image: { $picture: 'b.png' }, children: [{ text: '', n: null }] }],
  };

  it('are found wherever they are', () => {
    expect(referencesIn(value)).toEqual([
      { kind: 'file', name: 'a.png' },
      { kind: 'document', type: 'topic', slug: 'water' },
      { kind: 'document', type: 'topic', slug: 'gone' },
      { kind: 'picture', name: 'b.png' },
    ]);
  });

  it('become what they stand for; in a list, one that stands for nothing is left out', () => {
    const resolved = resolveReferences(value, (reference) =>
      reference.kind === 'document'
        ? { water: 'w1' }[reference.slug]
        : `${reference.kind} ${reference.name}`,
    );

    expect(resolved).toEqual({
      photo: 'file a.png',
      topics: ['w1'],
      body: [{ type: 'image', image: 'picture b.png', children: [{ text: '', n: null }] }],
    });
  });
});

describe('turns', () => {
  const turn = {
    id: 7,
    turnId: 't1',
    speaker: 'Ada',
    role: 'guest',
    text: 'Yes.',
    start: null,
    end: null,
  };
  const spans = [{ start: 1, end: 2.5 }];

  it('get their times, and keep everything else but the row', () => {
    expect(timedTurns([turn], spans)).toEqual([
      {
        turnId: 't1',
        speaker: 'Ada',
        role: 'guest',
        text: 'Yes.',
        expertDocumentId: null,
        start: 1,
        end: 2.5,
      },
    ]);
  });

  it('get none where there are more or fewer of them, or one has some', () => {
    expect(timedTurns([turn, turn], spans)).toBeNull();
    expect(timedTurns([{ ...turn, start: '3.00' }], spans)).toBeNull();
    expect(timedTurns([turn], [])).toBeNull();
  });

  it('are the same in another language, but for their words and the letters of names', () => {
    const timed = { ...turn, start: '1.00', end: '2.50', expertDocumentId: 'e1' };

    expect(translatedTurns([timed], { turns: ['نعم.'], speakers: { Ada: 'آدا' } })).toEqual([
      {
        turnId: 't1',
        speaker: 'آدا',
        role: 'guest',
        text: 'نعم.',
        expertDocumentId: 'e1',
        start: 1,
        end: 2.5,
      },
    ]);
    expect(translatedTurns([timed], { turns: [], speakers: {} })).toBeNull();
  });
});
