import { readDocument } from '../../../../../src/features/graphql/document/read-document';
import {
  askedOperation,
  isAskedOperation,
} from '../../../../../src/features/graphql/request/asked-operation';
import {
  addressMembers,
  sentRequest,
} from '../../../../../src/features/graphql/request/sent-request';
import { jsonIn } from '../../../../../src/lib/json-in';

const query = '{ topics { name } }';
const document = readDocument(query);
const plain = { operationName: null, variables: {} };

it.each([
  ['no JSON', '{'],
  ['no object', '"text"'],
  ['no query', '{}'],
  ['several requests', JSON.stringify([{ query }])],
  ['a name that is no text', JSON.stringify({ query, operationName: 1 })],
  ['a persisted query', JSON.stringify({ query, extensions: { persistedQuery: { version: 1 } } })],
  ['extensions that are none', JSON.stringify({ query, extensions: 'x' })],
])('leaves a body with %s to Apollo', (_what, body) => {
  expect(sentRequest(jsonIn(body))).toBeNull();
});

it('reads the parameters of a GET', () => {
  const address = `query=${encodeURIComponent(query)}&variables=${encodeURIComponent('{"a":1}')}`;

  expect(sentRequest(addressMembers([...new URLSearchParams(address)]))).toEqual({
    document: query,
    operationName: null,
    variables: { a: 1 },
  });
});

it.each([
  ['comes twice', 'query=%7Ba%7D&query=%7Bb%7D'],
  ['is none of GraphQL’s', 'query=%7Ba%7D&id=x'],
  ['is no JSON', 'query=%7Ba%7D&variables=%7B'],
  ['is no object', 'query=%7Ba%7D&variables=1'],
])('leaves a GET with a parameter that %s to Apollo', (_what, address) => {
  expect(sentRequest(addressMembers([...new URLSearchParams(address)]))).toBeNull();
});

it('leaves what is no document, or may not be read, and variables that are none, to Apollo', () => {
  const cycle = '{ ...f } fragment f on Query { ...f }';

  expect(askedOperation(readDocument(''), plain)).toBeNull();
  expect(askedOperation(readDocument(cycle), plain)).toBeNull();
  expect(askedOperation(document, { ...plain, variables: '{}' })).toBeNull();
  expect(askedOperation(document, { ...plain, variables: undefined })).toMatchObject({
    variables: {},
  });
});

it('takes nothing that a client can send for an operation that was read', () => {
  const asked = askedOperation(document, plain);

  expect(isAskedOperation(asked)).toBe(true);
  expect(isAskedOperation(JSON.parse(JSON.stringify(asked)))).toBe(false);
});
