import { readDocument } from '../../../../../src/features/graphql/document/read-document';

const times = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => of(place)).join(' ');

const chain = (count: number): readonly string[] => [
  'fragment f0 on Query { a }',
  ...Array.from({ length: count }, (_, n) => `fragment f${n + 1} on Query { ...f${n} }`),
];

const TOO_MUCH: readonly (readonly [string, string])[] = [
  [
    'fragments that double each other',
    `{ ...f0 } ${times(40, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f40 on Query { a }`,
  ],
  ['a long chain of fragments', `{ ...f5000 } ${[...chain(5000)].reverse().join(' ')}`],
  ['a long chain of fragments, the last first', `{ ...f5000 } ${chain(5000).join(' ')}`],
  ['one field very often', `{ ${times(1000, () => 'a')} }`],
  [
    'one field in many fragments',
    `{ ${times(1000, (n) => `...f${n}`)} } ${times(1000, (n) => `fragment f${n} on Query { a }`)}`,
  ],
  [
    'too many fields',
    `{ a { ...f } } fragment f on A { ${times(50, () => '...g')} } fragment g on A { ${times(41, (n) => `b${n}`)} }`,
  ],
  ['too many fields at the root', `{ ${times(101, (n) => `a${n}`)} }`],
  [
    'too many fields at the root by fragments',
    `{ ...f ...f } fragment f on Query { ${times(51, (n) => `a${n}`)} }`,
  ],
  ['too many aliases', `{ b { ${times(201, (n) => `a${n}: a`)} } }`],
  [
    'too many aliases by a fragment',
    `{ ${times(41, (n) => `b${n} { ...f }`)} } fragment f on A { ${times(5, (n) => `a${n}: a`)} }`,
  ],
  ['too many directives', `{ a ${times(101, () => '@include(if: true)')} }`],
  ['too many directives of an operation', `query ${times(101, () => '@live')} { a }`],
  [
    'too many fields with selections',
    `{ ${times(100, (n) => `b${n} { ...f }`)} } fragment f on A { ${times(5, (n) => `a${n} { a }`)} }`,
  ],
  ['too many operations', times(51, (n) => `query a${n} { a }`)],
  ['too many fragments', `{ a } ${times(101, (n) => `fragment f${n} on A { a }`)}`],
  ['too many variables', `query(${times(201, (n) => `$a${n}: Int`)}) { a }`],
];

it.each(TOO_MUCH)('does not let %s be read', (_what, document) => {
  expect(readDocument(document).problem).toMatchObject({ code: 'READ_BUDGET_EXCEEDED' });
});

it.each([
  '{ ...a } fragment a on Query { ...a }',
  '{ a } fragment a on Query { ...b } fragment b on Query { c { ...a } }',
])('names what spreads itself: %s', (document) => {
  expect(readDocument(document).problem).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
});

it.each([
  ...[
    '',
    'no document {',
    '{ a }',
    '{ ...missing }',
    `{ ${times(100, (n) => `a${n}: a { b c }`)} }`,
    `query(${times(200, (n) => `$a${n}: Int`)}) { a }`,
    times(50, (n) => `query a${n} { ${times(100, (m) => `b${m}`)} }`),
  ],
  `{ ${times(100, (n) => `a${n}: a { ...f }`)} } fragment f on A { ${times(19, (n) => `b${n}`)} }`,
])('lets be read what is small enough, or no document', (document) => {
  expect(readDocument(document).problem).toBeNull();
});

it('knows how deep fields are nested, by fragments too', () => {
  const depth = (source: string): number => readDocument(source).depth;

  expect(depth('{ a }')).toBe(1);
  expect(depth('{ a { b } ... { c { d { e } } } }')).toBe(3);
  expect(depth('{ a { ...f } } fragment f on A { b { c } }')).toBe(3);
  expect(depth('no document {')).toBe(0);
});
