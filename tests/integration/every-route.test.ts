import {
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import { readContract } from '../support/contract';
import type { Json } from '../support/http';
import { pathOf, publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let institute: Institute;

beforeAll(async () => {
  institute = await publishInstitute(lectern);
});

/** Parameters that a route cannot do without, or that choose a form. */
const required = (template: string, mediaType = 'application/json'): string => {
  switch (template) {
    case '/api/batch':
    case '/api/views/card/batch':
    case '/api/views/full/batch':
      return `?ids=${institute.topics[0].documentId}`;
    case '/api/resolve':
      return `?path=/topics/${institute.topics[0].slug}`;
    case '/api/redirects':
      return mediaType === 'text/plain' ? '?format=netlify' : '';
    default:
      return '';
  }
};

const { document } = readContract();

/** Pictures are no text: see the tests of pictures. */
const ofText = Object.keys(document.paths).filter((path) => !path.startsWith('/images/'));

describe('every documented route', () => {
  it.each(ofText)('%s answers, in every media type', async (template) => {
    const path = `${lectern.url}${pathOf(institute, template)}`;
    const { content } = document.paths[template].get.responses[200];

    for (const mediaType of Object.keys(content)) {
      const address = path + required(template, mediaType);
      const response = await fetch(address, { headers: { Accept: mediaType } });
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
        200,
        mediaType,
      ]);
    }
    const head = await fetch(path + required(template), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(Object.keys(document.paths).filter((path) => path.includes('{')))(
    '%s refuses what is not there, with the documented code',
    async (template) => {
      const response = await fetch(`${lectern.url}${template.replace(/\{\w+\}/, 'nowhere')}`);
      const { description } = document.paths[template].get.responses[404];
      const { error } = (await response.json()) as { error: { details: { code: string } } };

      expect(response.status).toBe(404);
      expect(description).toContain(`\`${error.details.code}\``);
    },
  );

  it.each(ofText.filter((path) => document.paths[path].get.responses[400]))(
    '%s refuses a parameter that it does not know',
    async (template) => {
      const address = `${lectern.url}${pathOf(institute, template)}${required(template)}`;
      const response = await fetch(`${address}${address.includes('?') ? '&' : '?'}nonsense=1`);

      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: { details: { code: 'PARAMETER_UNKNOWN' } },
      });
    },
  );
});

/** Types whose documents have routes of their own, with what one of them is made of. */
const OWNERS: Readonly<
  Record<string, { readonly uid: string; readonly data: (slug: string) => object }>
> = {
  interviews: { uid: INTERVIEW, data: (slug) => interviewData({ slug }) },
  publications: { uid: PUBLICATION, data: (slug) => publicationData({ slug }) },
  experts: { uid: EXPERT, data: (slug) => expertData({ slug }) },
  topics: { uid: TOPIC, data: (slug) => ({ name: 'A topic', slug }) },
  shows: { uid: SHOW, data: (slug) => ({ title: 'A show', slug }) },
};

const NOTHING = { slug: '', documentId: '' };

const typeOf = (template: string): string => /\/(\w+)\/\{/.exec(template)?.[1] ?? '';

describe('every route of a document', () => {
  const templates = Object.keys(document.paths).filter((path) => typeOf(path) in OWNERS);
  const moved: Record<string, { slug: string; documentId: string }> = {};
  const ended: Record<string, { slug: string; documentId: string }> = {};

  beforeAll(async () => {
    for (const [type, { uid, data }] of Object.entries(OWNERS)) {
      const slug = `moved-${nextNumber()}`;
      const one: Json = await published(lectern, uid, data(slug));
      const { documentId } = one;
      await lectern
        .documents(uid)
        .update({ documentId, data: { slug: `${slug}-since` }, status: 'published' });
      moved[type] = { slug, documentId };
      const other: Json = await published(lectern, uid, data(`ended-${nextNumber()}`));
      await lectern.documents(uid).delete({ documentId: other.documentId });
      ended[type] = { slug: other.slug, documentId: other.documentId };
    }
  });

  const ask = async (template: string, address: string, headers = {}) => {
    const url = `${lectern.url}${template.replace(/\{\w+\}/, address)}`;
    const answer = await fetch(url, { redirect: 'manual', headers });
    const keys = answer.headers.get('surrogate-key')?.split(' ') ?? [];
    expect(answer.headers.get('cache-tag')?.split(',') ?? []).toEqual(keys);
    return { status: answer.status, keys };
  };

  it.each(templates)('%s tells a CDN what to forget a 301, 404 and 410 by', async (template) => {
    const type = typeOf(template);
    const uid = OWNERS[type]?.uid ?? '';
    const [old, gone] = [moved[type] ?? NOTHING, ended[type] ?? NOTHING];

    expect(await ask(template, old.slug)).toMatchObject({
      status: 301,
      keys: expect.arrayContaining(['lectern', old.documentId, uid]),
    });
    for (const address of [gone.slug, gone.documentId]) {
      expect(await ask(template, address)).toMatchObject({
        status: 410,
        keys: expect.arrayContaining(['lectern', gone.documentId]),
      });
    }
    expect(await ask(template, 'nowhere')).toMatchObject({
      status: 404,
      keys: expect.arrayContaining(['lectern', uid]),
    });
  });

  it('tells it nobody with a cookie, whose answer no CDN keeps', async () => {
    const answer = await ask('/api/experts/{id}', 'nowhere', { Cookie: 'a=b' });
    expect(answer).toEqual({ status: 404, keys: [] });
  });
});
