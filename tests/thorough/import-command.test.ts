import { join } from 'node:path';
import { examplePage } from '../fixtures/pages/example-page';
import { countRows, removePages, savePages } from '../fixtures/pages/import-run';
import { runCommand, type CommandResult } from '../support/command';
import { listPostmasters, makeFolder, removeFolder } from '../support/embedded-database';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { cloneTemplate } from '../support/test-databases';

let dataFolder: string;

beforeAll(() => {
  dataFolder = makeFolder();
});

afterAll(async () => {
  removePages();
  await removeFolder(dataFolder);
});

const importOn =
  (databaseUrl: string) =>
  (...args: readonly string[]): Promise<CommandResult> =>
    runCommand('import', args, { DATABASE_URL: databaseUrl, LECTERN_DATA_DIR: dataFolder });

const outcomesIn = ({ stdout }: CommandResult): Json[] => JSON.parse(stdout);

describe('beside a running server', () => {
  const lectern = useLectern();
  let runImport: ReturnType<typeof importOn>;

  beforeAll(async () => {
    runImport = importOn(lectern.databaseUrl);
  });

  it('publishes a page that the server shows at once, exits with 0 and complains of nothing', async () => {
    const page = examplePage();
    const folder = savePages({ 'page.txt': page.text });
    const facts = ['--title', `Beside a Server ${page.host}`, '--date', '2025-03-07'];
    const result = await runImport(join(folder, 'page.txt'), ...facts, '--publish');
    const { body } = await lectern.rest(`/experts?filters[name][$eq]=${page.guest}`);

    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain('1 page: 1 written');
    expect(body.data).toHaveLength(1);
  });

  it('exits with 1 after a bad page, has imported the rest, and prints only JSON with --json', async () => {
    const page = examplePage();
    const folder = savePages({ 'a.txt': 'No turns.', 'b.txt': page.text, 'c.txt': '' });
    const result = await runImport(folder, '--json');

    expect(result.status).toBe(1);
    expect(outcomesIn(result)).toMatchObject([
      { kind: 'refused', refusal: { code: 'PAGE_WITHOUT_TURNS', file: join(folder, 'a.txt') } },
      { kind: 'written', plan: { missing: [{ field: 'title' }, { field: 'airDate' }] } },
      { kind: 'refused', refusal: { code: 'PAGE_EMPTY' } },
    ]);
  });

  it('takes from pages.json what no option says', async () => {
    const page = examplePage();
    const facts = { 'page.txt': { title: `Said Beside ${page.host}`, date: '2025-03-07' } };
    const folder = savePages({ 'page.txt': page.text, 'pages.json': JSON.stringify(facts) });
    const first = await runImport(folder, '--publish', '--json');
    const second = await runImport(folder, '--publish');

    expect(outcomesIn(first)).toMatchObject([{ kind: 'written', plan: { missing: [] } }]);
    expect(second.stdout).toContain('1 page: 1 unchanged');
  });

  it('writes nothing with --dry-run, and exits with 0', async () => {
    const before = await countRows(lectern.databaseUrl);
    const folder = savePages({ 'page.txt': examplePage().text });
    const result = await runImport(folder, '--dry-run', '--json');

    expect(result.status).toBe(0);
    expect(outcomesIn(result)).toMatchObject([{ kind: 'planned' }]);
    expect(await countRows(lectern.databaseUrl)).toEqual(before);
  });

  it.each([
    ['a path that is missing', ['no-such-page.txt'], 'IMPORT_PATH_MISSING'],
    ['a folder without pages', ['none'], 'IMPORT_NO_PAGES'],
    ['a language that is not set up', ['two', '--locale', 'tlh'], 'IMPORT_LOCALE_UNKNOWN'],
    ['one title for two pages', ['two', '--title', 'Both'], 'IMPORT_OPTION_FOR_ONE_PAGE'],
    ['a date that does not exist', ['two', '--date', '2025-02-30'], '--date: expected a date'],
    ['an option that does not exist', ['two', '--titel', 'Both'], '(Did you mean --title?)'],
    ['no path at all', [], "missing required argument 'path'"],
  ])('refuses %s with 2, and prints and writes nothing', async (_what, [path, ...more], reason) => {
    const before = await countRows(lectern.databaseUrl);
    const { text } = examplePage();
    const folder = savePages({ 'two/a.txt': text, 'two/b.txt': text, 'none/a.md': text });
    const result = await runImport(...(path ? [join(folder, path)] : []), ...more, '--json');

    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain(reason);
    expect(result.stderr).not.toMatch(/^ +at /m);
    expect(await countRows(lectern.databaseUrl)).toEqual(before);
  });
});

describe('without a server', () => {
  it('imports into the database of DATABASE_URL; the same again is unchanged', async () => {
    const database = await cloneTemplate();
    const folder = savePages({ 'page.txt': examplePage().text });
    const first = await importOn(database.url)(folder);
    const second = await importOn(database.url)(folder);
    await database.drop();

    expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('1 written')]);
    expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('1 unchanged')]);
  });

  it('starts the embedded database, finds there what it imported before, and leaves no server', async () => {
    const environment = { LECTERN_DATA_DIR: join(dataFolder, 'own') };
    const folder = savePages({ 'page.txt': examplePage().text });
    const first = await runCommand('import', [folder, '--json'], environment);
    const second = await runCommand('import', [folder, '--json'], environment);

    expect([first.status, second.status]).toEqual([0, 0]);
    expect(outcomesIn(first)).toMatchObject([{ kind: 'written' }]);
    expect(outcomesIn(second)[0].plan.records).toContainEqual(
      expect.objectContaining({ type: 'interview', outcome: 'unchanged' }),
    );
    expect(listPostmasters(dataFolder)).toEqual([]);
  });
});

it('takes paths from the folder in which npm was called', async () => {
  const database = await cloneTemplate();
  const folder = savePages({ 'page.txt': examplePage().text });
  const result = await runCommand('import', ['page.txt', '--dry-run'], {
    DATABASE_URL: database.url,
    LECTERN_DATA_DIR: dataFolder,
    INIT_CWD: folder,
  });
  await database.drop();

  expect(result).toMatchObject({ status: 0, stderr: '' });
});
