import type { Core } from '@strapi/strapi';
import { isRecord, listAt, textAt, valueAt } from '../lib/record';
import { inTransaction } from './database';
import { attributesOf } from './schema';
import { storedAttribute, type LinkTable } from './stored-schema';

interface Update {
  readonly where?: unknown;
  readonly data?: unknown;
}

/** What of Strapi's repository of a content type writes a document. */
interface Repository {
  update(params: Update): Promise<unknown>;
}

interface ComponentList {
  readonly name: string;
  readonly links: LinkTable;
}

/**
 * With a document Strapi writes which components it has: it compares each with each, takes all links away, and makes them anew.
 * Of six hundred turns of which one word was corrected that is a third of the save. From now on a list that has the same components in
 * the same order is left as it stands. Call once the database is known.
 */
export const keepComponentLists = (strapi: Core.Strapi): void => {
  for (const uid of Object.keys(strapi.contentTypes)) {
    const lists = componentLists(strapi, uid);
    if (lists.length === 0) continue;
    // Strapi's own types differ for each content type.
    const repository = strapi.db.query(uid) as unknown as Repository;
    const update = repository.update.bind(repository);
    repository.update = async (params) =>
      update(strapi.db.inTransaction() ? await withoutKept(strapi, lists, params) : params);
  }
};

const componentLists = (strapi: Core.Strapi, uid: string): ComponentList[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    const isList =
      textAt(attribute, 'type') === 'component' && valueAt(attribute, 'repeatable') === true;
    const links = isList ? storedAttribute(strapi, uid, name)?.relation?.links : null;
    return links?.orderColumn ? [{ name, links }] : [];
  });

const withoutKept = async (
  strapi: Core.Strapi,
  lists: readonly ComponentList[],
  params: Update,
): Promise<Update> => {
  const { data } = params;
  const source = valueAt(params.where, 'id');
  if (!isRecord(data) || !isId(source)) return params;
  const kept = new Set<string>();
  for (const { name, links } of lists) {
    const ids = listAt(data, name).map((row) => valueAt(row, 'id'));
    if (ids.length === 0 || !ids.every(isId)) continue;
    if (isSameOrder(ids, await linkedIds(strapi, links, source))) kept.add(name);
  }
  if (kept.size === 0) return params;
  return {
    ...params,
    data: Object.fromEntries(Object.entries(data).filter(([name]) => !kept.has(name))),
  };
};

type Id = number | string;

const isId = (value: unknown): value is Id =>
  typeof value === 'number' || typeof value === 'string';

const isSameOrder = (ids: readonly Id[], others: readonly Id[]): boolean =>
  ids.length === others.length && ids.every((id, index) => String(id) === String(others[index]));

const linkedIds = (
  strapi: Core.Strapi,
  { table, sourceColumn, targetColumn, orderColumn, fixed }: LinkTable,
  source: Id,
): Promise<readonly Id[]> =>
  inTransaction(strapi, async (trx) =>
    trx(table)
      .where({ ...fixed, [sourceColumn]: source })
      .orderBy(orderColumn ?? targetColumn)
      .pluck<Id[]>(targetColumn),
  );
