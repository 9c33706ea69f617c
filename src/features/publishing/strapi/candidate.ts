import type { Core, UID } from '@strapi/strapi';
import { isRecord, listAt, textAt, type UnknownRecord } from '../../../lib/record';
import { column, number, orNull, record, text } from '../../../lib/row';
import { defaultLocale } from '../../../platform/default-locale';
import {
  attributesOf,
  componentFieldsOf,
  componentsIn,
  isLocalized,
} from '../../../platform/schema';
import { validationProblems } from '../../../platform/validation-problems';
import { contentTypeOf, type ContentType } from '../../content/registry';
import type { TypedDocument } from '../../content/strapi/form-question';
import { blanksAsNull } from '../blanks';
import type { PublicationCandidate, PublicationProblem, RelationTarget } from '../publication-gate';
import { findUndescribed, isAltTextRequired, mediaPopulate } from './document-pictures';

export type DraftKey = Pick<TypedDocument, 'uid' | 'documentId' | 'locale'>;

/** Reads a draft and what the gate asks about it; null if there is no such draft. */
export const readCandidate = async (
  strapi: Core.Strapi,
  key: DraftKey,
): Promise<PublicationCandidate | null> => {
  const type = contentTypeOf(key.uid);
  const media = isAltTextRequired(strapi) ? 'read' : 'left';
  const row = type && (await readDraft(strapi, key, { relations: type.requiresPublished, media }));
  return type && row ? candidateOf(strapi, { key, type, row }) : null;
};

/** What is read of a draft beside its own values and components. */
interface DraftParts {
  readonly relations: readonly string[];
  /** Its files, in components too. */
  readonly media: 'read' | 'left';
}

/** A stored draft with its components and the targets of some relations; null where there is none. */
export const readDraft = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: DraftKey,
  { relations, media }: DraftParts,
): Promise<UnknownRecord | null> => {
  if (documentId === null) return null;
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: {
      ...populateForGate(strapi, uid, relations),
      ...(media === 'read' ? mediaPopulate(strapi, uid) : {}),
    },
  });
  return isRecord(row) ? row : null;
};

interface Drafted {
  readonly key: DraftKey;
  readonly type: ContentType;
  /** The draft with components and the targets of what must be published. */
  readonly row: UnknownRecord;
}

/** What the gate asks about a draft, stored or not. */
export const candidateOf = async (
  strapi: Core.Strapi,
  { key, type, row }: Drafted,
): Promise<PublicationCandidate> => {
  const attributesHere = (uid: string) => attributesOf(strapi, uid);
  const draft = blanksAsNull(row, attributesHere(key.uid), attributesHere);
  const undescribed = isAltTextRequired(strapi) ? await findUndescribed(strapi, key.uid, row) : [];
  return {
    type,
    draft,
    targets: await readTargets(strapi, type, draft),
    schemaProblems: await findSchemaProblems(strapi, key, draft),
    slugTakenBy: await findSlugOwner(strapi, key, draft),
    undescribed,
  };
};

const populateForGate = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  relations: readonly string[],
) => {
  const fields = [...componentFieldsOf(strapi, uid), ...relations];
  return Object.fromEntries(fields.map((field) => [field, true]));
};

const readTargets = async (
  strapi: Core.Strapi,
  type: ContentType,
  draft: UnknownRecord,
): Promise<PublicationCandidate['targets']> => {
  const targets: Record<string, RelationTarget[]> = {};
  for (const field of type.requiresPublished) {
    const uid = attributesOf(strapi, type.uid)[field]?.target as UID.ContentType;
    targets[field] = [];
    for (const target of listAt(draft, field)) {
      targets[field].push(await readTarget(strapi, uid, target));
    }
  }
  return targets;
};

const readTarget = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  target: unknown,
): Promise<RelationTarget> => {
  const type = contentTypeOf(uid);
  const documentId = textAt(target, 'documentId') ?? '';
  const locale = textAt(target, 'locale');
  const published = await strapi.db
    .query(uid)
    .count({ where: { documentId, locale, publishedAt: { $notNull: true } } });
  const name = type?.nameField ? textAt(target, type.nameField) : null;
  return {
    uid,
    documentId,
    locale,
    noun: type?.noun ?? 'document',
    name: name ?? '(untitled)',
    isPublished: published > 0,
  };
};

/** Strapi's own types leave out the row that stands for the same document, whose values may be there twice. */
type Validate = (
  ...values: readonly [
    model: unknown,
    data: unknown,
    options: { readonly isDraft: boolean; readonly locale?: string },
    entity: { readonly id: number } | null,
  ]
) => Promise<unknown>;

/** The row that the draft will take the place of: what is unique is unique beside it. */
const publishedRow = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: DraftKey,
): Promise<{ readonly id: number } | null> => {
  if (documentId === null || !hasUniqueValues(strapi, uid)) return null;
  const row: unknown = await strapi.db.query(uid).findOne({
    select: ['id'],
    where: { documentId, locale, publishedAt: { $notNull: true } },
  });
  return orNull(record({ id: number }))(row);
};

/** Of the type itself, or of a component in it. */
const hasUniqueValues = (strapi: Core.Strapi, uid: string): boolean =>
  Object.values(attributesOf(strapi, uid)).some(
    (attribute) =>
      attribute.unique === true ||
      componentsIn(attribute).some((component) => hasUniqueValues(strapi, component)),
  );

/** Strapi sets these. */
const OWN_MOMENTS: readonly string[] = ['createdAt', 'updatedAt', 'publishedAt'];

/** Strapi's own validation of the draft as if it were published: scalars and components. */
const findSchemaProblems = async (
  strapi: Core.Strapi,
  key: DraftKey,
  draft: UnknownRecord,
): Promise<PublicationProblem[]> => {
  const model = strapi.contentType(key.uid);
  const attributes = attributesOf(strapi, key.uid);
  const data = Object.fromEntries(
    Object.entries(draft).flatMap(([field, value]) => {
      const type = attributes[field]?.type;
      // Slugs are checked by name, so that the editor learns who has it.
      const isLeftOut = type === undefined || ['relation', 'media', 'uid'].includes(type);
      return isLeftOut || OWN_MOMENTS.includes(field)
        ? []
        : [[field, value instanceof Date ? value.toISOString() : value]];
    }),
  );
  const locale = isLocalized(strapi, key.uid)
    ? (key.locale ?? (await defaultLocale(strapi)))
    : null;
  const options = { isDraft: false, ...(locale ? { locale } : {}) };
  const published = await publishedRow(strapi, key);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no successor: the Document Service validates only while it writes
  const validate = strapi.entityValidator.validateEntityCreation as Validate;
  const problems = await validationProblems(() => validate(model, data, options, published));
  return problems.map((problem) => ({ ...problem, code: 'FIELD_INVALID' }));
};

const findSlugOwner = async (
  strapi: Core.Strapi,
  key: DraftKey,
  draft: UnknownRecord,
): Promise<string | null> => {
  const slug = textAt(draft, 'slug');
  const nameField = contentTypeOf(key.uid)?.nameField;
  if (!slug || !nameField) return null;
  const owner: unknown = await strapi.db.query(key.uid).findOne({
    select: [nameField],
    where: {
      slug,
      locale: key.locale,
      ...(key.documentId === null ? {} : { documentId: { $ne: key.documentId } }),
      publishedAt: { $notNull: true },
    },
  });
  return orNull(column(nameField, orNull(text)))(owner);
};
