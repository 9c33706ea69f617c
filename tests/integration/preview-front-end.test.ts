import { signInAsAdmin, type AdminSession } from '../support/admin-session';
import { draft, EXPERT, expertData, INTERVIEW, interviewData, published } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const TEMPLATE =
  'https://www.example.org/{locale}/preview?token={token}&type={type}&slug={slug}&id={documentId}';

describe.each([
  ['that is told the status', `${TEMPLATE}&status={status}`],
  ['that shows drafts only', TEMPLATE],
])('a front end %s', (_, template) => {
  const lectern = useLectern({ PREVIEW_URL: template }, { serveAdminPanel: false });
  let admin: AdminSession;

  beforeAll(async () => {
    admin = await signInAsAdmin(lectern);
  });

  afterAll(async () => {
    delete process.env.PREVIEW_URL;
  });

  const linkTo = async (uid: string, { documentId }: Json, status = 'draft'): Promise<URL> => {
    const query = `documentId=${documentId}&status=${status}`;
    const { body } = await admin.request(`/content-manager/preview/url/${uid}?${query}`);
    return new URL(body.data.url, lectern.url);
  };

  const read = (address: URL) => {
    const asked = (name: string): string => address.searchParams.get(name) ?? '';
    return lectern.rest(`/${asked('type')}/${encodeURIComponent(asked('slug'))}?status=draft`, {
      token: asked('token'),
    });
  };

  it('is given all that it needs to read the draft', async () => {
    const made = await draft(lectern, INTERVIEW, interviewData({ slug: 'a-slug' }));
    const address = await linkTo(INTERVIEW, made);

    expect(address.origin).toBe('https://www.example.org');
    expect(address.pathname).toBe('/en/preview');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      type: 'interviews',
      slug: 'a-slug',
      id: made.documentId,
      token: expect.stringMatching(/^lpv1\./),
    });
    const { status, body } = await read(address);
    expect([status, body.data.documentId]).toEqual([200, made.documentId]);
  });

  it('reads a draft without a slug by its documentId', async () => {
    const made = await draft(lectern, EXPERT, expertData());
    await lectern.strapi.db.query(EXPERT).update({ where: { id: made.id }, data: { slug: null } });
    const address = await linkTo(EXPERT, made);

    expect(address.searchParams.get('slug')).toBe(made.documentId);
    expect((await read(address)).status).toBe(200);
  });

  it('is asked for what is published only where it is told so', async () => {
    const made = await published(lectern, INTERVIEW, interviewData());
    const address = await linkTo(INTERVIEW, made, 'published');

    if (template.includes('{status}')) expect(address.searchParams.get('status')).toBe('published');
    else expect(address.href).toMatch(/\/preview\/lpv1\.[^?]+\?status=published$/);
  });

  it('may stand in a frame of the panel', () => {
    const middlewares: Json[] = lectern.strapi.config.get('middlewares');
    const security = middlewares.find(({ name }) => name === 'strapi::security');
    expect(security.config.contentSecurityPolicy.directives['frame-src']).toEqual(
      expect.arrayContaining(["'self'", 'https://www.example.org']),
    );
  });
});
