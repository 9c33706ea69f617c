import { isText, valueAttributes } from './attribute-paths';
import type { Json } from './http';
import type { Lectern } from './lectern';

/** What nobody may tell without a login: first it says one thing, then another. */
export type Planting = 'aaa' | 'zzz';

/** The word in a hidden text attribute; each attribute has its own. */
export const plantedWord = (planting: Planting, uid: string, attribute: string): string =>
  `${planting} ${uid} ${attribute}`;

const LOGINS = ['admin::user', 'plugin::users-permissions.user'];

/**
 * Lets every draft, every private attribute and every account say the words of this planting. With the
 * second, half of the drafts' values are missing, and what was never published is gone.
 */
export const plant = async (lectern: Lectern, planting: Planting): Promise<void> => {
  for (const uid of typesWithDrafts(lectern)) {
    await plantDrafts(lectern, uid, planting);
    await plantComponents(lectern, uid, planting);
    if (planting === 'zzz') await forgetUnpublished(lectern, uid);
  }
  for (const uid of [...Object.keys(lectern.strapi.contentTypes)])
    await plantPrivate(lectern, uid, planting);
};

const typesWithDrafts = ({ strapi }: Lectern): string[] =>
  Object.values(strapi.contentTypes as Json)
    .filter(({ uid, options }: Json) => uid.startsWith('api::') && options.draftAndPublish)
    .map(({ uid }: Json) => uid);

const plantDrafts = (lectern: Lectern, uid: string, planting: Planting): Promise<void> =>
  write(lectern, { uid, planting, attributes: valueAttributes(lectern, uid) }, isDraft);

const isDraft = 'published_at is null';
/** They say which row is a draft, and of what. */
const STRUCTURE = ['publishedAt', 'locale', 'documentId', 'createdAt', 'updatedAt'];

const plantComponents = async (lectern: Lectern, uid: string, planting: Planting) => {
  const { tableName, attributes }: Json = lectern.strapi.db.metadata.get(uid);
  for (const { joinTable, target } of Object.values<Json>(attributes)) {
    if (!joinTable || !(target in lectern.strapi.components)) continue;
    const { name, joinColumn, inverseJoinColumn, on } = joinTable;
    await write(
      lectern,
      { uid: target, planting, attributes: valueAttributes(lectern, target) },
      `id in (select l."${inverseJoinColumn.name}" from "${name}" l join "${tableName}" d on d.id = l."${joinColumn.name}" where l.field = '${on.field}' and d.${isDraft})`,
    );
  }
};

const plantPrivate = (lectern: Lectern, uid: string, planting: Planting): Promise<void> => {
  const attributes = valueAttributes(lectern, uid).filter(
    (attribute) => isText(attribute) && (attribute.isPrivate || LOGINS.includes(uid)),
  );
  return write(lectern, { uid, planting, attributes }, 'true');
};

interface Writing {
  readonly uid: string;
  readonly planting: Planting;
  readonly attributes: ReturnType<typeof valueAttributes>;
}

const write = async (
  { strapi }: Lectern,
  { uid, planting, attributes }: Writing,
  where: string,
): Promise<void> => {
  const { tableName, attributes: columns }: Json = strapi.db.metadata.get(uid);
  const settings = attributes.flatMap((attribute) => {
    const column = columns[attribute.name]?.columnName;
    if (!column || STRUCTURE.includes(attribute.name)) return [];
    const value = valueSql(uid, planting, attribute);
    return value === null ? [] : [`"${column}" = ${value}`];
  });
  if (settings.length === 0) return;
  await strapi.db.connection.raw(`update "${tableName}" set ${settings.join(', ')} where ${where}`);
};

/** Values that sort before all others, and then after them. */
const PLAIN: Readonly<Record<string, Readonly<Record<Planting, string>>>> = {
  integer: { aaa: '1', zzz: '99999' },
  decimal: { aaa: '1', zzz: '99999' },
  float: { aaa: '1', zzz: '99999' },
  date: { aaa: `'1900-01-01'`, zzz: `'2999-01-01'` },
  boolean: { aaa: 'false', zzz: 'true' },
};

const valueSql = (
  uid: string,
  planting: Planting,
  attribute: Writing['attributes'][number],
): string | null => {
  const { name, type, isPrivate } = attribute;
  const plain = PLAIN[type];
  if (plain) return plain[planting];
  const isUnique = LOGINS.includes(uid) || type === 'uid';
  const word = `'${plantedWord(planting, uid, name)}${isUnique ? " ' || id" : "'"}`;
  const value = valueOfKind(attribute, word);
  const isAlways = planting === 'aaa' || isUnique || isPrivate;
  return isAlways || value === null ? value : `case when id % 2 = 0 then ${value} end`;
};

const valueOfKind = (attribute: Writing['attributes'][number], word: string): string | null => {
  if (isText(attribute) || attribute.type === 'enumeration') return word;
  return ['json', 'blocks'].includes(attribute.type) ? `to_jsonb(${word}::text)` : null;
};

/** A draft without a published version, with its links. */
const forgetUnpublished = async ({ strapi }: Lectern, uid: string): Promise<void> => {
  const { tableName }: Json = strapi.db.metadata.get(uid);
  await strapi.db.connection.raw(
    `delete from "${tableName}" d where published_at is null and not exists (select 1 from "${tableName}" p where p.document_id = d.document_id and p.locale is not distinct from d.locale and p.published_at is not null)`,
  );
};
