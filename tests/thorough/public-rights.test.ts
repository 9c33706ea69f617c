import { readContract } from '../support/contract';
import { pathOf, publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';
import { eventually } from '../support/raw-http';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { runSql } from '../support/test-databases';

let other: SecondLectern;

afterAll(() => {
  other.stop();
});

const lectern = useLectern();
let institute: Institute;
let servers: readonly string[];

/** By a name under which answers are not held against the contract: those to a public of few rights are parts. */
const unwatched = (url: string): string => url.replace('127.0.0.1', 'localhost');

beforeAll(async () => {
  institute = await publishInstitute(lectern);
  other = await startSecondLectern(lectern.databaseUrl);
  servers = [lectern.url, other.url].map(unwatched);
}, 300_000);

const TYPES = ['interview', 'publication', 'expert', 'topic', 'show', 'site'] as const;
type Type = (typeof TYPES)[number];

const rightOf = (type: Type, action: string): string => `api::${type}.${type}.${action}`;

const take = (right: string) =>
  runSql(
    lectern.databaseUrl,
    `delete from up_permissions where action = '${right}' and id in (select permission_id
     from up_permissions_role_lnk link join up_roles role on role.id = link.role_id where role.type = 'public')`,
  );

const giveBack = (right: string) =>
  runSql(
    lectern.databaseUrl,
    `with permission as (insert into up_permissions (action, document_id) values ('${right}', md5(random()::text)) returning id)
     insert into up_permissions_role_lnk (permission_id, role_id)
     select permission.id, role.id from permission, up_roles role where role.type = 'public'`,
  );

/** What only answers hold that show a document of the type. */
const marksOf = (type: Type): readonly string[] => {
  const ids = (documents: readonly { documentId: string; slug: string }[]) =>
    documents.flatMap(({ documentId, slug }) => [documentId, slug]);
  const { interviews, publications, experts, topics, show } = institute;
  switch (type) {
    case 'interview':
      return [...ids(interviews), 'After the Flood'];
    case 'publication':
      return [...ids(publications), 'The Price of a Gauge'];
    case 'expert':
      return experts.map(({ slug }) => String(slug));
    case 'topic':
      return [...topics.map(({ documentId }) => String(documentId)), 'water-security'];
    case 'show':
      return [...ids([show]), 'The Long View'];
    case 'site':
      return ['www.meridian.example'];
  }
};

const { document } = readContract();
const DESCRIPTION = '/api/openapi.json';
const TEMPLATES = Object.keys(document.paths).filter((path) => path !== DESCRIPTION);

const addressOf = (template: string): string => {
  const path = pathOf(institute, template);
  const documents = [...institute.interviews, ...institute.publications, ...institute.experts];
  const all = [...documents, ...institute.topics, institute.show];
  return template === '/api/batch'
    ? `${path}?ids=${all.map(({ documentId }) => documentId).join(',')}&view=full`
    : path;
};

const pathsOfAll = (): readonly (readonly [string, string])[] => [
  ...TEMPLATES.map((template) => [template, addressOf(template)] as const),
  ...['interviews', 'publications', 'experts', 'topics', 'shows'].map((plural) => {
    const template = `/api/${plural}/{id}`;
    return [template, `${addressOf(template)}?view=full`] as const;
  }),
  ['/api/publications', '/api/publications?populate=*'],
  [
    '/graphql',
    `/graphql?query=${encodeURIComponent('{ interviews { title slug documentId guests { slug } topics { slug documentId } show { title } relatedPublications { slug } } }')}`,
  ],
  [
    '/graphql',
    `/graphql?query=${encodeURIComponent('{ topics { slug documentId parent { slug } } }')}`,
  ],
];

interface Answered {
  readonly template: string;
  readonly status: number;
  readonly text: string;
}

const askAll = async (url: string): Promise<readonly Answered[]> => {
  const answers: Answered[] = [];
  for (const [template, path] of pathsOfAll()) {
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
    // A batch tells which of the ids that it was asked for are missing.
    const text = (await response.text()).replace(/"missing":\[[^\]]*\]/, '');
    answers.push({ template, status: response.status, text });
  }
  return answers;
};

/** The address of a view answers what that with its parameter does. */
const withParameter = (template: string): string =>
  template.replace(/^\/api\/views\/[a-z]+\//, '/api/');

/** Routes that show the type before all, and so are refused without a right to it. */
const isOf = (type: Type, template: string): boolean =>
  type === 'site'
    ? /^\/(feeds\/(?!interviews\/\{)|sitemap|news-sitemap|api\/site$)|structured-data|social-card/.test(
        withParameter(template),
      )
    : new RegExp(`^/(api|feeds|sitemaps)/${type}s\\b`).test(withParameter(template));

const needsFindOne = (template: string): boolean =>
  /\{(id|slug)\}/.test(template) && !template.startsWith('/sitemaps');

const expectRefused = async (type: Type, action: 'find' | 'findOne'): Promise<void> => {
  const own = type === 'site' ? '/api/site' : `/api/${type}s`;
  const probe = action === 'find' ? own : addressOf(`${own}/{id}`);
  for (const url of servers) {
    await eventually(
      () => fetch(`${url}${probe}`),
      ({ status }) => status === 403,
    );
  }
  const answers = await askAll(unwatched(other.url));
  const wrong = answers.filter(({ template, status }) => {
    const isRefused =
      isOf(type, template) &&
      (action === 'find' ? withParameter(template) !== `${own}/{id}` : needsFindOne(template));
    return isRefused ? status !== 403 : status >= 500;
  });
  expect(wrong.map(({ template, status }) => [template, status])).toEqual([]);
  if (action === 'findOne') return;
  const told = answers.filter(
    ({ template, text }) =>
      withParameter(template) !== `${own}/{id}` &&
      marksOf(type).some((mark) => text.includes(mark)),
  );
  expect(told.map(({ template, text }) => [template, text.slice(0, 2000)])).toEqual([]);
};

describe('what the public may no longer read', () => {
  const WAYS = TYPES.flatMap((type) =>
    (type === 'site' ? (['find'] as const) : (['find', 'findOne'] as const)).map(
      (action) => [type, action] as const,
    ),
  );

  it.each(WAYS)(
    'is shown by no route of any process, and again when it may: %s.%s',
    async (type, action) => {
      await take(rightOf(type, action));
      try {
        await expectRefused(type, action);
      } finally {
        await giveBack(rightOf(type, action));
      }

      const own = type === 'site' ? '/api/site' : addressOf(`/api/${type}s/{id}`);
      for (const path of [own, own.replace(/\/[^/]*$/, ''), '/api/batch?ids=nothing']) {
        if (path === '/api') continue;
        for (const url of servers) {
          const { status } = await eventually(
            () => fetch(`${url}${path}`),
            (answer) => answer.status === 200,
          );
          expect([path, status]).toEqual([path, 200]);
        }
      }
    },
    120_000,
  );

  it('is read with a token that may, and not with one that may not', async () => {
    const token = await lectern.createToken([
      rightOf('interview', 'find'),
      rightOf('interview', 'findOne'),
    ]);
    const slug = String(institute.interviews[0].slug);
    const read = async (path: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await fetch(`${servers[0]}${path}`, { headers });
      return { status: response.status, text: await response.text() };
    };
    await take(rightOf('interview', 'find'));
    await take(rightOf('interview', 'findOne'));
    await eventually(
      () => fetch(`${servers[0]}/api/interviews`),
      ({ status }) => status === 403,
    );
    const list = await read('/api/interviews');
    const page = await read(`/api/interviews/${slug}?view=full`);
    const transcript = await read(`/api/interviews/${slug}/transcript`);
    const citation = await read(`/api/interviews/${slug}/citation`);
    await giveBack(rightOf('interview', 'find'));
    await giveBack(rightOf('interview', 'findOne'));

    expect([list.status, page.status, transcript.status]).toEqual([200, 200, 200]);
    // The token may not read experts: its views are without them.
    expect(page.text).not.toContain(institute.experts[0].slug);
    // Beside documents everybody gets what the public may see.
    expect(citation.status).toBe(403);
  });
});
