import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const lectern = useLectern();

/** A relation between types with drafts: its table of links and the tables at both ends. */
interface Relation {
  readonly name: string;
  readonly sql: string;
}

/** All of the schema, from both sides and from a type to itself. */
const relations = (): Relation[] => {
  const { contentTypes, db } = lectern.strapi;
  const hasDrafts = (uid: string): boolean =>
    (contentTypes as Json)[uid]?.options?.draftAndPublish === true;
  return Object.keys(contentTypes)
    .filter(hasDrafts)
    .flatMap((uid) => {
      const { attributes, tableName }: Json = db.metadata.get(uid);
      return Object.entries<Json>(attributes).flatMap(([field, { joinTable, target }]) => {
        if (!joinTable || !hasDrafts(target)) return [];
        const { name, joinColumn, inverseJoinColumn } = joinTable;
        const targetTable = db.metadata.get(target).tableName;
        return [
          {
            name: `${uid}.${field}`,
            sql: `select count(*)::int as count from "${name}" l
              join "${tableName}" s on s.id = l."${joinColumn.name}"
              join "${targetTable}" t on t.id = l."${inverseJoinColumn.name}"
              where s.published_at is not null and t.published_at is null`,
          },
        ];
      });
    });
};

/** The relations by which something published leads to a draft. */
const leading = async (): Promise<string[]> => {
  const all = relations();
  const answers = await runSql(lectern.databaseUrl, ...all.map(({ sql }) => sql));
  return all.filter((_, place) => (answers[place]?.[0] as Json).count > 0).map(({ name }) => name);
};

interface Linked {
  readonly expert: Json;
  readonly other: Json;
  readonly publication: Json;
  readonly interview: Json;
}

/** Published documents, linked by every relation between types with drafts, in two languages. */
const linkedDocuments = async (): Promise<Linked> => {
  const expert = await published(lectern, EXPERT, expertData());
  const authors = [expert.documentId];
  const other = await published(lectern, PUBLICATION, publicationData({ authors }));
  const relatedPublications = [other.documentId];
  const publication = await published(
    lectern,
    PUBLICATION,
    publicationData({ authors, relatedPublications }),
  );
  const guests = [expert.documentId];
  const data = interviewData({ guests, relatedPublications: [publication.documentId] });
  const interview = await published(lectern, INTERVIEW, data);
  for (const [uid, { documentId }, more] of [
    [PUBLICATION, other, publicationData({ authors })],
    [PUBLICATION, publication, publicationData({ authors, relatedPublications })],
    [INTERVIEW, interview, data],
  ] as const) {
    const german = { locale: 'de', data: more, status: 'published' };
    await lectern.documents(uid).update({ documentId, ...german });
  }
  return { expert, other, publication, interview };
};

it('there is a relation for this to be tried on, also from a type to itself', () => {
  expect(relations().map(({ name }) => name)).toEqual(
    expect.arrayContaining([`${PUBLICATION}.relatedPublications`, `${EXPERT}.interviews`]),
  );
});

describe('what is published links to what is published only, after', () => {
  it.each<[string, (linked: Linked) => Promise<unknown>]>([
    ['all of it was published', async () => null],
    [
      'a new version was published',
      async ({ publication: { documentId } }) =>
        lectern.documents(PUBLICATION).publish({ documentId, locale: '*' }),
    ],
    [
      'a target was published again',
      async ({ expert: { documentId } }) => lectern.documents(EXPERT).publish({ documentId }),
    ],
    [
      'a target was unpublished',
      async ({ other: { documentId } }) =>
        lectern.documents(PUBLICATION).unpublish({ documentId, locale: '*' }),
    ],
    [
      'one language of a target was unpublished',
      async ({ other: { documentId } }) =>
        lectern.documents(PUBLICATION).unpublish({ documentId, locale: 'de' }),
    ],
    [
      'a draft was discarded',
      async ({ interview: { documentId } }) =>
        lectern.documents(INTERVIEW).discardDraft({ documentId, locale: '*' }),
    ],
    [
      'the draft of a target was discarded',
      async ({ publication: { documentId } }) =>
        lectern.documents(PUBLICATION).discardDraft({ documentId }),
    ],
    [
      'a document was cloned, and its copy published',
      async ({ interview }) => {
        const { documentId } = interview;
        const copy = await lectern.documents(INTERVIEW).clone({ documentId, data: {} });
        return copy;
      },
    ],
    [
      'a document was deleted',
      async ({ interview: { documentId } }) =>
        lectern.documents(INTERVIEW).delete({ documentId, locale: '*' }),
    ],
    [
      'only the draft was linked, to a draft that is published later',
      async ({ publication: { documentId } }) => {
        const author = await draft(lectern, EXPERT, expertData());
        const data = { authors: [author.documentId] };
        await lectern.documents(PUBLICATION).update({ documentId, data });
        await lectern.documents(EXPERT).publish({ documentId: author.documentId });
      },
    ],
    [
      'a link to a draft was published',
      async ({ publication: { documentId }, expert }) => {
        const hidden = await draft(lectern, PUBLICATION, publicationData());
        const data = {
          authors: [expert.documentId],
          relatedPublications: [hidden.documentId],
        };
        await lectern
          .documents(PUBLICATION)
          .update({ documentId, data, status: 'published' })
          .catch(() => null);
      },
    ],
  ])('%s', async (_what, change) => {
    const linked = await linkedDocuments();
    await change(linked);

    expect(await leading()).toEqual([]);
  });
});
