import { signInAsAdmin } from '../support/admin-session';
import { request } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();

const asking = (accept: string) => ({ headers: { Accept: accept } });

describe('errors of the content API', () => {
  it.each([
    ['/interviews?filters[nonsense]=1', 400, 'PARAMETER_INVALID'],
    ['/interviews?topicc=water', 400, 'PARAMETER_UNKNOWN'],
    ['/interviews/nowhere', 404, 'DOCUMENT_NOT_FOUND'],
    ['/nonsense', 404, 'NOT_FOUND'],
    ['/interviews?status=draft', 403, 'PREVIEW_FORBIDDEN'],
  ])('%s: %i %s, in Strapi’s shape and as a problem', async (path, status, code) => {
    const plain = await lectern.rest(path);
    const problem = await lectern.rest(path, asking('application/problem+json'));

    expect(plain).toMatchObject({
      status,
      body: { data: null, error: { status, details: { code } } },
    });
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(problem).toMatchObject({
      status,
      body: {
        type: 'about:blank',
        title: plain.body.error.name,
        status,
        code,
        detail: plain.body.error.message,
      },
    });
    expect(problem.headers.get('vary')).toContain('Accept');
  });

  it.each([
    ['/API/interviews?filters[nonsense]=1', 400, 'PARAMETER_INVALID'],
    ['/Api/nonsense', 404, 'NOT_FOUND'],
  ])('have their code and shape however the case of %s is', async (path, status, code) => {
    const { body } = await request(`${lectern.url}${path}`, asking('application/problem+json'));

    expect(body).toMatchObject({ status, code });
  });

  it.each(['/nowhere', '/feeds/shows/.rss', '/feeds', '/uploads/nothing.png', '/transcripts/x'])(
    'have their code and shape where nothing is: %s',
    async (path) => {
      const plain = await request(`${lectern.url}${path}`);
      const problem = await request(`${lectern.url}${path}`, asking('application/problem+json'));

      expect(plain.body).toMatchObject({ data: null, error: { details: { code: 'NOT_FOUND' } } });
      expect(problem.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    },
  );

  it('is GraphQL’s shape there, also for credentials that are none', async () => {
    const { status, body } = await request(`${lectern.url}/graphql`, {
      token: 'nonsense',
      json: { query: '{ topics { name } }' },
    });

    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHORIZED' } }],
      data: null,
    });
  });

  it('says that a document is deleted whole', async () => {
    const token = await lectern.createToken('full-access');
    for (const type of ['interviews', 'experts', 'publications']) {
      const path = `/${type}/nowhere?status=draft`;
      const { status, body } = await lectern.rest(path, { token, method: 'DELETE' });
      expect([type, status, body.error.details.code]).toEqual([type, 400, 'PARAMETER_INVALID']);
    }
  });

  it('is a conflict where a key of the settings is taken', async () => {
    const admin = await signInAsAdmin(lectern);
    const create = () =>
      admin.request('/users-permissions/roles', {
        method: 'POST',
        json: { name: 'Reviewer', description: 'Reads drafts', permissions: {}, users: [] },
      });
    const [first, second] = [await create(), await create()];

    expect(first.status).toBe(200);
    expect(second).toMatchObject({
      status: 409,
      body: { error: { details: { code: 'VALUE_TAKEN' } } },
    });
  });

  it('is Strapi’s shape unless problems are preferred', async () => {
    const both = 'application/problem+json;q=0.5, application/json';

    expect((await lectern.rest('/interviews/nowhere', asking(both))).body).toHaveProperty('error');
  });

  it('shows the list of what is wrong in a write in both shapes', async () => {
    const token = await lectern.createToken('full-access');
    const write = { token, method: 'POST', json: { data: { title: 'No transcript' } } };
    const plain = await lectern.rest('/interviews', write);
    const problem = await lectern.rest('/interviews', {
      ...write,
      ...asking('application/problem+json'),
    });

    expect(plain.body.error.details.errors).not.toHaveLength(0);
    expect(problem.body).toMatchObject({ status: 400, errors: plain.body.error.details.errors });
  });
});
