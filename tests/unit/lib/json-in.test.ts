import { jsonIn } from '../../../src/lib/json-in';

it.each([
  ['{"a":[1]}', { a: [1] }],
  ['"text"', 'text'],
  ['null', null],
  ['{a:1}', null],
  ['', null],
])('%s is %p', (text, value) => {
  expect(jsonIn(text)).toEqual(value);
});
