import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { examplePage, newMark, type ExamplePage } from '../fixtures/pages/example-page';
import { importText, readTables, removePages } from '../fixtures/pages/import-run';
import {
  APPLY,
  bodyOf,
  codeOf,
  made,
  make,
  plan,
  stampsOf,
  titled,
} from '../fixtures/pages/page-review-run';
import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
  EXPERT,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Answer, Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const lectern = useLectern();
let admin: AdminSession;
let author: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  author = await signIn(lectern, await createWithRole(lectern, ADMIN_ROLE.author));
});
afterAll(async () => {
  removePages();
});

const outcomes = (data: Json): Json =>
  Object.fromEntries(data.records.map(({ label, outcome }: Json) => [label, outcome]));

const recordOf = (data: Json, type: string): Json =>
  data.records.find((record: Json) => record.type === type);

const readDraft = (documentId: string, locale = 'en'): Promise<Json> =>
  lectern.documents(INTERVIEW).findOne({
    documentId,
    locale,
    populate: ['guests', 'show', 'relatedPublications', 'transcript', 'createdBy', 'updatedBy'],
  });

describe('a page that is planned', () => {
  it('says what would be made, and writes nothing into any table', async () => {
    const page = examplePage();
    const facts = titled();
    const before = await readTables(lectern.databaseUrl);
    const { status, body } = await plan(admin, page.text, { facts });

    expect(status).toBe(200);
    expect(await readTables(lectern.databaseUrl)).toEqual(before);
    expect(outcomes(body.data)).toEqual({
      ...Object.fromEntries(
        [...page.topics, page.show, page.guest, ...page.publications].map((name) => [
          name,
          'create',
        ]),
      ),
    });
    expect(body.data.interview).toMatchObject({
      outcome: 'create',
      documentId: null,
      airDate: facts.date,
      hostName: page.host,
      turns: 4,
      isAllowed: true,
      isTranslation: false,
    });
    expect(body.data.speakers).toEqual([
      { label: page.host, role: 'host', turns: 2 },
      { label: page.guest, role: 'guest', turns: 2 },
    ]);
  });

  it('tells what is odd with its line, and what is still missing', async () => {
    const page = examplePage();
    const { body } = await plan(admin, page.text.replace('Type: Analysis', 'Type: Rumour'));
    const missing = body.data.missing.map(({ field }: Json) => field);

    expect(missing).toEqual(expect.arrayContaining(['title', 'airDate']));
    expect(body.data.notices).toContainEqual({
      line: expect.any(Number),
      message: expect.stringContaining('is no known type of publication'),
    });
  });

  it('offers the day that stands on the page', async () => {
    const { text } = examplePage();
    const { body } = await plan(admin, `Friday, March 7, 2025\n\n${text}`);

    expect(body.data.interview).toMatchObject({ foundDate: '2025-03-07', airDate: null });
  });

  it('names interviews of its title that were made otherwise', async () => {
    const facts = titled();
    const { documentId } = await draft(
      lectern,
      INTERVIEW,
      interviewData({ title: facts.title.toUpperCase(), airDate: null }),
    );
    const { body } = await plan(admin, examplePage().text, { facts });

    expect(body.data.doubles).toMatchObject([{ documentId, airDate: null }]);
  });
});

describe('drafts of a page', () => {
  it('are made as the importer makes them, and are those of whoever made them', async () => {
    const page = examplePage();
    const facts = titled();
    const { documentId, documents } = await made(admin, page.text, { facts });
    const interview = await readDraft(documentId);

    expect(interview).toMatchObject({
      title: facts.title,
      airDate: facts.date,
      publishedAt: null,
      hostName: page.host,
      show: { title: page.show },
      guests: [{ name: page.guest }],
      relatedPublications: page.publications.map((title) => ({ title })),
      createdBy: { email: 'admin@example.org' },
      updatedBy: { email: 'admin@example.org' },
    });
    expect(interview.transcript.map(({ expertDocumentId }: Json) => expertDocumentId)).toEqual([
      ...[null, interview.guests[0].documentId, null, interview.guests[0].documentId],
    ]);
    expect(documents.map(({ type }: Json) => type).sort()).toEqual(
      ['expert', 'interview', 'publication', 'publication', 'show', 'topic', 'topic'].sort(),
    );
    const expert = await lectern.documents(EXPERT).findOne({
      documentId: interview.guests[0].documentId,
      populate: ['createdBy'],
    });
    expect(expert).toMatchObject({ publishedAt: null, createdBy: { email: 'admin@example.org' } });
  });

  it('come from the same page again as an update, whatever it is called', async () => {
    const page = examplePage();
    const facts = titled();
    const first = await made(admin, page.text, { facts });
    const again = await plan(admin, page.text, { facts });

    expect(again.body.data.interview).toMatchObject({
      outcome: 'unchanged',
      documentId: first.documentId,
    });
    expect(new Set(Object.values(outcomes(again.body.data)))).toEqual(new Set(['unchanged']));

    const text = page.replace('And now?', 'And what now?');
    const second = await made(admin, text, {
      name: 'another-name.txt',
      facts: { date: facts.date },
    });
    const interview = await readDraft(second.documentId);

    expect(second.documentId).toBe(first.documentId);
    expect(interview.transcript[2].text).toBe('And what now?');
    expect(interview.title).toBe(facts.title);
  });

  it('share their memory with the importer, both ways', async () => {
    const page = examplePage();
    const name = `${newMark()}.txt`;
    const { documentId } = await importText(lectern, { name, text: page.text });
    const { body } = await plan(admin, page.replace('And now?', 'Now?'), { name });
    expect(body.data.interview).toMatchObject({
      outcome: 'update',
      documentId,
      writes: ['transcript'],
    });

    await made(admin, page.replace('And now?', 'Now?'), { name });
    const again = await importText(lectern, { name, text: page.replace('And now?', 'Now?') });
    expect(again.documentId).toBe(documentId);
    expect(again.plan.records.map(({ outcome }) => outcome)).toEqual(
      again.plan.records.map(() => 'unchanged'),
    );
  });

  it('are another interview where another page has the name, or that is wanted', async () => {
    const name = `${newMark()}.txt`;
    const page = examplePage();
    const first = await made(admin, page.text, { name });
    const other =
      'Ann Lee: Words that nobody said.\n\nBo Chu: Others that nobody heard of either.\n';
    const second = await made(admin, other, { name });
    const third = await made(admin, page.text, { name, isNew: true });

    expect(new Set([first, second, third].map(({ documentId }) => documentId)).size).toBe(3);
  });

  it('are not brought back where the interview was deleted, unless that is wanted', async () => {
    const page = examplePage();
    const facts = titled();
    const { documentId } = await made(admin, page.text, { facts });
    await lectern.documents(INTERVIEW).delete({ documentId });

    expect(codeOf(await make(admin, page.text, { facts }))).toEqual([409, 'INTERVIEW_DELETED']);
    const again = await made(admin, page.text, { facts, isNew: true });
    expect(again.documentId).not.toBe(documentId);
  });

  it('are made all or not at all, also where the last of them fails', async () => {
    const page = examplePage();
    const before = await readTables(lectern.databaseUrl);
    await runSql(
      lectern.databaseUrl,
      `create function fail_here() returns trigger language plpgsql as
         $$ begin raise exception 'no more room'; end $$;
       create trigger fail_here before insert on lectern_imported_pages
         for each row execute function fail_here()`,
    );
    const { status } = await make(admin, page.text, { facts: titled() });
    await runSql(
      lectern.databaseUrl,
      'drop trigger fail_here on lectern_imported_pages; drop function fail_here()',
    );

    expect(status).toBe(500);
    expect(await readTables(lectern.databaseUrl)).toEqual(before);
  });

  it('are written in the language of the file’s name, or the one that is said', async () => {
    const page = examplePage();
    const mark = newMark();
    const english = await made(admin, page.text, { name: `${mark}.txt` });
    const german = await plan(admin, page.text, { name: `${mark}.de.txt` });
    expect(german.body.data).toMatchObject({
      locale: 'de',
      interview: { isTranslation: true, documentId: english.documentId },
    });
    const unknown = await plan(admin, page.text, { facts: { locale: 'xx' } });
    expect([unknown.status, unknown.body.error.details.parameter]).toEqual([400, 'facts.locale']);
  });
});

describe('decisions', () => {
  const twoOfOneName = async (page: ExamplePage): Promise<Json[]> => [
    await draft(lectern, EXPERT, { name: page.guest, jobTitle: 'One' }),
    await draft(lectern, EXPERT, { name: page.guest, jobTitle: 'Other' }),
  ];

  it('are asked for where a guest could be several people', async () => {
    const page = examplePage();
    const experts = await twoOfOneName(page);
    const { body } = await plan(admin, page.text);
    const guest = recordOf(body.data, 'expert');

    expect(guest).toMatchObject({ outcome: 'ambiguous' });
    expect(guest.candidates.map(({ detail }: Json) => detail).sort()).toEqual(['One', 'Other']);
    const { status, body: refused } = await make(admin, page.text);
    expect([status, refused.error.details.parameter]).toEqual([400, `decisions.${guest.key}`]);

    const [, other] = experts;
    const decisions = { [guest.key]: { kind: 'existing', documentId: other?.documentId } };
    const { documentId } = await made(admin, page.text, { decisions });
    expect((await readDraft(documentId)).guests).toMatchObject([
      { documentId: other?.documentId, jobTitle: 'Other' },
    ]);
  });

  it('make a new guest beside those of the same name', async () => {
    const page = examplePage();
    const ids = (await twoOfOneName(page)).map(({ documentId }) => documentId);
    const key = recordOf((await plan(admin, page.text)).body.data, 'expert').key;
    const { documentId } = await made(admin, page.text, { decisions: { [key]: { kind: 'new' } } });
    const [guest] = (await readDraft(documentId)).guests;

    expect(guest.name).toBe(page.guest);
    expect(ids).not.toContain(guest.documentId);
  });

  it('hold when the page comes again, by whichever way', async () => {
    const page = examplePage();
    const name = `${newMark()}.txt`;
    const { body } = await plan(admin, page.text, { name });
    const left = body.data.records.filter(({ type }: Json) => type === 'publication')[0];
    const decisions = { [left.key]: { kind: 'left-out' } };
    const { documentId } = await made(admin, page.text, { name, decisions });
    expect((await readDraft(documentId)).relatedPublications).toMatchObject([
      { title: page.publications[1] },
    ]);

    await importText(lectern, { name, text: page.replace('And now?', 'Now?') });
    expect((await readDraft(documentId)).relatedPublications).toHaveLength(1);
    await made(admin, page.text, { name, decisions: { [left.key]: { kind: 'new' } } });
    expect((await readDraft(documentId)).relatedPublications).toHaveLength(2);
  });

  it('link another publication and another show than the page names', async () => {
    const page = examplePage();
    const paper = await draft(lectern, PUBLICATION, { title: `Paper ${newMark()}` });
    const show = await published(lectern, SHOW, { title: `Show ${newMark()}` });
    const { body } = await plan(admin, page.text);
    const decisions = {
      [recordOf(body.data, 'publication').key]: { kind: 'existing', documentId: paper.documentId },
      [recordOf(body.data, 'show').key]: { kind: 'existing', documentId: show.documentId },
    };
    const { documentId } = await made(admin, page.text, { decisions });

    expect(await readDraft(documentId)).toMatchObject({
      show: { documentId: show.documentId },
      relatedPublications: [{ documentId: paper.documentId }, { title: page.publications[1] }],
    });
  });

  it('name only what the page has, and what is there', async () => {
    const page = examplePage();
    const topic = await published(lectern, TOPIC, { name: `Topic ${newMark()}` });
    const key = recordOf((await plan(admin, page.text)).body.data, 'expert').key;
    const before = await readTables(lectern.databaseUrl);
    const cases: [Json, string][] = [
      [{ 'expert:nobody': { kind: 'new' } }, 'decisions.expert:nobody'],
      [{ interview: { kind: 'left-out' } }, 'decisions.interview'],
      [
        { [key]: { kind: 'existing', documentId: topic.documentId } },
        `decisions.${key}.documentId`,
      ],
      [{ [key]: { kind: 'existing', documentId: 'nowhere' } }, `decisions.${key}.documentId`],
    ];
    for (const [decisions, parameter] of cases) {
      const { status, body } = await make(admin, page.text, { decisions });
      expect([status, body.error.details.parameter]).toEqual([400, parameter]);
    }
    expect(await readTables(lectern.databaseUrl)).toEqual(before);
  });
});

describe('what was planned and does not hold any more', () => {
  const applyAfter = async (
    page: ExamplePage,
    meanwhile: () => Promise<unknown>,
  ): Promise<Answer> => {
    const facts = titled();
    const { body } = await plan(admin, page.text, { facts });
    await meanwhile();
    const json = { ...bodyOf(page.text, { facts }), decisions: {}, planned: stampsOf(body.data) };
    return admin.request(APPLY, { json });
  };

  it('is refused, naming what changed: somebody made the guest', async () => {
    const page = examplePage();
    const { status, body } = await applyAfter(page, () =>
      draft(lectern, EXPERT, { name: page.guest }),
    );

    expect([status, body.error.details.code]).toEqual([409, 'PLAN_CHANGED']);
    expect(body.error.details.changed).toEqual([expect.stringMatching(/^expert:/)]);
  });

  it('is refused: somebody deleted what was to be linked', async () => {
    const page = examplePage();
    const { documentId } = await published(lectern, SHOW, { title: page.show });
    const answer = await applyAfter(page, () => lectern.documents(SHOW).delete({ documentId }));

    expect(codeOf(answer)).toEqual([409, 'PLAN_CHANGED']);
  });

  it('is made where what changed has nothing to do with it', async () => {
    const page = examplePage();
    const answer = await applyAfter(page, () => draft(lectern, EXPERT, { name: 'Someone Else' }));

    expect(answer.status).toBe(200);
  });

  it('is made once where two ask for it at the same time', async () => {
    const page = examplePage();
    const facts = titled();
    const { body } = await plan(admin, page.text, { facts });
    const json = { ...bodyOf(page.text, { facts }), decisions: {}, planned: stampsOf(body.data) };
    const answers = await Promise.all([0, 1].map(() => admin.request(APPLY, { json })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      await lectern.documents(INTERVIEW).findMany({ filters: { title: facts.title } }),
    ).toHaveLength(1);
  });
});

describe('an author', () => {
  it('makes their own drafts, without show and topics, and is told so beforehand', async () => {
    const page = examplePage();
    const facts = titled();
    const { body } = await plan(author, page.text, { facts });
    const withheld = body.data.records.filter(({ isWithheld }: Json) => isWithheld);

    expect(withheld.map(({ label }: Json) => label).sort()).toEqual(
      [page.show, ...page.topics].sort(),
    );
    const { documentId } = await made(author, page.text, { facts });
    const interview = await readDraft(documentId);
    expect(interview).toMatchObject({ show: null, guests: [{ name: page.guest }] });
    expect(interview.createdBy.email).toContain(ADMIN_ROLE.author);
    for (const uid of [SHOW, TOPIC]) {
      const name = uid === SHOW ? { title: page.show } : { name: page.topics[0] };
      expect(await lectern.documents(uid).findMany({ filters: name })).toEqual([]);
    }
    // What was withheld is not left out for good: an editor's import brings it.
    const again = await made(admin, page.text, { facts });
    expect(again.documentId).toBe(documentId);
    expect((await readDraft(documentId)).show).toMatchObject({ title: page.show });
  });

  it('changes no show, no topic and nobody else’s publication', async () => {
    const page = examplePage();
    const show = await published(lectern, SHOW, { title: page.show });
    const [title] = page.publications;
    await draft(lectern, PUBLICATION, { title, releaseDate: '2024-03-05' });
    const before = await lectern.documents(SHOW).findOne({ documentId: show.documentId });
    const facts = titled();
    const { body } = await plan(author, page.text, { facts });

    expect(outcomes(body.data)).toMatchObject({ [page.show]: 'unchanged', [title]: 'unchanged' });
    const { documentId } = await made(author, page.text, { facts });
    expect(await lectern.documents(SHOW).findOne({ documentId: show.documentId })).toEqual(before);
    expect((await readDraft(documentId)).show.documentId).toBe(show.documentId);
  });

  it('may not bring a page again whose interview is somebody else’s', async () => {
    const page = examplePage();
    const facts = titled();
    await made(admin, page.text, { facts });
    const text = page.replace('And now?', 'Now?');
    const { body } = await plan(author, text, { facts });
    expect(body.data.interview).toMatchObject({ outcome: 'update', isAllowed: false });

    const { status, body: refused } = await make(author, text, { facts });
    expect([status, refused.error.details]).toMatchObject([
      403,
      { code: 'RIGHT_MISSING', subject: INTERVIEW },
    ]);
  });
});
