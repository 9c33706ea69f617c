import fc from 'fast-check';
import { blocks } from '../support/blocks-arbitrary';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
  turns,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const lectern = useLectern();

const transcriptOf = async (documentId: string, more: object = {}): Promise<Json[]> =>
  (await lectern.documents(INTERVIEW).findOne({ documentId, populate: ['transcript'], ...more }))
    .transcript;

describe('slugs', () => {
  it('are made from the title: transliterated, cut at a word, at most 80 characters', async () => {
    const { slug } = await draft(
      lectern,
      PUBLICATION,
      publicationData({ title: `Größe, Œuvre & Łódź ${'long word '.repeat(20)}` }),
    );

    expect(slug).toMatch(/^grosse-oeuvre-lodz-long-word/);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/(long|word)$/);
  });

  it('spell umlauts in German as Germans do', async () => {
    const title = `Flüsse ${nextNumber()}`;
    const data = publicationData({ title });
    const { slug } = await lectern.documents(PUBLICATION).create({ data, locale: 'de' });

    expect(slug).toBe(title.toLowerCase().replace('ü', 'ue').replace(' ', '-'));
  });

  it('are numbered where the title was used before, and not shared between concurrent drafts', async () => {
    const title = `Twice ${nextNumber()}`;
    const made = await Promise.all(
      [1, 2, 3].map(() => draft(lectern, PUBLICATION, publicationData({ title }))),
    );

    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
  });

  it('stay when the title changes, and are made anew when cleared', async () => {
    const { documentId, slug } = await draft(
      lectern,
      PUBLICATION,
      publicationData({ title: 'First title of it' }),
    );
    const renamed = await lectern
      .documents(PUBLICATION)
      .update({ documentId, data: { title: 'Second title of it' } });
    const cleared = await lectern.documents(PUBLICATION).update({ documentId, data: { slug: '' } });

    expect(renamed.slug).toBe(slug);
    expect(cleared.slug).toBe('second-title-of-it');
  });

  it('may be given by hand', async () => {
    const { slug } = await draft(lectern, TOPIC, {
      name: `Given ${nextNumber()}`,
      slug: `by-hand-${nextNumber()}`,
      kind: 'region',
    });

    expect(slug).toMatch(/^by-hand-/);
  });

  it('of two published documents of one locale are never equal, in another locale they may be', async () => {
    const slug = `same-${nextNumber()}`;
    const first = await published(lectern, PUBLICATION, publicationData({ slug }));
    const other = lectern
      .documents(PUBLICATION)
      .create({ data: publicationData({ slug }), status: 'published' });

    await expect(other).rejects.toMatchObject({
      details: { code: 'NOT_READY', errors: [{ path: ['slug'], code: 'SLUG_TAKEN' }] },
    });
    const german = await lectern
      .documents(PUBLICATION)
      .create({ data: publicationData({ slug }), locale: 'de', status: 'published' });
    expect(german.slug).toBe(first.slug);
  });

  it('are kept apart by the database as well', async () => {
    const one = await published(lectern, EXPERT, expertData());
    const two = await published(lectern, EXPERT, expertData());
    const clash = runSql(
      lectern.databaseUrl,
      `update experts set slug = '${one.slug}' where document_id = '${two.documentId}' and published_at is not null`,
    );

    await expect(clash).rejects.toMatchObject({ code: '23505' });
  });
});

describe('fields', () => {
  it('takes whatever rich text the block editor makes, blanks included, and shows it unchanged', async () => {
    const { documentId } = await draft(lectern, PUBLICATION, publicationData());
    for (const body of fc.sample(blocks, { numRuns: 40, seed: 20_261_127 })) {
      await lectern.documents(PUBLICATION).update({ documentId, data: { body } });
      await lectern.documents(PUBLICATION).publish({ documentId });
      const shown = await lectern.rest(`/publications/${documentId}?fields=body`);
      expect(shown.body.data.body).toEqual(body);
    }
  });

  it.each([
    ['a wrong check digit', { orcid: '0000-0002-1825-0098' }, 'orcid', 'ORCID_INVALID'],
    ['no ORCID iD at all', { orcid: 'okafor' }, 'orcid', 'ORCID_INVALID'],
    ['a list that is none', { nameVariants: 'N. Okafor' }, 'nameVariants', 'NOT_A_STRING_LIST'],
    ['an empty item', { languages: ['en', ''] }, 'languages', 'NOT_A_STRING_LIST'],
  ])('refuse %s in a draft too', async (_what, data, field, code) => {
    await expect(draft(lectern, EXPERT, expertData(data))).rejects.toMatchObject({
      details: { errors: [{ path: [field], code }] },
    });
  });

  it('accept a right ORCID iD, also one that ends in X', async () => {
    const { orcid } = await draft(lectern, EXPERT, expertData({ orcid: '0000-0002-1694-233X' }));

    expect(orcid).toBe('0000-0002-1694-233X');
  });

  it('that are private are in no answer, filter, sort, populate or search', async () => {
    const pressEmail = `secret-${nextNumber()}@example.org`;
    const { documentId } = await published(lectern, EXPERT, expertData({ pressEmail }));

    const one = await lectern.rest(`/experts/${documentId}?populate=*`);
    const filtered = await lectern.rest(`/experts?filters[pressEmail][$eq]=${pressEmail}`);
    const through = await lectern.rest(`/interviews?filters[guests][pressEmail][$contains]=secret`);
    const sorted = await lectern.rest('/experts?sort=pressEmail');
    const searched = await lectern.rest(`/experts?_q=${pressEmail}`);
    const graph = await lectern.graphql(
      `{ experts(filters: { pressEmail: { eq: "${pressEmail}" } }) { name } }`,
    );

    expect(one.status).toBe(200);
    expect(JSON.stringify(one.body)).not.toContain('pressEmail');
    expect([filtered.status, through.status, sorted.status, graph.status]).toEqual([
      400, 400, 400, 400,
    ]);
    expect(searched.body.data).toEqual([]);
  });
});

describe('relations', () => {
  it('are edited on the document that owns them, with a hint where that is', async () => {
    const interview = await draft(lectern, INTERVIEW, interviewData());
    const wrongSide = lectern
      .documents(EXPERT)
      .create({ data: expertData({ interviews: [interview.documentId] }) });

    await expect(wrongSide).rejects.toMatchObject({
      details: {
        errors: [
          {
            path: ['interviews'],
            code: 'RELATION_NOT_OWNED',
            message: expect.stringContaining('guests'),
          },
        ],
      },
    });
  });

  it('that are sent from the other side without a change are let pass', async () => {
    const expert = await draft(
      lectern,
      EXPERT,
      expertData({ interviews: { connect: [], disconnect: [] } }),
    );

    expect(expert.documentId).toBeDefined();
  });

  it('of guests keep their order in REST and GraphQL', async () => {
    const experts = await Promise.all(
      [1, 2, 3].map(() => published(lectern, EXPERT, expertData())),
    );
    const order = [experts[2], experts[0], experts[1]].map(({ documentId }) => documentId);
    const { documentId } = await published(lectern, INTERVIEW, interviewData({ guests: order }));

    const rest = await lectern.rest(`/interviews/${documentId}?populate=guests`);
    const graph = await lectern.graphql(
      `{ interview(documentId: "${documentId}") { guests { documentId } } }`,
    );

    expect(rest.body.data.guests.map((guest: Json) => guest.documentId)).toEqual(order);
    expect(graph.body.data.interview.guests.map((guest: Json) => guest.documentId)).toEqual(order);
  });

  it('start in a new locale as in the document that is translated', async () => {
    const expert = await published(lectern, EXPERT, expertData());
    const show = await lectern.documents(SHOW).create({ data: { title: `Show ${nextNumber()}` } });
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ guests: [expert.documentId], show: show.documentId }),
    );

    await lectern.documents(INTERVIEW).update({
      documentId,
      locale: 'de',
      data: { title: 'Deutsch', transcript: turns(2), guests: { connect: [], disconnect: [] } },
    });

    const german = await lectern
      .documents(INTERVIEW)
      .findOne({ documentId, locale: 'de', populate: ['guests', 'show'] });
    expect(german.guests).toHaveLength(1);
    expect(german.show.documentId).toBe(show.documentId);
    expect(german.airDate).toBe('2025-03-07');
  });
});

describe('turns', () => {
  it('get an identity that survives edits, reordering and publishing', async () => {
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ transcript: turns(5) }),
    );
    const before = await transcriptOf(documentId);
    const [a, b, c, d, e] = before.map(({ speaker, role, text }) => ({ speaker, role, text }));

    await lectern.documents(INTERVIEW).update({
      documentId,
      data: {
        transcript: [
          e,
          a,
          { ...b, text: 'Sentence number 1, corrected.' },
          c,
          { speaker: 'Tom Brandt', role: 'host', text: 'Wholly new words here?' },
          d,
        ],
      },
      status: 'published',
    });

    const after = await transcriptOf(documentId, { status: 'published' });
    const ids = before.map(({ turnId }) => turnId);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => /^[A-Za-z0-9_-]{1,32}$/.test(id))).toBe(true);
    expect(after.map(({ turnId }) => turnId)).toEqual([
      ids[4],
      ids[0],
      ids[1],
      ids[2],
      expect.any(String),
      ids[3],
    ]);
    expect(ids).not.toContain(after[4].turnId);
  });

  it('have the same identity in a translation', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ transcript: turns(4) }));
    const german = turns(4).map((turn, index) => ({ ...turn, text: `Satz Nummer ${index}.` }));
    await lectern
      .documents(INTERVIEW)
      .update({ documentId, locale: 'de', data: { title: 'Auf Deutsch', transcript: german } });

    const english = await transcriptOf(documentId);
    const translated = await transcriptOf(documentId, { locale: 'de' });
    expect(translated.map(({ turnId }) => turnId)).toEqual(english.map(({ turnId }) => turnId));
  });

  it('of a guest name the expert, by name or variant, and still do when the expert is renamed', async () => {
    const expert = await published(
      lectern,
      EXPERT,
      expertData({ name: 'Nádia Okafor', nameVariants: ['N. Okafor'] }),
    );
    const transcript = [...turns(2), { speaker: 'N. OKAFOR', role: 'guest', text: 'I said so.' }];
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ transcript, guests: [expert.documentId] }),
    );
    await lectern.documents(EXPERT).update({
      documentId: expert.documentId,
      data: { name: 'Nadia Brandt', nameVariants: [] },
      status: 'published',
    });
    await lectern
      .documents(INTERVIEW)
      .update({ documentId, data: { standfirst: 'Edited.' }, status: 'published' });

    const { body } = await lectern.rest(`/interviews/${documentId}?populate=transcript`);
    expect(body.data.transcript.map((turn: Json) => turn.expertDocumentId)).toEqual([
      null,
      expert.documentId,
      expert.documentId,
    ]);
  });

  it('come back all 400, in order, in REST and in GraphQL', async () => {
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ transcript: turns(400) }),
    );
    const expected = turns(400).map(({ text }) => text);

    const rest = await lectern.rest(`/interviews/${documentId}?populate=*`);
    const graph = await lectern.graphql(
      `{ interview(documentId: "${documentId}") { transcript { turnId text } } }`,
    );
    const page = await lectern.graphql(
      `{ interview(documentId: "${documentId}") { transcript(pagination: { start: 2, limit: 3 }) { text } } }`,
    );

    expect(rest.body.data.transcript.map((turn: Json) => turn.text)).toEqual(expected);
    expect(graph.body.data.interview.transcript.map((turn: Json) => turn.text)).toEqual(expected);
    expect(page.body.data.interview.transcript.map((turn: Json) => turn.text)).toEqual(
      expected.slice(2, 5),
    );
  });
});
