import { buildSchema, parse } from 'graphql';
import { introspectionSizes } from '../../../../src/features/graphql/budget/introspection-sizes';
import { createOperationBudget } from '../../../../src/features/graphql/strapi/operation-budget';
import { createOperationDocuments } from '../../../../src/features/graphql/strapi/operation-documents';
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
  const documents = createOperationDocuments({ schema, rules: [], depthLimit: 10 });
  const rowsOf = jest.fn(() => 1);
  const budget = createOperationBudget({
    ...{ schema, documents, content: SMALL_SCHEMA, introspection: introspectionSizes(schema) },
    marks: { prefix: 'slot-', locale: 'qq-x' },
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
    budget.problemsOf({ source, operationName: undefined, variables: {} });
  };
  return { documents, rowsOf, ask };
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

it('reads a document once while it is handed on, though its text is too long to be kept', () => {
  const { documents } = installed();
  const document = parse(LONG);
  const known = documents.keep(LONG, document);

  expect(documents.keep(LONG, document)).toBe(known);
  expect(known.isKept).toBe(false);
  expect(documents.keep(LONG, parse(LONG))).not.toBe(known);
  expect(documents.keep(LONG.slice(0, -1), parse(LONG))).toMatchObject({ isKept: true });
});
