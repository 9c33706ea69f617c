import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publishInstitute } from '../support/institute';
import { useLectern } from '../support/lectern';
import { PROJECT_ROOT } from '../support/test-environment';

const run = promisify(execFile);
const CLIENT = join(PROJECT_ROOT, 'client');
const TSC = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

const lectern = useLectern();
let folder: string;

beforeAll(async () => {
  await publishInstitute(lectern);
  folder = await mkdtemp(join(tmpdir(), 'lectern-client-'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: CLIENT });
  await writeFile(join(folder, 'package.json'), '{ "name": "a-site", "type": "module" }');
  const tarball = join(folder, 'lectern-client-0.1.0.tgz');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const PROGRAM = `
import { createClient, LecternError, type ResponseFacts } from '@lectern/client';

const lectern = createClient({ url: process.argv[2] ?? '' });
const seen: ResponseFacts[] = [];
const onResponse = (facts: ResponseFacts): void => void seen.push(facts);
const { data } = await lectern.page('interviews', 'who-measures-the-river', {}, { onResponse });
const speaker: string | undefined = data.transcript[1]?.expert?.name;
const titles: string[] = [];
for await (const card of lectern.each('interviews', { pageSize: 1 }, { onResponse })) titles.push(card.title);
const refused = await lectern.page('topics', 'nobody').catch((error: unknown) => error);
const status = refused instanceof LecternError ? refused.status : 0;
console.log(JSON.stringify({ speaker, titles, status, tags: seen.map(({ tags }) => tags.length > 0) }));
`;

/** The types of Node that the site has, in so far as the program needs them. */
const GLOBALS = 'declare const process: { readonly argv: readonly string[] };';

it('is installed from its tarball, and is typed and runs there', async () => {
  const options = { strict: true, module: 'NodeNext', target: 'ES2022', types: [] };
  await writeFile(join(folder, 'site.ts'), PROGRAM);
  await writeFile(join(folder, 'globals.d.ts'), GLOBALS);
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...options, lib: ['ES2022', 'DOM', 'DOM.Iterable'], skipLibCheck: false },
      include: ['*.ts'],
    }),
  );
  await run(process.execPath, [TSC, '-p', folder]);
  const { stdout } = await run(process.execPath, [join(folder, 'site.js'), lectern.url]);

  expect(JSON.parse(stdout)).toEqual({
    speaker: 'Nadia Okafor',
    titles: ['After the Flood', 'Who Measures the River'],
    status: 404,
    tags: [true, true, true],
  });
});

it('brings the description of the API and the views as fragments', async () => {
  const installed = join(folder, 'node_modules', '@lectern', 'client');
  for (const name of ['openapi.json', 'views.graphql']) {
    expect(await readFile(join(installed, name), 'utf8')).toBe(
      await readFile(join(CLIENT, name), 'utf8'),
    );
  }
});
