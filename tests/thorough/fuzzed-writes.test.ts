import fc from 'fast-check';
import { signInAsAdmin } from '../support/admin-session';
import { amount } from '../support/amount';
import { answerFault } from '../support/answer-rules';
import {
  contentWrites,
  formWrites,
  type Components,
  type FuzzedWrite,
  type WrittenType,
} from '../support/fuzzed-writes';
import { generateContent } from '../support/generated-content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const WRITES = amount('FUZZ_WRITES', { usual: 400, thorough: 3000 });
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);
const BATCH = 8;

const lectern = useLectern({
  ATTEMPTS_PER_ADDRESS: '1000',
  ATTEMPTS_PER_ACCOUNT: '1000',
  ATTEMPTS_IN_ALL: '1000',
});
let token: string;
let accepted = 0;

beforeAll(async () => {
  await generateContent(lectern, { seed: SEED, perType: 4 });
  token = await lectern.createToken('full-access');
});

const writtenTypes = async (): Promise<WrittenType[]> => {
  const types = Object.values(lectern.strapi.contentTypes as Record<string, Json>).filter(
    ({ uid }) => uid.startsWith('api::'),
  );
  return Promise.all(
    types.map(async ({ uid, kind, info, attributes }) => {
      const rows: Json[] = await lectern.strapi.db.query(uid).findMany({ select: ['documentId'] });
      return {
        uid,
        path: `/api/${kind === 'singleType' ? info.singularName : info.pluralName}`,
        attributes: attributes as Record<string, Json>,
        documentIds: rows.map(({ documentId }) => String(documentId)),
      };
    }),
  );
};

const components = (): Components =>
  Object.fromEntries(
    Object.entries(lectern.strapi.components as Record<string, Json>).map(([uid, component]) => [
      uid,
      component.attributes as Record<string, Json>,
    ]),
  );

/** Every route of the server that may change something, but for those that would end the test's own session. */
const routes = (): { method: string; path: string }[] => {
  const layers: Json[] = lectern.strapi.server.listRoutes();
  return layers.flatMap(({ path, methods }) =>
    (methods as string[])
      .filter((method) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      .map((method) => ({ method, path: filled(String(path)) }))
      .filter((route) => !/logout|users\/me|admin\/users\/1$/.test(route.path)),
  );
};

const filled = (path: string): string =>
  path
    .replace(/:(uid|model|contentType|name)\b(\([^)]*\))?/g, 'api::topic.topic')
    .replace(/:\w+(\([^)]*\))?\??/g, '1')
    .replace(/\(\.\*\)|\*/g, 'x');

/** Only the APIs of content promise a code with every error; the panel's errors are Strapi's. */
const CONTENT = /^\/(api|graphql)\b/i;
/** What is unavailable says so by 503. */
const statusOf = ({ status }: Response): number => (status === 503 ? 400 : status);

const faultOf = async (write: FuzzedWrite, authorization: string | null): Promise<Json> => {
  const { method, path, body } = write;
  const response = await fetch(`${lectern.url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(authorization === null ? {} : { Authorization: `Bearer ${authorization}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) accepted += 1;
  const contentType = response.headers.get('content-type') ?? '';
  const fault = answerFault({ status: statusOf(response), contentType, text });
  const isFault = fault !== null && (fault !== 'no code' || CONTENT.test(path));
  return isFault ? { fault, write, text: text.slice(0, 300) } : null;
};

/** Runs them all and shows every fault, so that one run tells what there is to mend. */
const expectNoFaults = async (
  writes: fc.Arbitrary<FuzzedWrite>,
  authorization: string | null,
): Promise<void> => {
  const all = fc.sample(writes, { numRuns: WRITES / 3, seed: SEED });
  const faults: Json[] = [];
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH);
    const found = await Promise.all(batch.map((write) => faultOf(write, authorization)));
    faults.push(...found.filter((it: Json) => it !== null));
  }
  expect({ seed: SEED, faults }).toEqual({ seed: SEED, faults: [] });
};

it('answers or refuses whatever is written over REST', async () => {
  await expectNoFaults(contentWrites(await writtenTypes(), components()), token);
  // What is generated is near enough to what is right.
  expect(accepted).toBeGreaterThan(WRITES / 60);
});

it('answers or refuses whatever strangers send to any route', async () => {
  await expectNoFaults(formWrites(routes()), null);
});

it('answers or refuses whatever administrators send to any route', async () => {
  const admin = await signInAsAdmin(lectern);
  const routesOfAdmins = routes().filter(({ path }) => !path.startsWith('/api'));
  await expectNoFaults(formWrites(routesOfAdmins), admin.token);
});
