import { request, type Answer, type Json } from './http';
import { requireOutside } from './outside';

/** Signs in as somebody at the other end of a trusted proxy (TRUST_PROXY=1). */
export const tryToSignIn = (
  url: string,
  credentials: unknown,
  { from = '192.0.2.1', path = '/api/auth/local' } = {},
): Promise<Answer> =>
  request(`${url}${path}`, { json: credentials, headers: { 'X-Forwarded-For': from } });

export const tryByGraphql = (
  url: string,
  credentials: readonly { identifier: string; password: string }[],
  { from = '192.0.2.1' } = {},
): Promise<Answer> => {
  const fields = credentials.map(
    ({ identifier, password }, index) =>
      `a${index}: login(input: { identifier: ${JSON.stringify(identifier)}, password: ${JSON.stringify(password)} }) { jwt }`,
  );
  return request(`${url}/graphql`, {
    json: { query: `mutation { ${fields.join('\n')} }` },
    headers: { 'X-Forwarded-For': from },
  });
};

/**
 * Counts how often this process compares passwords. The library is replaced in place: call it before a server starts.
 */
export const watchComparisons = (): { readonly count: () => number } => {
  let comparisons = 0;
  const library = requireOutside('@node-rs/bcrypt') as Json;
  for (const name of ['compare', 'compareSync', 'verify', 'verifySync']) {
    const original: unknown = library[name];
    if (typeof original !== 'function') continue;
    library[name] = (...args: unknown[]): unknown => {
      comparisons += 1;
      return Reflect.apply(original, library, args);
    };
  }
  return { count: () => comparisons };
};
