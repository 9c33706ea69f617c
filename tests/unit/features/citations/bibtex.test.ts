import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { renderBibtex } from '../../../../src/features/citations/bibtex';
import { asCsl, type CslItem } from '../../../../src/features/citations/csl-item';
import { cslName } from '../../../../src/features/citations/csl-name';
import { renderRis } from '../../../../src/features/citations/ris';

const item = (more: Partial<CslItem> = {}): CslItem => ({
  id: 'p1',
  type: 'report',
  'citation-key': 'lamps',
  title: 'Lamps',
  issued: { 'date-parts': [[2024, 3, 5]] },
  ...more,
});

const lineOf = (name: string, more: Partial<CslItem>): string | undefined =>
  new RegExp(`^\\t${name} = (.*),$`, 'mu').exec(renderBibtex([item(more)]))?.[1];

describe('a title in BibTeX', () => {
  it.each([
    ['Лампа у моста', '{Лампа у моста}'],
    ['Кто платит НАТО', '{Кто платит {НАТО}}'],
    ['مصباح على الجسر', '{مصباح على الجسر}'],
    ['黑暗中的桥', '{黑暗中的桥}'],
    ['पुल का दीपक', '{पुल का दीपक}'],
    ['Ο λύχνος', '{Ο λύχνος}'],
    ['A lamp 🏮 for Żory', '{A lamp 🏮 for {Żory}}'],
    ['NATO lamps and the EU', '{{NATO} lamps and the {EU}}'],
    ['U.S. lamps', '{{U.S}. lamps}'],
    ['COVID-19 and lamps', '{{COVID-19} and lamps}'],
    ['“UN lamps”', '{“{UN} lamps”}'],
    ['Lamps: EU rules', '{Lamps: {EU} rules}'],
    ['Lamps: Rules', '{Lamps: Rules}'],
    ['iLamp', '{{iLamp}}'],
    [
      '100% of R&D_in {braces} ~ ^ $5 #1 \\x',
      String.raw`{100\% of {R\&D}\_in \textbraceleft{}braces\textbraceright{} \textasciitilde{} \textasciicircum{} \$5 \#1 \textbackslash{}x}`,
    ],
    ['Two\r\n lines', '{Two lines}'],
  ])(
    'keeps every letter, and the capitals that a style would make small: %s',
    (title, expected) => {
      expect(lineOf('title', { title })).toBe(expected);
    },
  );

  it('loses no letter of any script, and closes every brace', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const line = lineOf('title', { title: `A ${title} Z` }) ?? '';
        const letters = (text: string) =>
          text.replace(/\\text[a-z]+\{\}/g, '').match(/[\p{L}\p{M}\p{N}]/gu);

        expect(letters(line)).toEqual(letters(`A ${title} Z`));
        expect(line.match(/\{/g)).toHaveLength(line.match(/\}/g)?.length ?? 0);
      }),
    );
  });
});

describe('names in BibTeX', () => {
  it('are what they are in their own script', () => {
    const author = ['Марта Эн', '王明', 'سالم بن حارث', 'Orla Von der Aue', 'Ivo Pell Jr.'].map(
      cslName,
    );

    expect(lineOf('author', { author })).toBe(
      '{Эн, Марта and {王明} and بن حارث, سالم and Von der Aue, Orla and Pell, Jr., Ivo}',
    );
  });

  it('of an institution are one name, also with an “and” in it', () => {
    expect(lineOf('author', { author: [{ literal: 'Lamps and Lorries' }] })).toBe(
      '{{Lamps and Lorries}}',
    );
  });

  it('are read back by the library', () => {
    const author = [cslName('Anna ’t Hart'), cslName('Ulf zum Felde')];

    expect(plugins.input.chain(renderBibtex([item({ author, title: 'Лампа' })]))).toMatchObject([
      { title: 'Лампа', issued: { 'date-parts': [[2024, 3, 5]] } },
    ]);
  });
});

it('has a topic with a comma as one keyword, in RIS and CSL', () => {
  const keywords = ['Food, Water and Land', 'Roads'];

  expect(renderRis([item({ keywords })]).match(/^KW {2}- .*$/gmu)).toEqual([
    'KW  - Food, Water and Land',
    'KW  - Roads',
  ]);
  expect(asCsl(item({ keywords })).keyword).toBe('Food, Water and Land; Roads');
  expect(asCsl(item({ keywords: ['Roads', 'Law'] })).keyword).toBe('Roads, Law');
});

it.each(['10.1000/a{b', '10.1000/a}b', '10.1000/a\\', '10.1000/}{'])(
  'an address ends no field: %s',
  (DOI) => {
    const found: unknown = plugins.input.chain(
      renderBibtex([
        item({ DOI, URL: `https://doi.example/${DOI}` }),
        item({ 'citation-key': 'b' }),
      ]),
    );

    expect(found).toHaveLength(2);
    expect(lineOf('doi', { DOI })).not.toMatch(/[{}\\].*[{}\\].*[{}\\]/);
  },
);
