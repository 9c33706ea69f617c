import type { Core } from '@strapi/strapi';
import { listAt, textAt, valueAt } from '../../../lib/record';
import { EXPERT, INTERVIEW, PUBLICATION, SHOW, TOPIC } from '../../content/registry';
import { TURN_ROLES, type Turn } from '../../content/turn';
import type { CurrentInterview, ImportInput, KnownContent } from '../import-plan';

/** What is there already that a page may speak of, as the drafts have it. */
export const readKnownContent = async (
  strapi: Core.Strapi,
  locale: string,
): Promise<KnownContent> => {
  const publishedExperts = await readPublishedIds(strapi, EXPERT.uid, null);
  const publishedPublications = await readPublishedIds(strapi, PUBLICATION.uid, locale);
  const experts = await readRows(strapi, EXPERT.uid, { where: { publishedAt: null } });
  const shows = await readRows(strapi, SHOW.uid, {});
  const topics = await readRows(strapi, TOPIC.uid, {});
  const publications = await readRows(strapi, PUBLICATION.uid, {
    where: { publishedAt: null, locale },
    populate: { topics: { select: ['documentId'] } },
  });
  return {
    experts: experts.map((row) => ({
      documentId: idOf(row),
      name: textAt(row, 'name') ?? '',
      nameVariants: listAt(row, 'nameVariants').map(String),
      jobTitle: textAt(row, 'jobTitle'),
      isPublished: publishedExperts.has(idOf(row)),
    })),
    shows: shows.map((row) => ({
      documentId: idOf(row),
      title: textAt(row, 'title') ?? '',
      broadcaster: textAt(row, 'broadcaster'),
      channel: textAt(row, 'channel'),
    })),
    topics: topics.map((row) => ({
      documentId: idOf(row),
      name: textAt(row, 'name') ?? '',
    })),
    publications: publications.map((row) => ({
      documentId: idOf(row),
      title: textAt(row, 'title') ?? '',
      releaseDate: textAt(row, 'releaseDate'),
      summary: textAt(row, 'summary'),
      publicationType: textAt(row, 'publicationType'),
      topicDocumentIds: idsIn(row, 'topics'),
      isPublished: publishedPublications.has(idOf(row)),
    })),
  };
};

/** The draft of an interview in one locale; null if there is none. */
export const readCurrentInterview = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<CurrentInterview | null> => {
  const links = { select: ['documentId'] };
  const [row] = await readRows(strapi, INTERVIEW.uid, {
    where: { documentId, locale, publishedAt: null },
    populate: {
      pullQuote: true,
      transcript: true,
      show: links,
      guests: links,
      topics: links,
      relatedPublications: links,
    },
  });
  if (!row) return null;
  const published = await readPublishedIds(strapi, INTERVIEW.uid, locale);
  const pullQuote = valueAt(row, 'pullQuote');
  return {
    documentId,
    title: textAt(row, 'title'),
    standfirst: textAt(row, 'standfirst'),
    pullQuote: pullQuote
      ? { text: textAt(pullQuote, 'text') ?? '', attribution: textAt(pullQuote, 'attribution') }
      : null,
    airDate: textAt(row, 'airDate'),
    hostName: textAt(row, 'hostName'),
    hostAffiliation: textAt(row, 'hostAffiliation'),
    transcript: listAt(row, 'transcript').map(turnOf),
    show: textAt(valueAt(row, 'show'), 'documentId'),
    guests: idsIn(row, 'guests'),
    topics: idsIn(row, 'topics'),
    relatedPublications: idsIn(row, 'relatedPublications'),
    isPublished: published.has(documentId),
  };
};

/** Interviews of a title in a locale, whatever its case, but one. */
export const readInterviewsTitled = async (
  strapi: Core.Strapi,
  {
    title,
    locale,
    but,
  }: { readonly title: string; readonly locale: string; readonly but: string | null },
): Promise<readonly { documentId: string; title: string; airDate: string | null }[]> => {
  const rows = await readRows(strapi, INTERVIEW.uid, {
    where: { title: { $eqi: title }, locale, publishedAt: null, documentId: { $ne: but ?? '' } },
    orderBy: { id: 'asc' },
    limit: 5,
  });
  return rows.map((row) => ({
    documentId: idOf(row),
    title: textAt(row, 'title') ?? '',
    airDate: textAt(row, 'airDate'),
  }));
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
  const original = rows.find((row) => listAt(row, 'transcript').length > 0);
  return original ? { documentId, transcript: listAt(original, 'transcript').map(turnOf) } : null;
};

const readRows = async (
  strapi: Core.Strapi,
  uid: string,
  query: object,
): Promise<readonly unknown[]> => {
  const rows: readonly unknown[] = await strapi.db.query(uid).findMany(query);
  return rows;
};

const readPublishedIds = async (
  strapi: Core.Strapi,
  uid: string,
  locale: string | null,
): Promise<ReadonlySet<string>> => {
  const where = { publishedAt: { $notNull: true }, locale };
  const rows = await readRows(strapi, uid, { select: ['documentId'], where });
  return new Set(rows.map(idOf));
};

const idOf = (row: unknown): string => textAt(row, 'documentId') ?? '';

const idsIn = (row: unknown, field: string): string[] => listAt(row, field).map(idOf);

const turnOf = (row: unknown): Turn => ({
  turnId: textAt(row, 'turnId') ?? '',
  speaker: textAt(row, 'speaker') ?? '',
  role: TURN_ROLES.find((role) => role === textAt(row, 'role')) ?? 'other',
  text: textAt(row, 'text') ?? '',
  expertDocumentId: textAt(row, 'expertDocumentId'),
});
