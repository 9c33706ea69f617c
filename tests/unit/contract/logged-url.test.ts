import { loggedUrl, withoutParameterValues } from '../../../src/contract/logged-url';

describe('an address in a log', () => {
  it.each([
    ['/api/experts', '/api/experts'],
    ['/api/experts?_q=gout&locale=en', '/api/experts?_q&locale'],
    [
      '/api/auth/email-confirmation?confirmation=abc=def',
      '/api/auth/email-confirmation?confirmation',
    ],
    [
      '/api/experts?filters[name][$eq]=Nadia&filters[name][$eq]=Tom',
      '/api/experts?filters[name][$eq]',
    ],
    ['/a?&&=secret', '/a?'],
    ['/a?b=c?d=e', '/a?b'],
    ['/preview/lpv1.abc.def', '/preview/…'],
    ['/PREVIEW/lpv1%2Eabc%2Edef/?status=published', '/PREVIEW/…?status'],
    ['/previews/x', '/previews/x'],
  ])('%s is %s', (url, logged) => {
    expect(loggedUrl(url)).toBe(logged);
  });

  it('is cut where it is long', () => {
    expect(loggedUrl(`/${'a'.repeat(9_000)}?b=c`)).toHaveLength(501);
  });

  it('keeps its values to itself in any text', () => {
    const text = 'GET "/reset?code=hunter2&x=1" failed\n    at https://a.example/b?token=t#c';

    expect(withoutParameterValues(text)).toBe(
      'GET "/reset?code&x" failed\n    at https://a.example/b?token#c',
    );
    expect(withoutParameterValues('Bearer lpv1.abc-_1.def: GET /preview/lpv1%2eabc%2edef')).toBe(
      'Bearer lpv1…: GET /preview/lpv1…',
    );
  });
});
