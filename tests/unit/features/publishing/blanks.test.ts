import { blanksAsNull, type Attributes } from '../../../../src/features/publishing/blanks';

const ATTRIBUTES: Attributes = {
  title: { type: 'string' },
  body: { type: 'blocks' },
  facts: { type: 'json' },
  turns: { type: 'component', component: 'turn', repeatable: true },
  quote: { type: 'component', component: 'turn' },
  pages: { type: 'integer' },
};

const judged = (data: Record<string, unknown>) =>
  blanksAsNull(data, ATTRIBUTES, () => ({ text: { type: 'text' }, extra: { type: 'json' } }));

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

it('a blank plain text is missing, also in components', () => {
  expect(
    judged({
      title: ' \n',
      turns: [{ text: '' }, { text: 'Words.', extra: { a: '' } }],
      quote: { text: '\u00a0' },
      pages: 0,
      unknown: ' ',
    }),
  ).toEqual({
    title: null,
    turns: [{ text: null }, { text: 'Words.', extra: { a: '' } }],
    quote: { text: null },
    pages: 0,
    unknown: null,
  });
});

it.each([
  ['an empty paragraph after words', [paragraph(text('Words.')), paragraph(text(''))]],
  ['a space between marks', [paragraph({ ...text('a'), bold: true }, text(' '), text('b'))]],
  ['a picture alone', [{ type: 'image', image: { url: '/a.png' }, children: [text('')] }]],
  [
    'a link at the edge',
    [paragraph(text(''), { type: 'link', url: '/a', children: [text('a')] }, text(''))],
  ],
  [
    'a list with an empty item',
    [
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('a')] },
          { type: 'list-item', children: [text('')] },
        ],
      },
    ],
  ],
])('rich text is whole: %s stays as it is', (_title, body) => {
  expect(judged({ body })).toEqual({ body });
});

it.each([
  ['no block', []],
  ['empty paragraphs', [paragraph(text('')), paragraph(text(' '))]],
  [
    'an empty list',
    [{ type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('')] }] }],
  ],
  ['an empty link', [paragraph({ type: 'link', url: '/a', children: [text('')] })]],
  ['nothing', null],
])('rich text of which nothing is seen is missing: %s', (_title, body) => {
  expect(judged({ body })).toEqual({ body: null });
});

it('JSON is not judged', () => {
  const facts = { a: '', b: [' '] };

  expect(judged({ facts })).toEqual({ facts });
});

describe('a component that must be there', () => {
  const inner: Attributes = {
    speaker: { type: 'string', required: true },
    role: { type: 'enumeration', required: true, default: 'other' },
    text: { type: 'text', required: true },
    start: { type: 'decimal' },
  };
  const required = { type: 'component', component: 'turn', required: true };
  const of = (rows: unknown) =>
    blanksAsNull({ rows }, { rows: { ...required, repeatable: true } }, () => inner).rows;
  const blank = { id: 1, role: 'other', speaker: ' ', text: null };
  const asJudged = { ...blank, speaker: null };

  it.each([
    ['no row', []],
    ['the row that a form begins with', [{ role: 'other' }]],
    ['stored blank rows', [blank, { ...blank, id: 2, turnId: 'a' }]],
  ])('is missing: %s', (_title, rows) => {
    expect(of(rows)).toBeNull();
  });

  it('keeps blank rows beside one of which anything is written', () => {
    expect(of([blank, { role: 'other', text: 'Words.' }])).toEqual([
      asJudged,
      { role: 'other', text: 'Words.' },
    ]);
  });

  it('is missing where it is a single one, too', () => {
    const judgedOne = blanksAsNull({ one: blank }, { one: required }, () => inner);

    expect(judgedOne).toEqual({ one: null });
  });

  it('stays where it may be left out, or nothing must be in its rows', () => {
    const optional = { type: 'component', component: 'turn' };
    const free: Attributes = { start: { type: 'decimal' } };

    expect(blanksAsNull({ one: blank }, { one: optional }, () => inner)).toEqual({ one: asJudged });
    expect(blanksAsNull({ one: {} }, { one: required }, () => free)).toEqual({ one: {} });
  });
});
