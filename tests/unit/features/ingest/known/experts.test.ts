import { expertNames, matchExpert } from '../../../../../src/features/ingest/known/experts';
import { createKnownTable } from '../../../../../src/features/ingest/known/table';

const NADIA = {
  documentId: 'e1',
  name: 'Nadia Okafor',
  nameVariants: ['N. Okafor', 'Nadia Bello'],
};
const RANA = { documentId: 'e2', name: 'Rana Haddad', nameVariants: [] };

const among = (...experts: readonly (typeof NADIA)[]) => createKnownTable(experts, expertNames);

describe('matchExpert', () => {
  it.each([
    'Nadia Okafor',
    'NADIA OKAFOR',
    'Dr. Nádia Okafor',
    'n. okafor',
    'Nadia Bello',
    'Nadia Okafor (Meridian)',
  ])('knows %s by name or name variant', (name) => {
    expect(matchExpert([name], among(NADIA, RANA))).toEqual({ kind: 'matched', known: NADIA });
  });

  it.each(['Okafor', 'Nadia', 'Nadia Okafors', '', '…'])('does not know %j', (name) => {
    expect(matchExpert([name], among(NADIA, RANA))).toEqual({ kind: 'unknown' });
  });

  it('guesses nothing where two fit, one by name and one by variant', () => {
    const other = { ...RANA, nameVariants: ['Nadia Okafor'] };

    expect(matchExpert(['Nadia Okafor'], among(NADIA, other))).toEqual({
      kind: 'ambiguous',
      candidates: [NADIA, other],
    });
  });

  it('takes several names of one guest together', () => {
    expect(matchExpert(['Okafor', 'N. Okafor'], among(NADIA, RANA))).toEqual({
      kind: 'matched',
      known: NADIA,
    });
    expect(matchExpert(['Rana Haddad', 'N. Okafor'], among(NADIA, RANA)).kind).toBe('ambiguous');
  });
});
