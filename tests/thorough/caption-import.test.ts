import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as CaptionImport from '../../src/features/transcripts/strapi/import-captions';
import { runCommand } from '../support/command';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  published,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { serverCode } from '../support/outside';

const { importCaptions } = serverCode(
  'src/features/transcripts/strapi/import-captions',
) as typeof CaptionImport;

const lectern = useLectern();
const folder = mkdtempSync(join(tmpdir(), 'captions-'));

afterAll(async () => {
  rmSync(folder, { recursive: true });
});

const TURNS = [
  { turnId: 'q1', speaker: 'Tom Brandt', role: 'host', text: 'And what do they measure now?' },
  { turnId: 'a1', speaker: 'Nadia Okafor', role: 'guest', text: 'The water. Twice a day.' },
];

const VTT =
  'WEBVTT\n\n00:01.000 --> 00:03.500\n<v Host>And what do they\nmeasure now?\n\n00:04.000 --> 00:06.255\n<v Guest>The water, twice a day.\n';

const talk = (make: typeof published, more: object = {}): Promise<Json> =>
  make(
    lectern,
    INTERVIEW,
    interviewData({ slug: `talk-${nextNumber()}`, transcript: TURNS, duration: 60, ...more }),
  );

const save = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const run = (interview: string, more: object = {}): Promise<Json> =>
  importCaptions(lectern.strapi, {
    path: save('talk.vtt', VTT),
    interview,
    locale: null,
    shouldPublish: false,
    isDryRun: false,
    ...more,
  });

const turnsOf = async (documentId: string, status: 'draft' | 'published'): Promise<Json[]> => {
  const found = await lectern
    .documents(INTERVIEW)
    .findOne({ documentId, status, populate: { transcript: true } });
  return found.transcript.map((turn: Json) => ({ ...turn, id: undefined }));
};

describe('importing captions', () => {
  it('gives the turns of the draft their times, and changes nothing else', async () => {
    const expert = await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' }));
    const { documentId, slug } = await talk(published, { guests: [expert.documentId] });
    const before = await turnsOf(documentId, 'draft');
    const outcome = await run(slug);
    const after = await turnsOf(documentId, 'draft');

    expect(outcome).toMatchObject({
      kind: 'written',
      interview: { documentId, locale: 'en' },
      changedCount: 2,
      matchedCount: 2,
      unmatchedTurns: [],
      unmatchedCues: [],
    });
    expect(after).toEqual([
      { ...before[0], start: 1, end: 3.5 },
      { ...before[1], start: 4, end: 6.26 },
    ]);
    expect(before[1].expertDocumentId).toBe(expert.documentId);
    expect((await turnsOf(documentId, 'published'))[0].start).toBeNull();
  });

  it('publishes when asked, and the captions can be had in turn', async () => {
    const { documentId } = await talk(published);
    const outcome = await run(documentId, { shouldPublish: true });
    const captions = await fetch(
      `${lectern.url}/api/interviews/${documentId}/transcript.vtt?turn=a1`,
    );

    expect(outcome).toMatchObject({ kind: 'written', isPublished: true, problems: [] });
    expect(await captions.text()).toContain('00:00:04.000 --> 00:00:06.260\n<v Nadia Okafor>');
  });

  it('changes nothing the second time, and nothing in a dry run', async () => {
    const { documentId, slug } = await talk(draft);
    const planned = await run(slug, { isDryRun: true });
    const untouched = await turnsOf(documentId, 'draft');
    await run(slug);

    expect(planned).toMatchObject({ kind: 'planned', changedCount: 2 });
    expect(untouched[0].start).toBeNull();
    expect(await run(slug)).toMatchObject({ kind: 'unchanged', changedCount: 0, matchedCount: 2 });
  });

  it('leaves the times of a turn that it does not find, and says so', async () => {
    const extra = {
      turnId: 'q2',
      speaker: 'Tom Brandt',
      role: 'host',
      text: 'Thank you.',
      start: 50,
    };
    const { documentId, slug } = await talk(draft, { transcript: [...TURNS, extra] });
    const outcome = await run(slug);

    expect(outcome.unmatchedTurns).toEqual([
      { number: 3, turnId: 'q2', speaker: 'Tom Brandt', text: 'Thank you.' },
    ]);
    expect((await turnsOf(documentId, 'draft'))[2].start).toBe(50);
  });

  it('saves the draft and tells why it is not published if the gate refuses', async () => {
    const { documentId, slug } = await talk(draft, { airDate: null, duration: 3 });
    const outcome = await run(slug, { shouldPublish: true });

    expect(outcome).toMatchObject({ kind: 'written', isPublished: false });
    expect(outcome.problems.length).toBeGreaterThan(0);
    expect((await turnsOf(documentId, 'draft'))[0].start).toBe(1);
  });

  it('touches one language only', async () => {
    const { documentId } = await talk(draft);
    await lectern.documents(INTERVIEW).update({
      documentId,
      locale: 'de',
      data: { title: 'Wer den Fluss misst', transcript: TURNS },
    });
    await run(documentId, { locale: 'de' });
    const german = await lectern
      .documents(INTERVIEW)
      .findOne({ documentId, locale: 'de', populate: { transcript: true } });

    expect(german.transcript.map(({ start }: Json) => start)).toEqual([1, 4]);
    expect((await turnsOf(documentId, 'draft'))[0].start).toBeNull();
  });

  it('reads SubRip and podcast JSON as well', async () => {
    const { slug } = await talk(draft);
    const segments = [
      { startTime: 2, endTime: 4, body: 'And what do they measure now? The water.' },
    ];
    const srt = save('talk.srt', '1\r\n00:00:01,000 --> 00:00:03,000\r\nTom Brandt: And what do they measure now?\r\n'); // prettier-ignore
    const json = save('talk.json', JSON.stringify({ version: '1.0.0', segments }));

    expect(await run(slug, { path: srt })).toMatchObject({ matchedCount: 1 });
    expect(await run(slug, { path: json })).toMatchObject({ matchedCount: 1, kind: 'written' });
  });

  it('takes words at their first time where captions roll, and programs write times in their own way', async () => {
    const rolling = [
      'WEBVTT',
      '0:0:1.0 --> 0:0:3.49\n \nand<0:0:1.5><c> what</c><0:0:2.0><c> do they measure now</c>',
      '0:0:3.49 --> 0:0:3.5\nand what do they measure now\n ',
      '0:0:4,0 --> 0:0:6.2\nand what do they measure now\nthe water twice a day',
    ].join('\n\n');
    const { documentId, slug } = await talk(draft);
    const outcome = await run(slug, { path: save('rolling.srt', rolling) });

    expect(outcome).toMatchObject({ matchedCount: 2, unmatchedTurns: [], unmatchedCues: [] });
    expect((await turnsOf(documentId, 'draft')).map(({ start }) => start)).toEqual([1, 4]);
  });

  it.each([
    ['CAPTIONS_FILE_MISSING', () => join(folder, 'nowhere.vtt')],
    ['CAPTIONS_NOT_UTF8', () => save('latin.vtt', Buffer.from('WEBVTT\n\ncaf\xe9', 'latin1'))],
    ['CAPTIONS_MALFORMED', () => save('no.vtt', 'hello')],
    ['CAPTIONS_MALFORMED', () => save('odd.srt', '1\n00:00:61,000 --> 00:01:02,000\nThe water')],
    ['CAPTIONS_TIME_TOO_LATE', () => save('late.vtt', VTT.replaceAll('00:0', '24:00:0'))],
    [
      'CAPTIONS_DO_NOT_MATCH',
      () => save('other.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nTrains!'),
    ],
  ])('refuses with %s and writes nothing', async (code, path) => {
    const { documentId, slug } = await talk(draft);

    expect(await run(slug, { path: path() })).toMatchObject({ kind: 'refused', refusal: { code } });
    expect((await turnsOf(documentId, 'draft'))[0].start).toBeNull();
  });

  it('refuses an interview that is unknown, in another language, or not the only one', async () => {
    const slug = `twin-${nextNumber()}`;
    await talk(draft, { slug });
    const second = await talk(draft);
    await lectern.strapi.db
      .query(INTERVIEW)
      .updateMany({ where: { documentId: second.documentId }, data: { slug } });
    const codes = await Promise.all([run('nothing'), run(slug, { locale: 'fr' }), run(slug)]);

    expect(codes.map(({ refusal }) => refusal?.code)).toEqual([
      'INTERVIEW_UNKNOWN',
      'INTERVIEW_UNKNOWN',
      'INTERVIEW_AMBIGUOUS',
    ]);
    expect(await run(second.documentId)).toMatchObject({ kind: 'written' });
  });
});

describe('the import command with --interview', () => {
  const command = (...args: readonly string[]) =>
    runCommand('import', args, { DATABASE_URL: lectern.databaseUrl, LECTERN_DATA_DIR: folder });

  it('attaches the times beside a running server, and prints only JSON with --json', async () => {
    const { documentId, slug } = await talk(draft);
    const path = save('talk.vtt', VTT);
    const told = await command(path, '--interview', slug);
    const again = await command(path, '--interview', slug, '--json');

    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toContain('2 of 2 turns found in the captions; times changed: 2');
    expect((await turnsOf(documentId, 'draft'))[1].start).toBe(4);
    expect(JSON.parse(again.stdout)).toMatchObject({ kind: 'unchanged', matchedCount: 2 });
  });

  it('exits with 1 if a turn was not found, and with 2 if it cannot begin', async () => {
    const extra = { turnId: 'q2', speaker: 'Tom Brandt', role: 'host', text: 'Thank you.' };
    const { slug } = await talk(draft, { transcript: [...TURNS, extra] });
    const path = save('talk.vtt', VTT);
    const partly = await command(path, '--interview', slug, '--dry-run');
    const alone = await command(path);

    expect(partly.status).toBe(1);
    expect(partly.stdout).toContain('not found  turn 3 (q2) Tom Brandt: Thank you.');
    expect(alone).toMatchObject({ status: 2, stdout: '' });
    expect(alone.stderr).toContain('--interview <slug>');
  });
});
