import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import { draft, EXPERT, expertData, published } from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
});

const NAMED = '/newsroom/experts/named';
const ask = (json: Json): Promise<Answer> => admin.request(NAMED, { json });
const named = async (name: string): Promise<Json> => (await ask({ name })).body.data;

describe('experts who are called so', () => {
  it.each([
    'Nadia Okafor',
    'nádia OKAFOR',
    'Dr. Nadia Okafor',
    'N. Okafor',
    'Nadia Okafor (Meridian)',
    'Nadia Bello, PhD',
  ])('%s: as the importer finds them, each once', async (name) => {
    const data = { name: 'Nadia Okafor', nameVariants: ['N. Okafor', 'Nadia Bello'] };
    const other = { name: 'Nadia Okafors', nameVariants: ['Okafor'] };
    const expert = await published(lectern, EXPERT, expertData({ ...data, jobTitle: 'Fellow' }));
    await draft(lectern, EXPERT, expertData(other));

    const { documentId } = expert;
    expect((await named(name)).experts).toEqual([
      { documentId, name: 'Nadia Okafor', jobTitle: 'Fellow' },
    ]);
    for (const id of await lectern.documents(EXPERT).findMany({}))
      await lectern.documents(EXPERT).delete({ documentId: id.documentId });
  });

  it('are several where one has it as name and one as variant', async () => {
    const one = await draft(lectern, EXPERT, expertData({ name: 'Ana Ruiz', jobTitle: null }));
    const variant = { name: 'Ana Ruiz Vega', nameVariants: ['Ana Ruiz'] };
    const other = await draft(lectern, EXPERT, expertData(variant));

    expect((await named('Ana Ruiz')).experts.map(({ documentId }: Json) => documentId)).toEqual([
      one.documentId,
      other.documentId,
    ]);
  });

  it('are nobody where nobody is; a new one is called without affiliation', async () => {
    expect(await named('Zoë Lindqvist (CNN)')).toEqual({ name: 'Zoë Lindqvist', experts: [] });
    expect((await named('Ruiz')).experts).toEqual([]);
    expect((await named('…')).experts).toEqual([]);
  });
});

it.each([
  [{}, 'name'],
  [{ name: '' }, 'name'],
  [{ name: '  ' }, 'name'],
  [{ name: 7 }, 'name'],
  [{ name: 'x'.repeat(161) }, 'name'],
  [{ name: 'x', more: 1 }, 'more'],
])('refuses %j, naming the key', async (json, parameter) => {
  const { status, body } = await ask(json);

  expect([status, body.error.details]).toEqual([
    400,
    expect.objectContaining({ code: 'PARAMETER_INVALID', parameter }),
  ]);
});

it.each([
  ['strapi-editor', 200],
  ['strapi-author', 200],
  ['lectern-partner-manager', 403],
])('is for whoever may read experts: %s', async (code, expected) => {
  const session = await signIn(lectern, await createWithRole(lectern, code));
  const { status, body } = await session.request(NAMED, { json: { name: 'Ana Ruiz' } });

  expect(status).toBe(expected);
  if (expected === 403) expect(body.error.details.code).toBe('RIGHT_MISSING');
});

it('takes a login', async () => {
  const { status } = await request(`${lectern.url}${NAMED}`, { json: { name: 'Ana Ruiz' } });

  expect(status).toBe(401);
});
