import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { recordIn, type UnknownRecord } from '../../../lib/record';
import { listOf, number, orNull, record, text, withDefault } from '../../../lib/row';
import {
  abilityOf,
  demandReading,
  READING,
  UPDATING,
  wrongParameter,
} from '../../../platform/panel-routes';
import { findRows, reachesDraft, rowTest, type Ability } from '../../../platform/stored-rows';
import { readDocumentIds } from '../../content/document-id';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import { readTypedDocument, type TypedDocument } from '../../content/strapi/form-question';
import { linkedDocuments } from '../../content/strapi/unsaved-links';
import { PUBLICATIONS, WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import type { Related } from '../related-ranking';
import {
  linkedIn,
  MOST_SUGGESTED,
  sourceOfDraft,
  SUGGESTED_FOR,
  SUGGESTIONS_PATH,
  withoutChoice,
  type Suggestion,
  type Suggestions,
} from '../suggestions';
import { findRelated } from './related';

/** Beside what is linked already and what may not be read. */
const MOST_RANKED = 60;

/** Tells the panel which publications a document, as it is typed, is related to, and why. */
export const serveSuggestions = (desk: Desk): Promise<void> => {
  const { strapi } = desk;
  const answer = async (ctx: Context): Promise<Suggestions> => {
    const asked = readTypedDocument(strapi, ctx);
    const kind = WORK_KINDS.find(({ uid }) => uid === asked.uid);
    if (!kind) throw wrongParameter('uid', 'has no related publications');
    demandReading(ctx, asked.uid);
    demandReading(ctx, PUBLICATIONS.uid);
    const ability = abilityOf(ctx.state);
    if (!ability) return { publications: [], mayAdd: false };
    const publications = await suggestionsFor(strapi, { ...asked, kind, ability });
    const { uid, documentId, locale } = asked;
    // A new document is its maker's.
    const mayAdd =
      documentId === null ||
      (await reachesDraft(strapi, { uid, documentId, locale }, { ability, right: UPDATING }));
    return { publications, mayAdd };
  };
  const right = {
    name: 'desk.suggestions',
    displayName: 'See suggestions of related publications',
  };
  return serveDesk(desk, right, { [SUGGESTIONS_PATH]: answer });
};

interface Asked extends TypedDocument {
  readonly kind: WorkKind;
  readonly ability: Ability;
}

const suggestionsFor = async (
  strapi: Core.Strapi,
  asked: Asked,
): Promise<readonly Suggestion[]> => {
  const { documentId, locale, kind, ability } = asked;
  const draft = await typedDraft(strapi, asked);
  const linked = linkedIn(draft);
  const related = await findRelated(strapi, {
    source: sourceOfDraft(draft, documentId, kind),
    kinds: [PUBLICATIONS],
    locale: locale ?? '',
    state: 'draft',
    limit: MOST_RANKED,
  });
  const fresh = related.filter((one) => !linked.has(one.documentId));
  const documentIds = fresh.map((one) => one.documentId);
  const rows = await findRows(strapi, PUBLICATIONS.uid, {
    documentId: { $in: documentIds },
    locale,
    publishedAt: null,
  });
  const isReadable = rowTest(strapi, { ability }, { right: READING, model: PUBLICATIONS.uid });
  const readable = new Set(rows.filter(isReadable).map((row) => row.documentId));
  const shown = fresh.filter((one) => readable.has(one.documentId)).slice(0, MOST_SUGGESTED);
  return readSuggestions(strapi, shown, locale);
};

/** What the ranking looks at, as it would be saved. */
const typedDraft = async (
  strapi: Core.Strapi,
  { uid, documentId, locale, values, kind }: Asked,
): Promise<UnknownRecord> => {
  const relations = ['topics', kind.expertsField, SUGGESTED_FOR];
  const populate = Object.fromEntries(relations.map((name) => [name, true]));
  const found: unknown =
    documentId === null
      ? null
      : await strapi.db
          .query(uid)
          .findOne({ where: { documentId, locale, publishedAt: null }, populate });
  const stored = recordIn(found);
  const linked = await linkedDocuments(strapi, { uid, locale, stored, values, relations });
  return { ...stored, ...values, ...linked };
};

const readSuggestions = async (
  strapi: Core.Strapi,
  related: readonly Related[],
  locale: string | null,
): Promise<readonly Suggestion[]> => {
  const documentId = { $in: related.map((one) => one.documentId) };
  const query = strapi.db.query(PUBLICATIONS.uid);
  const drafts = DRAFTS(await query.findMany({ where: { documentId, locale, publishedAt: null } }));
  const published: unknown = await query.findMany({
    select: ['documentId'],
    where: { documentId, locale, publishedAt: { $notNull: true } },
  });
  const publishedIds = new Set(readDocumentIds(published));
  return related.flatMap(({ documentId: id, reasons }): Suggestion[] => {
    const found = drafts.find((one) => one.documentId === id);
    if (found === undefined) return [];
    const { releaseDate: date, ...draft } = found;
    const isPublished = publishedIds.has(id);
    return [{ ...draft, date, isPublished, reasons: withoutChoice(reasons) }];
  });
};

const DRAFTS = listOf(
  record({
    id: number,
    documentId: text,
    locale: orNull(text),
    title: withDefault(text, ''),
    publicationType: orNull(text),
    releaseDate: orNull(text),
  }),
);
