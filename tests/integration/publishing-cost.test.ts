import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
  turns,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { eventually } from '../support/raw-http';
import { statementsDuring } from '../support/sent-statements';

/** What the process asks of the change log beside. */
const BESIDE = /pg_snapshot|lectern_p(urges|urge_state)/;

const lectern = useLectern({ HTTP_CACHE_ENABLED: 'false' });
let links: Json;

beforeAll(async () => {
  const topic = await published(lectern, TOPIC, { name: 'Rivers' });
  const show = await published(lectern, SHOW, { title: 'Headwaters' });
  const expert = await published(lectern, EXPERT, expertData({ name: 'Ada Reed' }));
  const paper = await published(lectern, PUBLICATION, publicationData());
  links = {
    topics: [topic.documentId],
    show: show.documentId,
    people: [expert.documentId],
    relatedPublications: [paper.documentId],
  };
});

const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const { statements } = await statementsDuring(async () => {
    await work();
    // What Strapi does after the commit is awaited by nobody.
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  return statements.filter((text) => !BESIDE.test(text));
};

const publish = (uid: string, { documentId }: Json) =>
  lectern.documents(uid).publish({ documentId });

const drafts = {
  publication: () =>
    draft(
      lectern,
      PUBLICATION,
      publicationData({
        authors: links.people,
        topics: links.topics,
        relatedPublications: links.relatedPublications,
      }),
    ),
  interview: () =>
    draft(
      lectern,
      INTERVIEW,
      interviewData({
        show: links.show,
        guests: links.people,
        topics: links.topics,
        relatedPublications: links.relatedPublications,
        transcript: turns(24),
      }),
    ),
};

/** Settings are read anew now and then, whoever writes. */
const isOfDocuments = (statement: string): boolean =>
  !statement.includes('strapi_core_store_settings');

describe('publishing', () => {
  it.each<[string, () => Promise<Json>, number]>([
    [PUBLICATION, drafts.publication, 70],
    [INTERVIEW, drafts.interview, 80],
  ])('%s takes few statements, the first time and again', async (uid, make, most) => {
    const made = await make();
    const first = await statementsOf(() => publish(uid, made));
    const again = await statementsOf(() => publish(uid, made));
    process.stdout.write(`${uid}: ${first.length} statements, again ${again.length}\n`);

    expect(first.length).toBeLessThanOrEqual(most);
    expect(again.length).toBeLessThanOrEqual(most);
  });
});

describe('an event after a write', () => {
  it('is told with the whole entry to whoever listens, and costs nothing where nobody does', async () => {
    const made = await drafts.publication();
    await publish(PUBLICATION, made);
    const unheard = await statementsOf(() => publish(PUBLICATION, made));
    const heard: Json[] = [];
    const stop = lectern.strapi.eventHub.on('entry.publish', async (event: Json) => {
      heard.push(event);
    });
    const told = await statementsOf(() => publish(PUBLICATION, made));
    stop();
    const after = await statementsOf(() => publish(PUBLICATION, made));

    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ uid: PUBLICATION, entry: { documentId: made.documentId } });
    expect(heard[0].entry.authors).toHaveLength(1);
    expect(told.length).toBeGreaterThan(unheard.length);
    expect(after.filter(isOfDocuments)).toEqual(unheard.filter(isOfDocuments));
  });

  it('is told to webhooks', async () => {
    const webhook: Json = {
      id: 1,
      name: 'test',
      url: 'http://127.0.0.1:9/',
      headers: {},
      isEnabled: true,
      events: ['entry.publish'],
    };
    const runner: Json = lectern.strapi.get('webhookRunner');
    const run = jest.spyOn(runner, 'run').mockResolvedValue({ statusCode: 200 });
    runner.add(webhook);
    await publish(PUBLICATION, await drafts.publication());
    await eventually(
      async () => run.mock.calls.length,
      (count) => count > 0,
    );
    const called = run.mock.calls.length;
    runner.remove(webhook);
    await publish(PUBLICATION, await drafts.publication());
    const calledAfter = run.mock.calls.length;
    run.mockRestore();

    expect(called).toBe(1);
    expect(calledAfter).toBe(1);
  });

  it('that cannot be told is logged, and thrown at nobody', async () => {
    const { counts }: Json = lectern.strapi.get('lectern.operations');
    const before = counts().unheardRejections;
    const log = jest.spyOn(lectern.strapi.log, 'error').mockReturnValue(lectern.strapi.log);
    const stop = lectern.strapi.eventHub.on('entry.publish', async () => {
      throw new Error('No room.');
    });
    await publish(PUBLICATION, await drafts.publication());
    const logged = await eventually(
      async () => log.mock.calls.flat().map(String).join(),
      (text) => text.includes('No room.'),
    );
    stop();
    log.mockRestore();

    expect(logged).toContain('No room.');
    expect(counts().unheardRejections).toBe(before);
  });
});
