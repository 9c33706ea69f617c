import { addedGuests, knowGuests } from '../../../../src/admin/transcript/new-guests';

const guest = (documentId: string, ...nameVariants: string[]) => ({
  documentId,
  name: `Name of ${documentId}`,
  nameVariants,
});
/** Whose turns are looked for when the guests become these, one list after another. */
const lookedFor = (...lists: (readonly ReturnType<typeof guest>[])[]): string[][] => {
  let before: ReturnType<typeof knowGuests> | null = null;
  return lists.map((guests) => {
    const now = knowGuests(before, guests);
    const added = addedGuests(before, now);
    before = now;
    return [...added];
  });
};

describe('guests whose turns are looked for', () => {
  it('are those who are added, once', () => {
    expect(lookedFor([], [guest('a')], [guest('a')], [guest('a'), guest('b')])).toEqual([
      [],
      ['a'],
      [],
      ['b'],
    ]);
  });

  it('are looked for again when other names of who was added are told', () => {
    expect(lookedFor([], [guest('a')], [guest('a', 'A.')], [guest('a', 'A.')])).toEqual([
      [],
      ['a'],
      ['a'],
      [],
    ]);
  });

  it('are not those who were stored, whatever they are called, but once they are taken out and added', () => {
    const [stored, named] = [[guest('a')], [guest('a', 'A.')]];
    expect(lookedFor(stored, named, [], named)).toEqual([['a'], [], [], ['a']]);
  });
});
