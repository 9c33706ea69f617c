import { localeProblem, localesAsked } from '../../../src/contract/locale-problem';

it.each([
  ['', []],
  ['locale=', []],
  ['fields=locale', []],
  ['locale=de', ['de']],
  ['sort=title&locale=de&locale=fr', ['de', 'fr']],
  ['loc%61le=xx', ['xx']],
  ['locale=%78x', ['xx']],
])('“%s” asks for %j', (query, expected) => {
  expect(localesAsked(query)).toEqual(expected);
});

it('names those that there are', () => {
  expect(localeProblem('de', ['en', 'de'])).toBeNull();
  expect(localeProblem('xx', ['en', 'de'])).toMatchObject({
    code: 'PARAMETER_INVALID',
    parameter: 'locale',
    message: '“locale” must be one of: en, de.',
  });
});
