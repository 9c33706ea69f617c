import type { Core } from '@strapi/strapi';
import { valueAt, type UnknownRecord } from '../lib/record';
import { asIs, listOf, orNull, record, recordOf, text, withDefault } from '../lib/row';
import { serviceWith } from './methods';
import { hasDrafts } from './schema';
import { storedAttributes } from './stored-schema';

/** What somebody may do in the panel, as Strapi builds it for each request. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

/** CASL's ability, which Strapi builds of rights. */
export const isAbility = (value: unknown): value is Ability =>
  typeof valueAt(value, 'can') === 'function';

/** Asks whether a right reaches certain rows of a type. */
export interface RowsQuestion {
  readonly right: string;
  /** The content type of the rows. */
  readonly model: string;
}

/** Whether the caller may do something with a row, which must bring what conditions look at (`OWNERS`). */
export const rowTest = (
  strapi: Core.Strapi,
  { ability }: { readonly ability: Ability },
  { right, model }: RowsQuestion,
): ((row: unknown) => boolean) => {
  const asSubject = subjectMaker(strapi, ability, model);
  return (row) => ability.can(right, asSubject(row));
};

/** A draft that is stored, in one language; null for a type that is not translated. */
export interface StoredDraft {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** Whether somebody may do something with a stored draft: not with one that is not there. */
export const reachesDraft = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: StoredDraft,
  { ability, right }: { readonly ability: Ability | undefined; readonly right: string },
): Promise<boolean> => {
  const drafts = hasDrafts(strapi, uid) ? { publishedAt: null } : {};
  const rows = await findRows(strapi, uid, { documentId, locale, ...drafts });
  return (
    ability !== undefined &&
    rows.length > 0 &&
    rows.every(rowTest(strapi, { ability }, { right, model: uid }))
  );
};

/** Rows as the subjects of rights with conditions. */
export const subjectMaker = (
  strapi: Core.Strapi,
  ability: Ability,
  model: string,
): ((row: unknown) => unknown) => {
  const manager = permissionService(strapi).createPermissionsManager({ ability, model });
  return (row) => manager.toSubject(row);
};

/** What Strapi's conditions look at. */
const OWNERS = { createdBy: { populate: ['roles'] } };

/** A row as conditions look at it. What its type does not have is empty. */
export interface FoundRow extends UnknownRecord {
  readonly documentId: string;
  readonly locale: string | null;
  readonly slug: string | null;
}

export const findRows = async (
  strapi: Core.Strapi,
  model: string,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly FoundRow[]> => {
  const select = Object.keys(storedAttributes(strapi, model)).filter((name) =>
    ['id', 'documentId', 'locale', 'publishedAt', 'slug'].includes(name),
  );
  return FOUND(await strapi.db.query(model).findMany({ select, where, populate: OWNERS }));
};

const NAMED = record({
  documentId: withDefault(text, ''),
  locale: orNull(text),
  slug: orNull(text),
});

const FOUND = listOf((row): FoundRow => ({ ...recordOf(asIs)(row), ...NAMED(row) }));

/** Strapi's service, whose type it does not export. */
interface PermissionService {
  createPermissionsManager(options: { readonly ability: Ability; readonly model: string }): {
    /** A row as the subject of a right with conditions. */
    toSubject(row: unknown): unknown;
  };
}

const permissionService = (strapi: Core.Strapi): PermissionService =>
  serviceWith(strapi, 'admin::permission', ['createPermissionsManager']);
