import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { somePage } from '../support/some-pages';

const lectern = useLectern({ CONTENT_LOCALES: 'en,de,fr' });

beforeAll(async () => {
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' },
  });
  await somePage(lectern);
});

const get = async (path: string): Promise<Json> => {
  const { status, body } = await lectern.rest(path);
  return { status, ...(body as object) };
};

describe('a language that nobody has set up', () => {
  const REFUSED = {
    status: 400,
    name: 'ValidationError',
    message: '“locale” must be one of: en, de, fr, ar, es.',
    details: { code: 'PARAMETER_INVALID', parameter: 'locale' },
  };

  it('is refused in the same words on every route that takes a language, whoever asks', async () => {
    const { body } = await lectern.rest('/openapi.json');
    const paths = Object.entries<Json>(body.paths).flatMap(([path, { get: operation }]) =>
      operation?.parameters?.some(({ name }: Json) => name === 'locale') ? [path] : [],
    );
    const token = await lectern.createToken('read-only');
    const callers: Record<string, string>[] = [
      {},
      { Cookie: 'a=b' },
      { Authorization: `Bearer ${token}` },
    ];
    const wrong: Json[] = [];
    for (const path of paths)
      for (const headers of callers) {
        const address = path.replace(/\{\w+\}/, 'middle');
        const answer = await fetch(`${lectern.url}${address}?locale=it`, { headers });
        const { error }: Json = await answer.json();
        const { message, details } = error ?? {};
        if (message !== REFUSED.message || details?.code !== REFUSED.details.code)
          wrong.push([path, headers, error]);
      }

    expect(paths.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it.each([
    '/interviews?fields=title&locale=it',
    '/interviews/middle?populate=*&locale=it',
    '/interviews?locale=%65n-GB',
    '/experts/ada-reed?locale=it',
  ])('is refused where a client chooses the fields itself, too: %s', async (path) => {
    expect(await get(path)).toMatchObject({ error: REFUSED });
  });

  it.each(['/interviews?locale=*', '/interviews?locale=fr'])(
    'is not asked for by %s',
    async (path) => {
      expect((await get(path)).status).toBe(200);
    },
  );

  it('is refused over GraphQL in its own shape, as a value and in a variable', async () => {
    const literal = await lectern.graphql('{ interviews(locale: "it") { title } }');
    const variable = await lectern.graphql(
      'query ($locale: I18NLocaleCode) { interviews(locale: $locale) { title } }',
      { variables: { locale: 'it' } },
    );
    const known = await lectern.graphql('{ interviews(locale: "de") { title } }');

    for (const { status, body } of [literal, variable]) {
      expect(status).toBe(400);
      expect(body.errors[0].message).toContain(REFUSED.message);
      expect(body.errors[0].extensions.code).toEqual(expect.any(String));
    }
    expect(known.body.data.interviews).toHaveLength(1);
  });
});
