import { isOrcid } from '../../../src/lib/orcid';

describe('isOrcid', () => {
  // The two examples of ORCID's own documentation, and one that ends in X.
  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])(
    'accepts %s',
    (orcid) => {
      expect(isOrcid(orcid)).toBe(true);
    },
  );

  it.each([
    ['a wrong check digit', '0000-0002-1825-0098'],
    ['two digits changed places', '0000-0002-1852-0097'],
    ['no hyphens', '0000000218250097'],
    ['an address', 'https://orcid.org/0000-0002-1825-0097'],
    ['a small x', '0000-0002-1694-233x'],
    ['nothing', ''],
  ])('refuses %s', (_what, orcid) => {
    expect(isOrcid(orcid)).toBe(false);
  });
});
