import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
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
} from '../support/content';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let interview: Json;
let publication: Json;
let expert: Json;

beforeAll(async () => {
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://meridian.example' },
  });
  expert = await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' }));
  const show = await lectern.documents(SHOW).create({
    data: { title: 'The Long View', broadcaster: 'Harbor Radio' },
  });
  const topic = await lectern.documents(TOPIC).create({ data: { name: 'Water', kind: 'region' } });
  interview = await published(
    lectern,
    INTERVIEW,
    interviewData({
      title: 'Who Measures the River',
      hostName: 'Tom Brandt',
      guests: [expert.documentId],
      show: show.documentId,
    }),
  );
  publication = await published(
    lectern,
    PUBLICATION,
    publicationData({
      title: 'Sharing Rivers Without Treaties',
      authors: [expert.documentId],
      topics: [topic.documentId],
      doi: '10.1234/rivers.7',
    }),
  );
});

const textOf = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${lectern.url}/api${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const INTERVIEW_TEXT = {
  apa: 'Okafor, N. (2025, March 7). Who Measures the River (T. Brandt, Interviewer) [Radio interview]. In The Long View. Harbor Radio. https://meridian.example/interviews/who-measures-the-river\n',
  chicago:
    'Okafor, Nadia. 2025. “Who Measures the River” Interview by Tom Brandt. Radio interview. The Long View. Harbor Radio. https://meridian.example/interviews/who-measures-the-river.\n',
  mla: 'Okafor, Nadia. “Who Measures the River.” The Long View, interview by Tom Brandt, Harbor Radio, 7 Mar. 2025, https://meridian.example/interviews/who-measures-the-river.\n',
} as const;

const PUBLICATION_TEXT = {
  apa: 'Okafor, N. (2025). Sharing Rivers Without Treaties [Analysis]. Meridian Institute. https://doi.org/10.1234/rivers.7\n',
  chicago:
    'Okafor, Nadia. 2025. “Sharing Rivers Without Treaties.” Analysis. Meridian Institute. https://doi.org/10.1234/rivers.7.\n',
  mla: 'Okafor, Nadia. Sharing Rivers Without Treaties. Meridian Institute, 3 Feb. 2025, https://doi.org/10.1234/rivers.7.\n',
} as const;

const STYLES = ['apa', 'chicago', 'mla'] as const;

describe('a citation', () => {
  it.each(STYLES)('of an interview is printed in %s, as text and as HTML', async (style) => {
    const path = `/interviews/${interview.slug}/citation?style=${style}`;
    const text = await textOf(`${path}&format=text`);
    const html = await textOf(`${path}&format=html`);

    expect(text).toMatchObject({ status: 200, text: INTERVIEW_TEXT[style] });
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html.text).toContain(
      '<a href="https://meridian.example/interviews/who-measures-the-river">',
    );
    expect(html.text).toContain('<i>The Long View</i>');
  });

  it.each(STYLES)('of a publication is printed in %s', async (style) => {
    const { text } = await textOf(
      `/publications/${publication.slug}/citation?style=${style}&format=text`,
    );
    expect(text).toBe(PUBLICATION_TEXT[style]);
  });

  it.each(STYLES)('comes as data whatever the style (%s)', async (style) => {
    const path = `/interviews/${interview.documentId}/citation?style=${style}`;
    const bibtex = await textOf(`${path}&format=bibtex`);
    const ris = await textOf(`${path}&format=ris`);
    const csl = await textOf(`${path}&format=csl-json`);

    expect(bibtex.headers.get('content-disposition')).toBe(
      'attachment; filename="who-measures-the-river.bib"',
    );
    expect(plugins.input.chain(bibtex.text)).toMatchObject([
      {
        'citation-key': 'who_measures_the_river',
        title: 'Who Measures the River',
        author: [{ family: 'Okafor', given: 'Nadia' }],
        URL: 'https://meridian.example/interviews/who-measures-the-river',
      },
    ]);
    expect(ris.text).toMatch(/^TY {2}- SOUND\r\n/);
    expect(ris.text).toContain('\r\nT2  - The Long View\r\n');
    expect(plugins.input.chain(ris.text)).toMatchObject([{ title: 'Who Measures the River' }]);
    expect(JSON.parse(csl.text)).toMatchObject([
      {
        id: interview.documentId,
        type: 'broadcast',
        issued: { 'date-parts': [[2025, 3, 7]] },
        publisher: 'Harbor Radio',
        host: [{ family: 'Brandt', given: 'Tom' }],
        language: 'en',
      },
    ]);
  });

  it.each([
    ['application/x-bibtex', 'application/x-bibtex; charset=utf-8'],
    ['application/x-research-info-systems', 'application/x-research-info-systems; charset=utf-8'],
    ['application/vnd.citationstyles.csl+json', 'application/vnd.citationstyles.csl+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['text/plain', 'text/plain; charset=utf-8'],
    ['*/*', 'text/plain; charset=utf-8'],
  ])('follows Accept: %s', async (accept, contentType) => {
    const { status, headers } = await textOf(`/interviews/${interview.slug}/citation`, { accept });
    expect({ status, type: headers.get('content-type') }).toEqual({
      status: 200,
      type: contentType,
    });
    expect(headers.get('vary')).toMatch(/Accept/);
  });

  it('of a turn names its speaker, and links to it', async () => {
    const { transcript } = await lectern.documents(INTERVIEW).findOne({
      documentId: interview.documentId,
      status: 'published',
      populate: ['transcript'],
    });
    const [host, guest] = transcript as Json[];
    const cite = async (turnId: string) =>
      (await textOf(`/interviews/${interview.slug}/citation?format=csl-json&turn=${turnId}`)).text;
    const [byGuest] = JSON.parse(await cite(guest.turnId));
    const [byHost] = JSON.parse(await cite(host.turnId));
    const { text } = await textOf(
      `/interviews/${interview.slug}/citation?format=text&turn=${guest.turnId}`,
    );

    expect(byGuest).toMatchObject({
      author: [{ family: 'Okafor', given: 'Nadia' }],
      interviewer: [{ family: 'Brandt', given: 'Tom' }],
      URL: `https://meridian.example/interviews/who-measures-the-river#turn-${guest.turnId}`,
      abstract: 'Sentence number 1.',
    });
    expect(byHost.author).toEqual([{ family: 'Brandt', given: 'Tom' }]);
    expect(byHost.interviewer).toBeUndefined();
    expect(text).toContain(`#turn-${guest.turnId}`);
  });

  it('is answered to a token, and to HEAD', async () => {
    const token = await lectern.createToken('read-only');
    const url = `${lectern.url}/api/interviews/${interview.slug}/citation`;
    expect((await request(url, { token })).status).toBe(200);
    expect((await request(url, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('a citation is refused', () => {
  const of = (query: string) => lectern.rest(`/interviews/${interview.slug}/citation?${query}`);

  it.each([
    ['stlye=apa', 400, 'PARAMETER_UNKNOWN', 'Did you mean “style”?'],
    ['style=mlaa', 400, 'PARAMETER_INVALID', 'Did you mean “mla”?'],
    ['format=pdf', 400, 'PARAMETER_INVALID', 'must be one of'],
    ['locale=%00', 400, 'PARAMETER_INVALID', 'must be one of'],
    ['turn=nosuchid', 404, 'TURN_NOT_FOUND', 'no turn'],
    ['locale=de', 404, 'DOCUMENT_NOT_FOUND', 'in this locale'],
  ])('%s: %i %s', async (query, status, code, message) => {
    const answer = await of(query);
    expect({ status: answer.status, code: answer.body.error.details.code }).toEqual({
      status,
      code,
    });
    expect(answer.body.error.message).toContain(message);
  });

  it('where nothing in Accept can be had, as a problem where that is accepted', async () => {
    const path = `/interviews/${interview.slug}/citation`;
    const strapi = await lectern.rest(path, { headers: { accept: 'image/png' } });
    const problem = await lectern.rest(path, { headers: { accept: 'application/problem+json' } });

    expect(strapi).toMatchObject({
      status: 406,
      body: { error: { details: { code: 'CITATION_NOT_ACCEPTABLE' } } },
    });
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.body).toMatchObject({ status: 406, code: 'CITATION_NOT_ACCEPTABLE' });
  });

  it('for drafts and unknown documents, with no difference between the two', async () => {
    const hidden = await draft(lectern, PUBLICATION, publicationData());
    const [ofDraft, bySlug, unknown, nul] = await Promise.all(
      [hidden.documentId, hidden.slug, 'nothing-here', '%00'].map((id) =>
        lectern.rest(`/publications/${id}/citation`),
      ),
    );
    for (const answer of [bySlug, unknown, nul]) expect(answer?.body).toEqual(ofDraft?.body);
    expect(ofDraft).toMatchObject({
      status: 404,
      body: { error: { details: { code: 'DOCUMENT_NOT_FOUND' } } },
    });
  });
});

describe('a list of citations', () => {
  const titles = async (path: string) => {
    const { text } = await textOf(path);
    return (JSON.parse(text) as Json[]).map(({ title }) => title);
  };

  it('is the whole work of an expert, newest first', async () => {
    expect(await titles(`/experts/${expert.slug}/citations?format=csl-json`)).toEqual([
      'Who Measures the River',
      'Sharing Rivers Without Treaties',
    ]);
    expect(
      await titles(`/experts/${expert.documentId}/citations?format=csl-json&to=2025-02-28`),
    ).toEqual(['Sharing Rivers Without Treaties']);
  });

  it('comes as BibTeX, RIS and text in a style', async () => {
    const path = `/experts/${expert.slug}/citations`;
    const bibtex = await textOf(`${path}?format=bibtex`);
    const ris = await textOf(`${path}?format=ris`);
    const text = await textOf(`${path}?style=mla&format=text`);

    expect(plugins.input.chain(bibtex.text).map((item) => item['citation-key'])).toEqual([
      'who_measures_the_river',
      'sharing_rivers_without_treaties',
    ]);
    expect(plugins.input.chain(ris.text)).toHaveLength(2);
    expect(bibtex.headers.get('content-disposition')).toContain('nadia-okafor.bib');
    expect(text.text).toContain('Who Measures the River');
  });

  it.each([
    ['', true],
    ['topic=water', true],
    ['topic=fire', false],
    ['topic=fire,water', true],
    ['expert=nadia-okafor&year=2025', true],
    ['year=2024', false],
    ['type=analysis', true],
    ['type=book', false],
    ['from=2025-02-03&to=2025-02-03', true],
    ['from=2025-02-04', false],
    ['locale=de', false],
  ])('of publications keeps to its filters: %s', async (query, isFound) => {
    const list = await titles(`/publications/citations?format=csl-json&${query}`);
    expect(list.includes('Sharing Rivers Without Treaties')).toBe(isFound);
  });

  it.each([
    ['Rivers', true],
    ['rivers without', true],
    ['10.1234', true],
    ['_', true],
    ['2025', false],
    ['%', false],
    ['ع', false],
    ["o'b", false],
  ])('finds what the listing finds: %s', async (words, isFound) => {
    const query = `_q=${encodeURIComponent(words)}`;
    const { body } = await lectern.rest(`/publications?${query}&pageSize=100`);
    const listed = body.data.map(({ title }: Json) => title);

    expect(await titles(`/publications/citations?format=csl-json&${query}`)).toEqual(listed);
    expect(listed.includes('Sharing Rivers Without Treaties')).toBe(isFound);
  });

  it('of a search keeps to the other filters, too, and follows at once', async () => {
    const search = '/publications/citations?format=csl-json&_q=Estuary';
    const { documentId } = await published(
      lectern,
      PUBLICATION,
      publicationData({ title: 'The Estuary', releaseDate: '2023-05-06' }),
    );

    expect(await titles(search)).toEqual(['The Estuary']);
    expect(await titles(`${search}&year=2024`)).toEqual([]);
    expect((await textOf(search.replace('csl-json', 'ris'))).text).toContain('The Estuary');
    await lectern.documents(PUBLICATION).unpublish({ documentId });
    expect(await titles(search)).toEqual([]);
  });

  it('of interviews knows shows', async () => {
    expect(await titles('/interviews/citations?format=csl-json&show=the-long-view')).toEqual([
      'Who Measures the River',
    ]);
    expect(await titles('/interviews/citations?format=csl-json&show=another')).toEqual([]);
  });

  it.each([
    ['/publications/citations?type=analisys', 'PARAMETER_INVALID'],
    ['/publications/citations?from=2025-02-30', 'PARAMETER_INVALID'],
    ['/publications/citations?year=25', 'PARAMETER_INVALID'],
    ['/interviews/citations?type=book', 'PARAMETER_UNKNOWN'],
    ['/interviews/citations?page=2', 'PARAMETER_UNKNOWN'],
    ['/interviews/citations?year=2025&from=2025-01-01', 'PARAMETER_CONFLICT'],
    ['/interviews/citations?from=2025-02-01&to=2025-01-01', 'PARAMETER_INVALID'],
    ['/interviews/citations?_q=a%00b', 'PARAMETER_INVALID'],
    ['/interviews/citations?_q=a&_q=b', 'PARAMETER_REPEATED'],
    ['/experts/nadia-okafor/citations?_q=river', 'PARAMETER_UNKNOWN'],
  ])('refuses %s', async (path, code) => {
    const { status, body } = await lectern.rest(path);
    expect({ status, code: body.error.details.code }).toEqual({ status: 400, code });
  });

  it('is at most 500 long and says so', async () => {
    const person = await published(lectern, EXPERT, expertData());
    const { documentId: model } = await published(
      lectern,
      PUBLICATION,
      publicationData({ authors: [person.documentId] }),
    );
    const count = async () => {
      const answer = await textOf(`/experts/${person.slug}/citations?format=csl-json`);
      return {
        length: (JSON.parse(answer.text) as unknown[]).length,
        isTruncated: answer.headers.get('lectern-truncated'),
      };
    };
    expect(model).toBeTruthy();
    expect(await count()).toEqual({ length: 1, isTruncated: null });
    await addPublications(person, 500);
    expect(await count()).toEqual({ length: 500, isTruncated: 'true' });
  });
});

/** Rows at once: five hundred publishings would take a minute. */
const addPublications = async (person: Json, length: number): Promise<void> => {
  const knex = lectern.strapi.db.connection;
  const author = await knex('experts')
    .whereNotNull('published_at')
    .andWhere('document_id', person.documentId)
    .first('id');
  const now = new Date();
  const rows = await knex('publications')
    .insert(
      Array.from({ length }, (_, index) => ({
        document_id: `many${String(index).padStart(20, '0')}`,
        title: `Paper ${index}`,
        slug: `many-${index}`,
        release_date: '2024-01-01',
        publication_type: 'report',
        locale: 'en',
        published_at: now,
      })),
    )
    .returning('id');
  await knex('publications_authors_lnk').insert(
    rows.map(({ id }: { id: number }) => ({
      publication_id: id,
      expert_id: author.id,
      expert_ord: 1,
      publication_ord: 1,
    })),
  );
};
