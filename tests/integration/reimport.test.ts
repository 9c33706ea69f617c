import { join } from 'node:path';
import { examplePage, newMark } from '../fixtures/pages/example-page';
import {
  countRows,
  importAll,
  importText,
  outcomesOf,
  readTables,
  recordsOf,
  removePages,
  savePages,
} from '../fixtures/pages/import-run';
import { INTERVIEW } from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { PROJECT_ROOT } from '../support/test-environment';

let lectern: Lectern;

beforeAll(async () => {
  lectern = await startLectern();
});

afterAll(async () => {
  removePages();
  await lectern.stop();
});

const turnsOf = async (documentId: string): Promise<Json[]> =>
  (await lectern.documents(INTERVIEW).findOne({ documentId, populate: ['transcript'] })).transcript;

describe('the same page again', () => {
  it('changes no row of any table', async () => {
    const name = `${newMark()}.txt`;
    const { text } = examplePage();
    await importText(lectern, { name, text });
    const before = await readTables(lectern.databaseUrl);
    const { plan } = await importText(lectern, { name, text });

    expect(outcomesOf(plan)).toEqual(['unchanged']);
    expect(await readTables(lectern.databaseUrl)).toEqual(before);
  });

  it('corrected, updates only what changed and keeps every turnId', async () => {
    const name = `${newMark()}.txt`;
    const page = examplePage();
    const { documentId } = await importText(lectern, { name, text: page.text });
    const before = await turnsOf(documentId);
    const text = page.replace('measure first.', 'measure first, then talk.');
    const { plan } = await importText(lectern, { name, text });

    const after = await turnsOf(documentId);
    expect(after.map(({ turnId }) => turnId)).toEqual(before.map(({ turnId }) => turnId));
    expect(after.at(-1).text).toContain('measure first, then talk.');
    expect(recordsOf(plan, 'interview').map(({ fields }) => Object.keys(fields))).toEqual([
      ['transcript'],
    ]);
  });
});

it('--dry-run writes nothing', async () => {
  const before = await countRows(lectern.databaseUrl);
  const folder = savePages({ 'a.txt': examplePage().text });
  const [outcome] = await importAll(lectern, [folder], { isDryRun: true });

  expect(outcome?.kind).toBe('planned');
  expect(await countRows(lectern.databaseUrl)).toEqual(before);
});

it('a bad page in a folder is refused with its reason, writes nothing, and never stops the rest', async () => {
  const folder = savePages({
    'a-binary.txt': new Uint8Array([0, 1, 2, 3]),
    'b-empty.txt': '',
    'c-not-utf8.txt': new Uint8Array([0x41, 0xff, 0xfe, 0x42]),
    'd-no-turns.txt': 'Only a sentence.',
    'e-good.txt': examplePage().text,
    'f-too-large.txt': 'x'.repeat(5 * 1024 * 1024 + 1),
    'g-no-such-date.txt': examplePage().text.replace('March 5, 2024', 'February 30, 2024'),
  });
  const outcomes = await importAll(lectern, [folder]);

  expect(
    outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind)),
  ).toEqual([
    'PAGE_BINARY',
    'PAGE_EMPTY',
    'PAGE_NOT_UTF8',
    'PAGE_WITHOUT_TURNS',
    'written',
    'PAGE_TOO_LARGE',
    'PAGE_DATE_IMPOSSIBLE',
  ]);
});

it('the samples are all published, and unchanged the second time', async () => {
  const folder = join(PROJECT_ROOT, 'database', 'samples');
  const first = await importAll(lectern, [folder], { shouldPublish: true });
  const second = await importAll(lectern, [folder], { shouldPublish: true });

  expect(first.length).toBeGreaterThanOrEqual(12);
  for (const outcome of first) expect(outcome).toMatchObject({ kind: 'written', heldBack: [] });
  for (const outcome of second) {
    expect(outcome.kind === 'written' ? outcomesOf(outcome.plan) : outcome.kind).toEqual([
      'unchanged',
    ]);
  }
});
