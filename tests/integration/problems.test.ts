import { request } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';

let lectern: Lectern;

beforeAll(async () => {
  lectern = await startLectern();
});

afterAll(() => lectern.stop());

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
        ...{ type: 'about:blank', title: plain.body.error.name, status, code },
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
