import { preferredMediaType } from '../../../src/lib/accept';

const OFFERED = ['text/html', 'application/json', 'text/plain'] as const;

it.each([
  [undefined, 'text/html'],
  ['*/*', 'text/html'],
  ['text/*;q=0.5, application/json', 'application/json'],
  ['text/plain, text/html;q=0.9', 'text/plain'],
  [['application/json', 'text/plain;q=0.1'], 'application/json'],
  ['image/png', null],
  ['text/html;q=0, text/*', 'text/plain'],
])('Accept %j prefers %s', (accept, expected) => {
  expect(preferredMediaType(accept, OFFERED)).toBe(expected);
});
