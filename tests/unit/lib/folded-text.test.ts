import { foldedWords } from '../../../src/lib/folded-text';

describe('folded words', () => {
  it.each([
    ['Marta d’Arcy-Ehn', ['marta', 'darcy', 'ehn']],
    ['a4 und 4a', ['a4', 'und', '4a']],
    ['王小明', ['王', '小', '明']],
    ['3王小明', ['3', '王', '小', '明']],
    ['王3小明', ['王', '3', '小', '明']],
    ['Xi王', ['xi', '王']],
    ['2024年5月', ['2024', '年', '5', '月']],
    ['हिन्दी', ['हिन्दी']],
  ])('of %s are %j, whatever stands beside a sign that is a word', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
