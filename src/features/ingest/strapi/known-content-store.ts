import type { Core } from '@strapi/strapi';
import { column, listOf, orNull, record, text, withDefault } from '../../../lib/row';
import { readDocumentId, readDocumentIds } from '../../content/document-id';
import { EXPERT_NAMES } from '../../content/named-expert';
import { EXPERT, INTERVIEW, PUBLICATION, SHOW, TOPIC } from '../../content/registry';
import { readTurn } from '../../content/turn';
import type { CurrentInterview, ImportInput, KnownContent } from '../import-plan';
import type { ReviewDouble } from '../review/review';

/** What is there already that a page may speak of, as the drafts have it. */
export const readKnownContent = async (
  strapi: Core.Strapi,
  locale: string,
): Promise<KnownContent> => {
  const publishedExperts = await readPublishedIds(strapi, EXPERT.uid, null);
  const publishedPublications = await readPublishedIds(strapi, PUBLICATION.uid, locale);
  const experts = KNOWN_EXPERT(
    await readRows(strapi, EXPERT.uid, { where: { publishedAt: null } }),
  );
  const publications = KNOWN_PUBLICATION(
    await readRows(strapi, PUBLICATION.uid, {
      where: { publishedAt: null, locale },
      populate: { topics: { select: ['documentId'] } },
    }),
  );
  return {
    experts: experts.map((expert) => ({
      ...expert,
      isPublished: publishedExperts.has(expert.documentId),
    })),
    shows: KNOWN_SHOW(await readRows(strapi, SHOW.uid, {})),
    topics: KNOWN_TOPIC(await readRows(strapi, TOPIC.uid, {})),
    publications: publications.map(({ topics, ...publication }) => ({
      ...publication,
      topicDocumentIds: topics,
      isPublished: publishedPublications.has(publication.documentId),
    })),
  };
};

// A draft may lack whatever is required of what is published.
const TITLED = { documentId: text, title: withDefault(text, '') };
const KNOWN_EXPERT = listOf(record({ ...EXPERT_NAMES, jobTitle: orNull(text) }));
const KNOWN_SHOW = listOf(record({ ...TITLED, broadcaster: orNull(text), channel: orNull(text) }));
const KNOWN_TOPIC = listOf(record({ documentId: text, name: withDefault(text, '') }));
const KNOWN_PUBLICATION = listOf(
  record({
    ...TITLED,
    releaseDate: orNull(text),
    summary: orNull(text),
    publicationType: orNull(text),
    topics: readDocumentIds,
  }),
);

/** The draft of an interview in one locale; null if there is none. */
export const readCurrentInterview = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<CurrentInterview | null> => {
  const links = { select: ['documentId'] };
  const [draft] = DRAFTS(
    await readRows(strapi, INTERVIEW.uid, {
      where: { documentId, locale, publishedAt: null },
      populate: {
        pullQuote: true,
        transcript: true,
        show: links,
        guests: links,
        topics: links,
        relatedPublications: links,
      },
    }),
  );
  if (!draft) return null;
  const published = await readPublishedIds(strapi, INTERVIEW.uid, locale);
  return { ...draft, isPublished: published.has(documentId) };
};

const DRAFTS = listOf(
  record<Omit<CurrentInterview, 'isPublished'>>({
    documentId: text,
    title: orNull(text),
    standfirst: orNull(text),
    pullQuote: orNull(record({ text: withDefault(text, ''), attribution: orNull(text) })),
    airDate: orNull(text),
    hostName: orNull(text),
    hostAffiliation: orNull(text),
    transcript: listOf(readTurn),
    show: orNull(readDocumentId),
    guests: readDocumentIds,
    topics: readDocumentIds,
    relatedPublications: readDocumentIds,
  }),
);

/** Interviews of a title in a locale, whatever its case, but one. */
export const readInterviewsTitled = async (
  strapi: Core.Strapi,
  {
    title,
    locale,
    but,
  }: { readonly title: string; readonly locale: string; readonly but: string | null },
): Promise<readonly ReviewDouble[]> => {
  const rows = await readRows(strapi, INTERVIEW.uid, {
    where: { title: { $eqi: title }, locale, publishedAt: null, documentId: { $ne: but ?? '' } },
    orderBy: { id: 'asc' },
    limit: 5,
  });
  return listOf(record({ ...TITLED, airDate: orNull(text) }))(rows);
};

/** The transcript of an interview in whatever locale has one, for a translation to line up with. */
export const readOriginal = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<NonNullable<ImportInput['translationOf']> | null> => {
  const rows = await readRows(strapi, INTERVIEW.uid, {
    where: { documentId, publishedAt: null },
    populate: { transcript: true },
    orderBy: { id: 'asc' },
  });
  const transcripts = listOf(column('transcript', listOf(readTurn)))(rows);
  const transcript = transcripts.find((turns) => turns.length > 0);
  return transcript ? { documentId, transcript } : null;
};

const readRows = async (strapi: Core.Strapi, uid: string, query: object): Promise<unknown> =>
  strapi.db.query(uid).findMany(query);

const readPublishedIds = async (
  strapi: Core.Strapi,
  uid: string,
  locale: string | null,
): Promise<ReadonlySet<string>> => {
  const where = { publishedAt: { $notNull: true }, locale };
  return new Set(readDocumentIds(await readRows(strapi, uid, { select: ['documentId'], where })));
};
