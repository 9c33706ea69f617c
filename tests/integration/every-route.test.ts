import { readContract } from '../support/contract';
import { pathOf, publishInstitute, type Institute } from '../support/institute';
import { startLectern, type Lectern } from '../support/lectern';

let lectern: Lectern;
let institute: Institute;

beforeAll(async () => {
  lectern = await startLectern();
  institute = await publishInstitute(lectern);
});

afterAll(() => lectern.stop());

/** Parameters that a route cannot do without. */
const required = (template: string): string =>
  template === '/api/batch' ? `?ids=${institute.topics[0].documentId}` : '';

const { document } = readContract();

describe('every documented route', () => {
  it.each(Object.keys(document.paths))('%s answers, in every media type', async (template) => {
    const address = `${lectern.url}${pathOf(institute, template)}${required(template)}`;
    const { content } = document.paths[template].get.responses[200];

    for (const mediaType of Object.keys(content)) {
      const response = await fetch(address, { headers: { Accept: mediaType } });
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
        200,
        mediaType,
      ]);
    }
    const head = await fetch(address, { method: 'HEAD' });
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

  it.each(Object.keys(document.paths).filter((path) => document.paths[path].get.responses[400]))(
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
