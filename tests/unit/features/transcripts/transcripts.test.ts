import { readSentTurns, readStoredTurn } from '../../../../src/features/transcripts/sent-turns';
import { guestBehindLabel } from '../../../../src/features/transcripts/speakers';

const guest = (documentId: string, name: string, ...nameVariants: string[]) => ({
  documentId,
  name,
  nameVariants,
});

describe('guestBehindLabel', () => {
  const guests = [guest('1', 'Nadia Okafor', 'N. Okafor'), guest('2', 'Zofia Brzeźna')];

  it.each([
    ['Nadia Okafor', '1'],
    ['DR. NADIA OKAFOR', '1'],
    ['n. okafor', '1'],
    ['Zofia Brzezna', '2'],
  ])('finds behind “%s” the guest %s', (label, documentId) => {
    expect(guestBehindLabel(label, guests)?.documentId).toBe(documentId);
  });

  it('never guesses', () => {
    const twins = [guest('1', 'Ana Silva'), guest('2', 'Ana Silva')];

    expect(guestBehindLabel('Tom Brandt', guests)).toBeNull();
    expect(guestBehindLabel('Ana Silva', twins)).toBeNull();
  });
});

describe('readSentTurns', () => {
  const stored = [
    readStoredTurn({ id: 7, turnId: 'abc', speaker: 'Tom', role: 'host', text: 'Hm.' }),
  ];

  it('completes a turn that names its row from what is stored', () => {
    const [turn] = readSentTurns([{ id: 7, text: 'New.' }], stored);

    expect(turn?.draft).toMatchObject({
      turnId: 'abc',
      speaker: 'Tom',
      role: 'host',
      text: 'New.',
    });
    expect(turn?.sent).toEqual({ id: 7, text: 'New.' });
  });

  it('takes a turn without a row as it is, and anything else as an empty one', () => {
    const turns = readSentTurns(
      [{ speaker: 'A', role: 'guest', text: 'x', start: '1.5' }, 'nonsense'],
      stored,
    );

    expect(turns.map(({ draft }) => draft)).toMatchObject([
      { turnId: null, speaker: 'A', role: 'guest', start: 1.5 },
      { speaker: '', role: 'other', text: '' },
    ]);
  });
});
