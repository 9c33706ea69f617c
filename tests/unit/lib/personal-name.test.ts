import {
  isShortFormOf,
  normalizePersonalName,
  withoutTitles,
} from '../../../src/lib/personal-name';

describe('normalizePersonalName', () => {
  it.each([
    ['Nadia Okafor', 'nadia okafor'],
    ['NADIA  OKAFOR', 'nadia okafor'],
    ['Nádia\u00a0Ökafor', 'nadia okafor'],
    ['Dr. Nadia Okafor', 'nadia okafor'],
    ['Prof. Dr. Nadia Okafor', 'nadia okafor'],
    ['Ambassador Nadia Okafor', 'nadia okafor'],
    ['Sen. Nadia Okafor', 'nadia okafor'],
    ['Ms Nadia Okafor', 'nadia okafor'],
    ['Frau Nadia Okafor', 'nadia okafor'],
    ['Nadia Okafor, PhD', 'nadia okafor'],
    ['Nadia Okafor, Ph.D., MSc', 'nadia okafor'],
    ['Sen Kumar', 'sen kumar'],
    ['Dr.', 'dr'],
    ['Siobhán O’Dare', 'siobhan odare'],
    ["Siobhan O'Dare", 'siobhan odare'],
    ['Jean-Luc Ferrand', 'jean luc ferrand'],
    ['J. R. Tobin', 'j r tobin'],
    ['Łucja Żak', 'lucja zak'],
    ['Анна Дёмина', 'анна демина'],
    ['رنا حداد', 'رنا حداد'],
    ['रवि', 'रवि'],
    ['…', ''],
  ])('of %s is %s', (name, expected) => {
    expect(normalizePersonalName(name)).toBe(expected);
  });
});

describe('isShortFormOf', () => {
  it.each([
    ['Okafor', true],
    ['Dr. Okafor', true],
    ['Nadia', true],
    ['Nadia Okafor', false],
    ['Oka', false],
    ['', false],
  ])('%s of Nadia Okafor: %s', (short, expected) => {
    expect(isShortFormOf(short, 'Nadia Okafor')).toBe(expected);
  });
});

describe('withoutTitles', () => {
  it('keeps the spelling of the name', () => {
    expect(withoutTitles('Prof. Dr. Łucja de Żak, PhD')).toBe('Łucja de Żak');
    expect(withoutTitles('Okafor, Meridian')).toBe('Okafor, Meridian');
  });
});
