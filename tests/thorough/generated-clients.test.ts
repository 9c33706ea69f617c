import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLIENT_PROGRAMS } from '../support/client-programs';
import { publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';
import { PROJECT_ROOT } from '../support/test-environment';

const run = promisify(execFile);

/** Within the project, so that packages are found. */
const SCRATCH = join(PROJECT_ROOT, '.tmp');
const TSC = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
/** Stands for the server until its port is known. */
const ADDRESS = 'http://lectern.invalid';

/** Milliseconds for the generators on a busy machine. */
const PATIENCE = 900_000;

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    skipLibCheck: true,
  },
  include: ['**/*.ts'],
};

const lectern = useLectern();
let institute: Institute;
let folder: string;

beforeAll(async () => {
  await mkdir(SCRATCH, { recursive: true });
  folder = await mkdtemp(join(SCRATCH, 'generated-clients-'));
  const generating = generateClients();
  institute = await publishInstitute(lectern);
  await generating;
  for (const file of ['hey-api/client.gen.ts', 'orval/lectern.ts']) await addressServer(file);
}, PATIENCE);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const generateClients = async (): Promise<void> => {
  const script = join(PROJECT_ROOT, 'tests', 'support', 'generate-clients.mjs');
  const description = join(PROJECT_ROOT, 'client', 'openapi.json');
  await run(process.execPath, [script, description, folder, ADDRESS]);
  await copyFile(join(PROJECT_ROOT, 'client/src/schema.ts'), join(folder, 'schema.ts'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  for (const [name, program] of Object.entries(CLIENT_PROGRAMS)) {
    await writeFile(join(folder, programFile(name)), program);
  }
};

const programFile = (name: string): string => `with-${name}.ts`;

const addressServer = async (file: string): Promise<void> => {
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(join(folder, file), text.replaceAll(ADDRESS, lectern.url));
};

describe('clients generated from the description of the API', () => {
  it('are typed without a cast, in TypeScript’s strict mode', async () => {
    for (const program of Object.values(CLIENT_PROGRAMS)) {
      expect(program.replaceAll('import * as', '')).not.toMatch(
        /\bas\b|: any\b|<any>|\w!|\?\? \{\}/,
      );
    }
    const { stdout } = await run(process.execPath, [TSC, '-p', folder]).catch(
      (error: unknown) => error as { stdout: string },
    );

    expect(stdout).toBe('');
  });

  it.each(Object.keys(CLIENT_PROGRAMS))(
    '%s reads each view, what leads on, and refusals with their codes',
    async (name) => {
      const [interview] = institute.interviews;
      const [publication] = institute.publications;
      const program = join(folder, programFile(name));
      const ids = [interview.documentId, publication.documentId];
      const { stdout } = await run(
        process.execPath,
        ['--import', 'tsx', program, lectern.url, ...ids],
        { cwd: PROJECT_ROOT },
      );

      expect(JSON.parse(stdout)).toEqual({
        cards: {
          interviews: ['After the Flood', 'Who Measures the River'],
          publications: ['Sharing Rivers Without Treaties', 'The Price of a Gauge'],
          experts: ['Emeka Lindqvist', 'Nadia Okafor'],
          topics: ['Rivers', 'Water Security'],
          shows: ['The Long View'],
        },
        pages: {
          interviews: [expect.any(Number), expect.any(Number)],
          publications: ['<p>The gauges agree.</p>', '<p>The gauges agree.</p>'],
          experts: [
            '<p>Emeka Lindqvist studies rivers.</p>',
            '<p>Nadia Okafor studies rivers.</p>',
          ],
          topics: [
            'https://www.meridian.example/topics/rivers',
            'https://www.meridian.example/topics/water-security',
          ],
          shows: ['Harbor Radio'],
        },
        speaker: 'Nadia Okafor',
        hasAudio: true,
        publisher: 'Meridian Institute',
        basket: [interview.airDate.slice(0, 4), 'analysis'],
        years: ['2025: 1', '2024: 1'],
        reasons: expect.arrayContaining(['chosen']),
        refusals: [
          [400, 'CURSOR_INVALID'],
          [404, 'DOCUMENT_NOT_FOUND'],
        ],
        ids: 2,
      });
    },
  );
});
