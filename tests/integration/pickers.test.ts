import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
  EXPERT,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
});

interface Asked {
  readonly model?: string;
  readonly field: string;
  readonly search?: string;
  readonly query?: string;
  readonly locale?: string;
  readonly by?: AdminSession;
}

/** What a picker offers. */
const offered = async ({
  model = INTERVIEW,
  field,
  search = '',
  query = '',
  locale = 'en',
  by,
}: Asked) => {
  const path = `/content-manager/relations/${model}/${field}?locale=${locale}&_q=${encodeURIComponent(search)}&pageSize=20${query}`;
  const { status, body }: { status: number; body: Json } = await (by ?? admin).request(path);
  expect(status).toBe(200);
  return body.results as Json[];
};

/** What is linked already. */
const linked = async (model: string, documentId: string, field: string): Promise<Json[]> => {
  const path = `/content-manager/relations/${model}/${documentId}/${field}?locale=en&pageSize=20`;
  return (await admin.request(path)).body.results;
};

it('tells publications of one title apart, the newest first, drafts among them', async () => {
  const title = `Rivers ${nextNumber()}`;
  const old = { title, publicationType: 'special-report', releaseDate: '2019-05-06' };
  await published(lectern, PUBLICATION, publicationData(old));
  await draft(lectern, PUBLICATION, publicationData({ title, releaseDate: '2025-02-03' }));
  const found = await offered({ field: 'relatedPublications', search: title });

  expect(found.map(({ details, status }) => [details, status])).toEqual([
    [['Analysis', '2025'], 'draft'],
    [['Special report', '2019'], 'published'],
  ]);
});

it('tells experts, topics and shows apart, in the order of their names', async () => {
  const name = `Nadia Okafor ${nextNumber()}`;
  await draft(lectern, EXPERT, { name, jobTitle: 'Director', organization: 'Institute' });
  await draft(lectern, EXPERT, { name: `${name} B`, organization: 'Elsewhere' });
  const parent = await lectern.documents(TOPIC).create({ data: { name: `Asia ${nextNumber()}` } });
  const topic = { name: `Lakes ${nextNumber()}`, kind: 'country', parent: parent.documentId };
  await lectern.documents(TOPIC).create({ data: topic });
  const show = { title: `Weekly ${nextNumber()}`, broadcaster: 'Radio' };
  await lectern.documents(SHOW).create({ data: show });

  expect((await offered({ field: 'guests', search: name })).map((one) => one.details)).toEqual([
    ['Director', 'Institute'],
    ['Elsewhere'],
  ]);
  expect((await offered({ field: 'topics', search: topic.name }))[0]?.details).toEqual([
    'Country',
    parent.name,
  ]);
  expect((await offered({ field: 'show', search: show.title }))[0]?.details).toEqual(['Radio']);
});

it.each([
  ['rivers dam', true],
  ['DAM riv', true],
  ['malaga', true],
  ['Málaga, rivers', true],
  ['rivers lake', false],
  ['%', false],
])('finds by words anywhere in the name, without case and accents: %s', async (search, isFound) => {
  const title = `The dam and the Rivers of Málaga ${nextNumber()}`;
  const { documentId } = await draft(lectern, PUBLICATION, publicationData({ title }));
  const found = await offered({ field: 'relatedPublications', search });

  expect(found.some((one) => one.documentId === documentId)).toBe(isFound);
});

it('leaves out what is linked, and tells the linked ones apart, too', async () => {
  const guest = await published(lectern, EXPERT, {
    name: `Guest ${nextNumber()}`,
    jobTitle: 'Fellow',
  });
  const show = await lectern
    .documents(SHOW)
    .create({ data: { title: `Show ${nextNumber()}`, channel: 'News' } });
  const links = { guests: [guest.documentId], show: show.documentId };
  const { documentId } = await published(lectern, INTERVIEW, interviewData(links));

  expect(
    await offered({ field: 'guests', search: guest.name, query: `&id=${documentId}` }),
  ).toEqual([]);
  expect((await linked(INTERVIEW, documentId, 'guests'))[0]).toMatchObject({ details: ['Fellow'] });
  expect((await linked(EXPERT, guest.documentId, 'interviews'))[0]).toMatchObject({
    details: [show.title, '2025-03-07'],
  });
});

it('pages through what a search finds', async () => {
  const word = `paged${nextNumber()}`;
  for (const day of ['01', '02', '03']) {
    const data = publicationData({ title: `${word} ${day}`, releaseDate: `2025-01-${day}` });
    await draft(lectern, PUBLICATION, data);
  }
  const page = async (number: number) =>
    (
      await admin.request(
        `/content-manager/relations/${INTERVIEW}/relatedPublications?locale=en&_q=${word}&pageSize=2&page=${number}`,
      )
    ).body;

  expect((await page(1)).results.map(({ title }: Json) => title)).toEqual([
    `${word} 03`,
    `${word} 02`,
  ]);
  expect(await page(2)).toMatchObject({
    results: [{ title: `${word} 01` }],
    pagination: { page: 2, total: 3 },
  });
});

it('offers translations in the language of the form only', async () => {
  const title = `Flüsse ${nextNumber()}`;
  await lectern.documents(PUBLICATION).create({ locale: 'de', data: publicationData({ title }) });

  const field = 'relatedPublications';

  expect(await offered({ field, search: title })).toEqual([]);
  expect(await offered({ field, search: 'flusse', locale: 'de' })).toMatchObject([{ title }]);
});

it('tells nothing that its reader may not see', async () => {
  const name = `Hidden ${nextNumber()}`;
  await draft(lectern, EXPERT, { name, jobTitle: 'Director', organization: 'Institute' });
  const role: Json = await lectern.strapi
    .service('admin::role')
    .create({ name: `Reader ${nextNumber()}`, code: `reader-${nextNumber()}` });
  const reading = (subject: string, fields: string[]) => ({
    action: 'plugin::content-manager.explorer.read',
    subject,
    conditions: [],
    properties: { fields, locales: ['en'] },
  });
  await lectern.strapi
    .service('admin::role')
    .assignPermissions(role.id, [
      reading(INTERVIEW, ['title', 'guests']),
      reading(EXPERT, ['name', 'organization']),
    ]);
  const by = await signIn(lectern, await createWithRole(lectern, role.code));
  const [found] = await offered({ field: 'guests', search: name, by });

  expect(found).toMatchObject({ name, details: ['Institute'] });
});
