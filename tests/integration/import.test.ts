import { examplePage, newMark, type ExamplePage } from '../fixtures/pages/example-page';
import { importText, recordsOf, removePages } from '../fixtures/pages/import-run';
import { draft, EXPERT, INTERVIEW, PUBLICATION } from '../support/content';
import { bringDemoContent } from '../support/demo-content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let token: string;

beforeAll(async () => {
  token = await lectern.createToken('full-access');
});

afterAll(async () => {
  removePages();
});

const TURNS = `transcript(pagination: { limit: -1 }) { turnId speaker role text }`;

/** What a reader finds under a slug, or an editor with `status=draft`. */
const findBySlug = async (slug: string, more = '', asToken?: string): Promise<Json[]> => {
  const path = `/interviews?filters[slug][$eq]=${slug}&populate=*${more}`;
  const { body } = await lectern.rest(path, asToken ? { token: asToken } : {});
  return body.data;
};

const spokenBy = ({ guest, host }: ExamplePage) => [
  [
    host,
    'host',
    `${guest} is the Meridian senior adviser for water and conflict. Welcome. How did we get here?`,
  ],
  [
    guest,
    'guest',
    'Thank you. Three things: rain, money, and pride.\n\nIt began in 2019, on both banks.',
  ],
  [host, 'host', 'And now?'],
  [guest, 'guest', 'Now they measure. I said so at the time: measure first.'],
];

const wordsOf = (transcript: Json[]) =>
  transcript.map(({ speaker, role, text }) => [speaker, role, text]);

/** Imports the example as a draft and reads it back as an editor does. */
const importDraft = async (page: ExamplePage) => {
  const imported = await importText(lectern, { name: `${newMark()}.txt`, text: page.text });
  const path = `/interviews/${imported.documentId}?status=draft&populate=*`;
  const { body } = await lectern.rest(path, { token });
  return { ...imported, interview: body.data };
};

/** Imports the example with what it does not tell, and publishes what may be. */
const importPublished = async (page: ExamplePage, text = page.text) => {
  const title = `Who Measures the River ${newMark()}`;
  const wish = { facts: { title, date: '2025-03-07' }, shouldPublish: true };
  const imported = await importText(lectern, { name: `${newMark()}.txt`, text }, wish);
  return { ...imported, title, slug: title.toLowerCase().replaceAll(' ', '-') };
};

describe('a page that tells neither title nor date', () => {
  it('becomes a draft with its standfirst, pull quote and host', async () => {
    const page = examplePage();
    const { interview } = await importDraft(page);

    expect(interview).toMatchObject({
      publishedAt: null,
      standfirst: 'The drought deepened an old quarrel over the river, and the talks are late.',
      pullQuote: { text: 'Nobody loses face by measuring water', attribution: page.guest },
      hostName: page.host,
      airDate: null,
    });
  });

  it('keeps the words of every turn, a paragraph break within one included', async () => {
    const page = examplePage();
    const { interview } = await importDraft(page);

    expect(wordsOf(interview.transcript)).toEqual(spokenBy(page));
  });

  it('brings the show with its broadcaster, channel and frequency', async () => {
    const page = examplePage();
    const { interview } = await importDraft(page);

    expect(interview.show).toMatchObject({
      title: page.show,
      broadcaster: 'Harbor Radio',
      channel: 'Channel 12',
      frequency: 'weekly',
    });
  });

  it('makes the unknown guest a draft expert with the job title of the introduction', async () => {
    const page = examplePage();
    const { interview } = await importDraft(page);
    const [guest] = interview.guests;
    const spoken = interview.transcript.map((turn: Json) => turn.expertDocumentId);

    expect(interview.guests).toHaveLength(1);
    expect(guest).toMatchObject({
      name: page.guest,
      jobTitle: 'senior adviser for water and conflict',
      affiliation: 'staff',
      publishedAt: null,
    });
    expect(spoken).toEqual([null, guest.documentId, null, guest.documentId]);
  });

  it('brings its related publications in order, with summary, date, type and topics', async () => {
    const page = examplePage();
    const { documentId } = await importDraft(page);
    const { body } = await lectern.rest(
      `/interviews/${documentId}?status=draft&populate[relatedPublications][populate]=topics`,
      { token },
    );

    expect(body.data.relatedPublications).toMatchObject([
      {
        title: page.publications[0],
        releaseDate: '2024-03-05',
        summary: 'Two provinces that never signed anything have shared a gauge for a decade.',
        publicationType: 'analysis',
        topics: page.topics.map((name) => ({ name })),
        publishedAt: null,
      },
      {
        title: page.publications[1],
        releaseDate: '2023-10-12',
        summary: 'A wall holds water; it does not make any.\n\nSeven reservoirs in four dry years.',
        publicationType: 'special-report',
        topics: [],
        publishedAt: null,
      },
    ]);
  });

  it('gets a provisional title, and the report lists what an editor must still give', async () => {
    const { plan, interview } = await importDraft(examplePage());

    expect(interview.title).toBe(
      'The drought deepened an old quarrel over the river, and the talks are late',
    );
    expect(plan.missing.map(({ field }) => field)).toEqual(['title', 'airDate']);
  });

  it.each(['interviews', 'experts', 'publications'])(
    'shows the public nothing of it in %s',
    async (type) => {
      const page = examplePage();
      const { interview } = await importDraft(page);
      const ids = [interview, ...interview.guests, ...interview.relatedPublications].map(
        ({ documentId }: Json) => documentId,
      );
      const { body } = await lectern.rest(`/${type}?pagination[pageSize]=100`);
      const { body: graphql } = await lectern.graphql(
        `{ ${type}(pagination: { limit: 100 }) { documentId } }`,
      );

      for (const id of ids) {
        expect(body.data).not.toContainEqual(expect.objectContaining({ documentId: id }));
        expect(graphql.data[type]).not.toContainEqual({ documentId: id });
      }
    },
  );

  it('keeps its topics and show, which have no drafts, from telling of it', async () => {
    const page = examplePage();
    await importDraft(page);
    const { body } = await lectern.rest(
      `/shows?filters[title][$eq]=${encodeURIComponent(page.show)}&populate=*`,
    );

    expect(body.data).toHaveLength(1);
    expect(body.data[0].interviews).toEqual([]);
  });

  it('lists the turns in GraphQL to a token that may see drafts', async () => {
    const page = examplePage();
    const { documentId } = await importDraft(page);
    const { body } = await lectern.graphql(
      `{ interview(documentId: "${documentId}", status: DRAFT) { ${TURNS} } }`,
      { token },
    );

    expect(wordsOf(body.data.interview.transcript)).toEqual(spokenBy(page));
  });
});

describe('--publish', () => {
  it('shows the public the interview with its transcript by its slug, in REST', async () => {
    const page = examplePage();
    const { slug, title } = await importPublished(page);
    const found = await findBySlug(slug);

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ title, airDate: '2025-03-07' });
    expect(wordsOf(found[0].transcript)).toEqual(spokenBy(page));
    expect(found[0].guests).toMatchObject([{ name: page.guest }]);
    expect(found[0].relatedPublications.map((item: Json) => item.title)).toEqual(page.publications);
  });

  it('shows the public the same in GraphQL', async () => {
    const page = examplePage();
    const { slug } = await importPublished(page);
    const [rest] = await findBySlug(slug);
    const { body } = await lectern.graphql(
      `query ($slug: String) {
        interviews(filters: { slug: { eq: $slug } }) {
          show { title } guests { name jobTitle } relatedPublications { title topics { name } } ${TURNS}
        }
      }`,
      { variables: { slug } },
    );
    const [interview] = body.data.interviews;

    expect(wordsOf(interview.transcript)).toEqual(spokenBy(page));
    expect(interview).toMatchObject({
      show: { title: page.show },
      guests: [{ name: page.guest, jobTitle: 'senior adviser for water and conflict' }],
      relatedPublications: [
        { title: page.publications[0], topics: page.topics.map((name) => ({ name })) },
        { title: page.publications[1], topics: [] },
      ],
      transcript: rest.transcript.map(({ turnId }: Json) => ({ turnId })),
    });
  });

  it('publishes the expert and the publications that the page brought in', async () => {
    const page = examplePage();
    const { outcome } = await importPublished(page);
    const { body: experts } = await lectern.rest(`/experts?filters[name][$eq]=${page.guest}`);
    const { body: publications } = await lectern.rest(
      `/publications?${page.publications
        .map((title, index) => `filters[title][$in][${index}]=${title}`)
        .join('&')}`,
    );

    expect(outcome).toMatchObject({ publishedCount: 4, heldBack: [] });
    expect(experts.data).toHaveLength(1);
    expect(publications.data).toHaveLength(2);
  });

  it('holds back a publication whose date the page does not tell, and publishes the rest', async () => {
    const page = examplePage();
    const text = page.replace('Thursday, October 12, 2023\n\n', '');
    const { outcome, slug } = await importPublished(page, text);
    const [interview] = await findBySlug(slug);

    expect(outcome).toMatchObject({
      publishedCount: 3,
      heldBack: [{ label: page.publications[1], problems: [expect.stringMatching(/releaseDate/)] }],
    });
    expect(interview.relatedPublications.map((item: Json) => item.title)).toEqual([
      page.publications[0],
    ]);
  });

  it('holds back the interview whose date is not told, with the reason; expert and publications stand', async () => {
    const page = examplePage();
    const { outcome, documentId } = await importText(
      lectern,
      { name: `${newMark()}.txt`, text: page.text },
      { shouldPublish: true },
    );
    const { status } = await lectern.rest(`/interviews/${documentId}`);
    const { body } = await lectern.rest(`/experts?filters[name][$eq]=${page.guest}`);

    expect(outcome).toMatchObject({
      publishedCount: 3,
      heldBack: [{ problems: [expect.stringMatching(/airDate/)] }],
    });
    expect(status).toBe(404);
    expect(body.data).toHaveLength(1);
  });

  it('leaves a known expert who is a draft to the editors, and holds the interview back for it', async () => {
    const page = examplePage();
    const expert = await draft(lectern, EXPERT, { name: page.guest });
    const { outcome } = await importPublished(page);
    const row = await lectern
      .documents(EXPERT)
      .findOne({ documentId: expert.documentId, status: 'published' });

    expect(row).toBeNull();
    expect(outcome).toMatchObject({
      publishedCount: 2,
      heldBack: [{ problems: [expect.stringContaining(page.guest)] }],
    });
  });

  it('leaves a known publication that is a draft to the editors; the interview does not wait for it', async () => {
    const page = examplePage();
    const [title] = page.publications;
    const known = await draft(lectern, PUBLICATION, { title, releaseDate: '2024-03-05' });
    const { slug } = await importPublished(page);
    const [interview] = await findBySlug(slug);
    const row = await lectern
      .documents(PUBLICATION)
      .findOne({ documentId: known.documentId, status: 'published' });

    expect(row).toBeNull();
    expect(interview.relatedPublications.map((item: Json) => item.title)).toEqual([
      page.publications[1],
    ]);
  });

  it('of what was imported as a draft before publishes it, also when the page is unchanged', async () => {
    const page = examplePage();
    const name = `${newMark()}.txt`;
    await importText(lectern, { name, text: page.text });
    const { outcome, documentId } = await importText(
      lectern,
      { name, text: page.text },
      { facts: { title: `Later ${newMark()}`, date: '2025-03-07' }, shouldPublish: true },
    );
    const { status } = await lectern.rest(`/interviews/${documentId}`);

    expect(outcome).toMatchObject({ publishedCount: 4, heldBack: [] });
    expect(status).toBe(200);
  });

  it('that is refused leaves the version that was published before as it was', async () => {
    const page = examplePage();
    const name = `${newMark()}.txt`;
    const wish = {
      facts: { title: `Twice ${newMark()}`, date: '2025-03-07' },
      shouldPublish: true,
    };
    const { documentId } = await importText(lectern, { name, text: page.text }, wish);
    await lectern.documents(INTERVIEW).update({ documentId, data: { airDate: null } });
    const text = page.replace('And now?', 'And today?');
    const { outcome } = await importText(lectern, { name, text }, wish);
    const { body } = await lectern.rest(`/interviews/${documentId}?populate=*`);

    expect(outcome).toMatchObject({ heldBack: [{ problems: [expect.stringMatching(/airDate/)] }] });
    expect(wordsOf(body.data.transcript)).toEqual(spokenBy(page));
  });
});

describe('a page without some of its sections', () => {
  it('is imported as what it is: turns alone make a draft', async () => {
    const [host, guest] = [`Tom Brandt ${newMark()}`, `Nadia Okafor ${newMark()}`];
    const text = `${host}: Welcome, ${guest}.\n${guest}: Thank you.\n${host}: So?\n${guest}: So it is.\n`;
    const { plan, documentId } = await importText(lectern, { name: `${newMark()}.txt`, text });
    const { body } = await lectern.rest(`/interviews/${documentId}?status=draft&populate=*`, {
      token,
    });

    expect(body.data).toMatchObject({ standfirst: null, pullQuote: null, show: null });
    expect(body.data.transcript).toHaveLength(4);
    expect(plan.missing.map(({ field }) => field)).toEqual(['title', 'airDate', 'show']);
  });

  it('keeps no empty pull quote, show or publication', async () => {
    const page = examplePage();
    const text = page.text.split('\n').slice(5).join('\n').split('Related Publications')[0] ?? '';
    const { plan } = await importText(lectern, { name: `${newMark()}.txt`, text });

    expect(recordsOf(plan, 'publication')).toEqual([]);
    expect(recordsOf(plan, 'show')).toEqual([]);
    expect(recordsOf(plan, 'interview')[0]?.fields).not.toHaveProperty('pullQuote');
  });
});

describe('what the caller says', () => {
  it('of the host decides who asks', async () => {
    const page = examplePage();
    const { documentId, plan } = await importText(
      lectern,
      { name: `${newMark()}.txt`, text: page.text },
      { facts: { host: page.guest } },
    );
    const { body } = await lectern.rest(`/interviews/${documentId}?status=draft&populate=*`, {
      token,
    });

    expect(body.data.hostName).toBe(page.guest);
    expect(wordsOf(body.data.transcript).map(([, role]) => role)).toEqual([
      'guest',
      'host',
      'guest',
      'host',
    ]);
    expect(recordsOf(plan, 'expert').map(({ label }) => label)).toEqual([page.host]);
  });

  it('of the show wins over the sentence that names one', async () => {
    const page = examplePage();
    const show = `The Short View ${newMark()}`;
    const { documentId } = await importText(
      lectern,
      { name: `${newMark()}.txt`, text: page.text },
      { facts: { show } },
    );
    const { body } = await lectern.rest(`/interviews/${documentId}?status=draft&populate=*`, {
      token,
    });

    expect(body.data.show).toMatchObject({ title: show, broadcaster: null, channel: null });
  });
});

it('of the sample pages takes no page more once the demo is to stop', async () => {
  const count = (): Promise<number> => lectern.documents(INTERVIEW).count({});
  const before = await count();
  await bringDemoContent(lectern, () => true);

  expect(await count()).toBe(before);
});
