import {
  familiesOfName,
  isOfFamily,
  nameOfReplacement,
} from '../../../../src/features/content/replaced-file-name';

const CHANCE = new Uint8Array([0, 1, 2, 254, 255]);

describe('the name of a replaced file', () => {
  it('begins as that of the first one, however often it is replaced', () => {
    const second = nameOfReplacement('house_0123456789', CHANCE);
    expect(second).toBe('house_0123456789_r000102feff');
    expect(nameOfReplacement(second, new Uint8Array(5))).toBe('house_0123456789_r0000000000');
  });

  it('is found by any name that one of them, or a smaller form, had', () => {
    const family = 'small_house_0123456789_r';
    for (const name of [
      'small_house_0123456789',
      'small_house_0123456789_r000102feff',
      'thumbnail_small_house_0123456789',
    ]) {
      expect(familiesOfName(name)).toContain(family);
    }
    expect(isOfFamily(`${family}000102feff`, family)).toBe(true);
    expect(isOfFamily(`${family}000102feff_r000102feff`, family)).toBe(false);
    expect(isOfFamily('other', family)).toBe(false);
  });

  it.each([
    'house',
    '%',
    '%_0123456789',
    '',
    '_',
    'a/b_0123456789',
    `${'x'.repeat(300)}_0123456789`,
  ])('is not looked for by %s', (name) => {
    expect(familiesOfName(name)).toEqual([]);
  });
});
