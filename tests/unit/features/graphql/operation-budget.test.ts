import { buildSchema, parse } from 'graphql';
import { introspectionSizes } from '../../../../src/features/graphql/budget/introspection-sizes';
import { createCheckedDocuments } from '../../../../src/features/graphql/strapi/checked-documents';
import { createOperationBudget } from '../../../../src/features/graphql/strapi/operation-budget';
import { formOf } from '../../../../src/features/graphql/strapi/operation-form';
import { createSentDocuments } from '../../../../src/features/graphql/strapi/sent-documents';
import { SMALL_SCHEMA } from '../../../support/small-schema';

const schema = buildSchema(`
  type Author { documentId: ID! name: String }
  type Book { documentId: ID! title: String authors: [Author]! }
  type Query { books: [Book]! }
`);
const SMALL = '{ books { title authors { name } } }';
/** One character more than what is kept. */
const LONG = SMALL.padEnd(32_769);

const installed = () => {
  const documents = createSentDocuments();
  const checked = createCheckedDocuments({ schema, rules: [], depthLimit: 10 });
  const rowsOf = jest.fn(() => 1);
  const marks = { prefix: 'slot-', locale: 'qq-x' };
  const budget = createOperationBudget({
    schema,
    marks,
    content: SMALL_SCHEMA,
    introspection: introspectionSizes(schema),
    names: {
      rows: new Map([
        ['Book', 'book'],
        ['Author', 'author'],
      ]),
    },
    pages: { usual: 25, most: 100 },
    expectations: { rowsOf, bytesOf: () => 10, version: () => 1 },
  });
  const ask = (source: string): void => {
    const document = checked.check(documents.read(source));
    if (!document) throw new Error('not valid');
    const bound = formOf({ schema, marks }, { document, operationName: undefined, variables: {} });
    if (!bound) throw new Error('no operation');
    budget.problemsOf(bound);
  };
  return { documents, checked, rowsOf, ask };
};

it('does not forget what an operation costs for texts that are too long to be kept', () => {
  const { rowsOf, ask } = installed();
  ask(SMALL);
  expect(rowsOf).toHaveBeenCalled();
  for (let count = 0; count < 1001; count += 1) ask(LONG);
  rowsOf.mockClear();
  ask(SMALL);

  expect(rowsOf).not.toHaveBeenCalled();
});

describe('a document', () => {
  it('is parsed and checked once for all who send the same text, unless that is too long', () => {
    const { documents, checked } = installed();

    expect(documents.read(SMALL)).toBe(documents.read(SMALL));
    expect(documents.read(LONG)).not.toBe(documents.read(LONG));
    expect(checked.check(documents.read(SMALL))).toBe(checked.check(documents.read(SMALL)));
    expect(checked.isKnown(documents.read(SMALL))).toBe(true);
  });

  it('is taken over where Apollo has parsed it itself', () => {
    const { documents, checked } = installed();
    const syntax = parse(SMALL);
    const taken = documents.withSyntax(documents.read(SMALL), syntax);

    expect(documents.read(SMALL)).toBe(taken);
    expect(documents.withSyntax(taken, syntax)).toBe(taken);
    expect(checked.accept(taken)).toMatchObject({ syntax });
    expect(checked.accept(taken)).toBe(checked.check(taken));
  });

  it.each([
    ['no document', '{'],
    ['asks for what is not there', '{ nothing }'],
    ['spreads itself', '{ ...f } fragment f on Query { ...f }'],
  ])('is Apollo’s to refuse where it is %s', (_what, source) => {
    const { documents, checked } = installed();

    expect(checked.check(documents.read(source))).toBeNull();
    expect(checked.check(documents.read(source))).toBeNull();
  });
});
