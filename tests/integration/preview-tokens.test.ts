import { Agent } from 'node:http';
import contract from '../../client/openapi.json';
import { INTERVIEW, SHOW, TOPIC } from '../support/content';
import { request, type Json } from '../support/http';
import { openPreviewSetup, outcomeOf, PREVIEWED, type PreviewSetup } from '../support/previews';
import { quickRequest } from '../support/quick-http';

const PREVIEW = 'api::preview.preview.read';

/** Routes about one document of these types that take `status`, as the contract has them. */
const ROUTES = Object.entries(contract.paths as Json)
  .filter(([path, { get }]: [string, Json]) => {
    const parameters: Json[] = get?.parameters ?? [];
    const [, plural = ''] = /^\/api\/([a-z]+)\/\{/.exec(path) ?? [];
    return plural in PREVIEWED && parameters.some(({ name }) => name === 'status');
  })
  .map(([path]) => path);

/** An API token with the preview right. */
let apiToken: string;
let setup: PreviewSetup;

beforeAll(async () => {
  setup = await openPreviewSetup();
  apiToken = await setup.lectern.createToken([
    ...[...Object.values(PREVIEWED), TOPIC, SHOW].flatMap((uid) => [
      `${uid}.find`,
      `${uid}.findOne`,
    ]),
    'api::site.site.find',
    PREVIEW,
  ]);
});

afterAll(() => setup.lectern.stop());

describe('the token of a link', () => {
  it.each(ROUTES)(
    'reads %s of its document, as a token with the preview right does',
    async (route) => {
      const [, plural = ''] = /^\/api\/([a-z]+)\//.exec(route) ?? [];
      const token = await setup.tokenFor(plural);
      const ids = [setup.own[plural].documentId, setup.own[plural].slug];
      for (const id of ids) {
        const path = `${route.replace(/\{[^}]*\}/, id)}?status=draft`;
        const seen = await setup.get(path, token);
        const expected = await setup.get(path, apiToken);

        expect(seen.status).toBe(200);
        expect(seen.body).toEqual(expected.body);
        expect(seen.headers.get('content-type')).toBe(expected.headers.get('content-type'));
        expect(seen.headers.get('cache-control')).toBe('private, no-store');
        expect(seen.headers.get('x-robots-tag')).toBe('noindex');
      }
    },
  );

  it('reads no other draft, by whichever address, type, language or parameter', async () => {
    const reads = ROUTES.map((route) => (id: string) => route.replace(/\{[^}]*\}/, id));
    for (const plural of Object.keys(PREVIEWED)) {
      const token = await setup.tokenFor(plural);
      const [id, slug] = [setup.own[plural].documentId, setup.own[plural].slug];
      const tried = [
        ...Object.values(setup.others).flatMap(({ documentId, slug: other }) =>
          reads.flatMap((at) => [at(documentId), at(other)].map((path) => `${path}?status=draft`)),
        ),
        ...Object.values(setup.own)
          .filter(({ documentId }) => documentId !== id)
          .flatMap(({ documentId }) => reads.map((at) => `${at(documentId)}?status=draft`)),
        ...Object.keys(PREVIEWED).flatMap((type) => [
          `/api/${type}?status=draft`,
          `/api/${type}?status=draft&filters[documentId][$eq]=${id}`,
          `/api/${type}/${slug}/..%2f${setup.others[type].documentId}?status=draft`,
          `/api/views/full/${type}?status=draft`,
        ]),
        `/api/topics?status=draft&populate=*`,
        `/api/upload/files`,
        `/api/users`,
        ...[
          'filters[title][$contains]=S',
          'populate=*',
          'fields=title',
          'view=card',
          'fallback=en',
        ].map((parameter) => `/api/${plural}/${id}?status=draft&${parameter}`),
        `/api/${plural}/${id}?status=draft&populate[relatedPublications][populate]=*`,
        `/api/${plural}/${id}?status=draft&locale=en&locale=de`,
        ...(plural === 'experts' ? [] : ['de', 'ar', '*', 'en,de']).map(
          (locale) => `/api/${plural}/${id}?status=draft&locale=${locale}`,
        ),
        `/api/${plural}/${id}?status=draft&status=published`,
        `/api/${plural}/${id}?status=published`,
        `/api/${plural}/${id}`,
      ];
      for (const path of tried) {
        const answer = await setup.get(path, token);
        expect([path, answer.status >= 400, answer.status < 500]).toEqual([path, true, true]);
        expect(JSON.stringify(answer.body)).not.toMatch(/Secret/);
      }
    }
  });

  it('writes nothing, and is no token for GraphQL or the panel', async () => {
    const token = await setup.tokenFor('interviews');
    const path = `/api/interviews/${setup.own.interviews.documentId}`;
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      const answer = await request(`${setup.lectern.url}${path}?status=draft`, {
        method,
        token,
        json: { data: { title: 'Written' } },
      });
      expect(outcomeOf(answer)).toEqual([403, 'PREVIEW_FORBIDDEN']);
    }
    const asked = await setup.lectern.graphql('{ interviews(status: DRAFT) { title } }', { token });
    expect(asked.body.data ?? null).toBeNull();
    const panel = await setup.get(`/content-manager/collection-types/${INTERVIEW}`, token);
    expect(panel.status).toBe(403);
    const { title } = await setup.lectern
      .documents(INTERVIEW)
      .findOne({ documentId: setup.own.interviews.documentId });
    expect(title).toBe('Own interview');
  });

  it('does not pass for one of Strapi’s where no link is good for anything', async () => {
    const token = await setup.tokenFor('interviews');
    // An answer that no route describes: the gate stands before all of them.
    const agent = new Agent();
    for (const path of ['/api/batch', '/feeds/interviews.rss', '/api/openapi.json', '/live']) {
      const answer = await quickRequest(agent, { url: `${setup.lectern.url}${path}`, token });
      expect(answer).toMatchObject({
        status: 403,
        text: expect.stringContaining('PREVIEW_FORBIDDEN'),
      });
    }
  });
});
