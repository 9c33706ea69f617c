import type { Core } from '@strapi/strapi';
import { storedAttributes, tableOf } from '../../../platform/stored-schema';
import type { TrackedAccess } from '../tracked-tables';

/** Rows of one type, which say what somebody may do. */
interface AccessRows {
  readonly uid: string;
  /** The type of whom they are about. */
  readonly holder: string;
  /** The attribute that tells about which one; null where only links do. */
  readonly subject: string | null;
  readonly isNewHarmless?: boolean;
}

const API_TOKEN = 'admin::api-token';
const TRANSFER_TOKEN = 'admin::transfer-token';
const ACCOUNT = 'plugin::users-permissions.user';
const ADMINISTRATOR = 'admin::user';
const ADMIN_ROLE = 'admin::role';

const ROWS: readonly AccessRows[] = [
  { uid: API_TOKEN, holder: API_TOKEN, subject: 'id' },
  { uid: 'admin::api-token-permission', holder: API_TOKEN, subject: null },
  { uid: TRANSFER_TOKEN, holder: TRANSFER_TOKEN, subject: 'id' },
  { uid: 'admin::transfer-token-permission', holder: TRANSFER_TOKEN, subject: null },
  { uid: ACCOUNT, holder: ACCOUNT, subject: 'id' },
  { uid: ADMINISTRATOR, holder: ADMINISTRATOR, subject: 'id' },
  { uid: ADMIN_ROLE, holder: ADMIN_ROLE, subject: 'id' },
  { uid: 'admin::permission', holder: ADMIN_ROLE, subject: null },
  // Nobody knows a session before it is there.
  { uid: 'admin::session', holder: 'admin::session', subject: 'userId', isNewHarmless: true },
];

/** Attributes that say nothing of rights: uses and names. Whatever is not named here may matter. */
const IGNORED: ReadonlySet<string> = new Set([
  'lastUsedAt',
  'updatedAt',
  'updatedBy',
  'createdAt',
  'createdBy',
  'name',
  'description',
  'resetPasswordToken',
  'confirmationToken',
  'registrationToken',
  'firstname',
  'lastname',
  'preferedLanguage',
]);

/** The tables of tokens, accounts and sessions, and of the links among them, from Strapi's own metadata. */
export const trackedAccess = (strapi: Core.Strapi): readonly TrackedAccess[] =>
  ROWS.filter(({ uid }) => uid in strapi.contentTypes).flatMap((rows) => [
    ownTable(strapi, rows),
    ...linkTables(strapi, rows),
  ]);

const ownTable = (
  strapi: Core.Strapi,
  { uid, holder, subject, isNewHarmless = false }: AccessRows,
): TrackedAccess => {
  const attributes = storedAttributes(strapi, uid);
  const columnOf = (name: string): string =>
    attributes[name]?.column ?? attributes[name]?.relation?.joinColumn?.name ?? name;
  return {
    uid: holder,
    table: tableOf(strapi, uid),
    subjectColumn: subject === null ? null : columnOf(subject),
    ignoredColumns: Object.keys(attributes)
      .filter((name) => IGNORED.has(name))
      .map(columnOf),
    isNewHarmless,
  };
};

const linkTables = (strapi: Core.Strapi, { uid, holder }: AccessRows): TrackedAccess[] =>
  Object.values(storedAttributes(strapi, uid)).flatMap(({ relation }) => {
    if (!relation?.links || relation.mappedBy !== null) return [];
    const { table, sourceColumn, targetColumn } = relation.links;
    const ofTarget = relation.target === holder ? targetColumn : null;
    return [
      {
        uid: holder,
        table,
        subjectColumn: uid === holder ? sourceColumn : ofTarget,
        ignoredColumns: [],
        isNewHarmless: false,
      },
    ];
  });
