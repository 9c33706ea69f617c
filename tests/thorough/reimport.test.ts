import { once } from 'node:events';
import { createServer } from 'node:net';
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
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';
import { PROJECT_ROOT } from '../support/test-environment';

const lectern = useLectern();

afterAll(async () => {
  removePages();
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

describe('a page that was corrected after an editor changed the interview', () => {
  const edit = (documentId: string, data: object): Promise<Json> =>
    lectern.documents(INTERVIEW).update({ documentId, data });

  it('leaves what the editor changed, writes the rest, and says of what both changed that it kept the editor’s', async () => {
    const name = `${newMark()}.txt`;
    const page = examplePage();
    const { documentId } = await importText(lectern, { name, text: page.text });
    const standfirst = 'An editor wrote this.';
    await edit(documentId, { standfirst, hostAffiliation: 'Harbor Radio, evenings' });
    const text = page.replace('and the talks are late.', 'and nobody talks.');
    const corrected = text.replace('And now?', 'And today?');
    const { plan } = await importText(lectern, { name, text: corrected });
    const kept = await lectern.documents(INTERVIEW).findOne({ documentId });

    expect(kept).toMatchObject({ standfirst, hostAffiliation: 'Harbor Radio, evenings' });
    expect((await turnsOf(documentId)).map((turn) => turn.text)).toContain('And today?');
    expect(recordsOf(plan, 'interview')[0]?.reasons).toEqual([
      expect.stringMatching(/^standfirst: conflict: an editor changed it too; kept “An editor/),
    ]);
  });

  it('leaves the words of a turn that both changed to the editor, under the same turnId', async () => {
    const name = `${newMark()}.txt`;
    const page = examplePage();
    const { documentId } = await importText(lectern, { name, text: page.text });
    const before = await turnsOf(documentId);
    const transcript = before.map(({ turnId, speaker, role, text }) => ({
      turnId,
      speaker,
      role,
      text: text === 'And now?' ? 'And where are they now?' : text,
    }));
    await edit(documentId, { transcript });
    const { plan } = await importText(lectern, {
      name,
      text: page.replace('And now?', 'And now, please?'),
    });
    const after = await turnsOf(documentId);

    expect(after.map(({ turnId }) => turnId)).toEqual(before.map(({ turnId }) => turnId));
    expect(after[2].text).toBe('And where are they now?');
    expect(recordsOf(plan, 'interview')[0]?.reasons).toEqual([
      expect.stringContaining(`conflict: text of turn ${before[2].turnId}`),
    ]);
  });

  it('leaves the times that editors gave to the turns', async () => {
    const name = `${newMark()}.txt`;
    const page = examplePage();
    const { documentId } = await importText(lectern, { name, text: page.text });
    const transcript = (await turnsOf(documentId)).map(
      ({ turnId, speaker, role, text }, place) => ({
        turnId,
        speaker,
        role,
        text,
        start: place * 10,
        end: place * 10 + 9.5,
      }),
    );
    await edit(documentId, { transcript });
    await importText(lectern, { name, text: page.replace('And now?', 'And today?') });
    const after = await turnsOf(documentId);

    expect(after[2].text).toBe('And today?');
    expect(after.map(({ start, end }) => [start, end])).toEqual(
      transcript.map(({ start, end }) => [start, end]),
    );
  });

  it('does not bring a related publication back that an editor took away', async () => {
    const name = `${newMark()}.txt`;
    const page = examplePage();
    const { documentId } = await importText(lectern, { name, text: page.text });
    await edit(documentId, { relatedPublications: { set: [] } });
    await importText(lectern, { name, text: page.replace('And now?', 'And today?') });
    const populate = ['relatedPublications'];
    const kept = await lectern.documents(INTERVIEW).findOne({ documentId, populate });

    expect(kept.relatedPublications).toEqual([]);
  });
});

describe('name.de.txt beside name.txt', () => {
  it('becomes the German version of the same interview, with the same turnIds in the same order', async () => {
    const mark = newMark();
    const page = examplePage();
    const original = await importText(lectern, { name: `${mark}.txt`, text: page.text });
    const german = await importText(lectern, {
      name: `${mark}.de.txt`,
      text: page
        .replace('And now?', 'Und heute?')
        .replace('Three things: rain, money, and pride.', 'Dreierlei: Regen, Geld und Stolz.'),
    });
    const inGerman = await lectern.documents(INTERVIEW).findOne({
      documentId: original.documentId,
      locale: 'de',
      populate: ['transcript'],
    });

    expect(german.documentId).toBe(original.documentId);
    expect(inGerman.transcript.map(({ turnId }: Json) => turnId)).toEqual(
      (await turnsOf(original.documentId)).map(({ turnId }) => turnId),
    );
    expect(inGerman.transcript[2].text).toBe('Und heute?');
    expect((await turnsOf(original.documentId))[2].text).toBe('And now?');
  });
});

describe('a page whose writing breaks off', () => {
  /** The database refuses this host's interview: its last record, when all others are written. */
  const refuseInterviewOf = (host: string) =>
    runSql(
      lectern.databaseUrl,
      `create or replace function refuse_interview() returns trigger language plpgsql as $$
       begin raise exception 'planted'; end $$`,
      `create or replace trigger refuse_interview before insert on interviews for each row
       when (new.host_name = '${host}') execute function refuse_interview()`,
    );

  it('leaves nothing of itself, says so without SQL or a stack, and does not stop the rest', async () => {
    const [broken, sound] = [examplePage(), examplePage()];
    await refuseInterviewOf(broken.host);
    const before = await readTables(lectern.databaseUrl);
    const [failed] = await importAll(lectern, [savePages({ 'broken.txt': broken.text })]);
    const after = await readTables(lectern.databaseUrl);
    const folder = savePages({ 'a.txt': broken.text, 'b.txt': sound.text });
    const outcomes = await importAll(lectern, [folder]);

    expect(failed).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/^Nothing of this page was written/),
    });
    expect(JSON.stringify(failed)).not.toMatch(/insert|interviews|planted|host_name| at /i);
    expect(after).toEqual(before);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'written']);
  });
});

it('a file that cannot be read is refused, and does not stop the rest', async () => {
  const folder = savePages({ 'page.txt': examplePage().text });
  const socket = join(folder, 'socket.txt');
  const server = createServer().listen(socket);
  await once(server, 'listening');
  const outcomes = await importAll(lectern, [socket, join(folder, 'page.txt')]);
  server.close();

  expect(outcomes).toMatchObject([
    { kind: 'refused', refusal: { code: 'PAGE_UNREADABLE', file: socket } },
    { kind: 'written' },
  ]);
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
