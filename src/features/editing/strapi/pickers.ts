import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isRecord, listAt, numberAt, textAt, type UnknownRecord } from '../../../lib/record';
import { wrapHandler } from '../../../platform/handlers';
import { abilityOf, READING } from '../../../platform/panel-routes';
import { attributesOf, hasDrafts, isLocalized } from '../../../platform/schema';
import type { Ability } from '../../../platform/stored-rows';
import { detailsOf, pickedType, pickerOrder, rowsNamed, type Picked } from '../picker';
import { PICKER_DETAILS } from '../picker-label';

const RELATIONS = 'plugin::content-manager.relations';

/** Of so many a search of a picker finds the newest. */
const MOST_FOUND = 1000;

/** Strapi drops a condition that lists nothing. */
const NONE = [0];

/** What the panel asks when something is to be linked: which there are, and which are linked already. */
export const tellPickersMore = (strapi: Core.Strapi): void => {
  wrapHandler(strapi, { controller: RELATIONS, action: 'findAvailable' }, async (ctx, handle) => {
    const asked = pickerAsked(strapi, ctx);
    if (asked) await askInOrder(strapi, ctx, asked);
    await handle();
    if (asked) await addDetails(strapi, ctx, asked);
  });
  wrapHandler(strapi, { controller: RELATIONS, action: 'findExisting' }, async (ctx, handle) => {
    await handle();
    const asked = pickerAsked(strapi, ctx);
    if (asked) await addDetails(strapi, ctx, asked);
  });
};

interface PickerAsked {
  readonly picked: Picked;
  readonly ability: Ability;
}

/** Null where it is about no content, or about names that the caller may not read. */
const pickerAsked = (strapi: Core.Strapi, ctx: Context): PickerAsked | null => {
  const params: unknown = Reflect.get(ctx, 'params');
  const model = textAt(params, 'model') ?? '';
  if (!(model in strapi.contentTypes)) return null;
  const field = textAt(params, 'targetField') ?? '';
  const picked = pickedType(attributesOf(strapi, model)[field]?.target ?? '');
  const ability = abilityOf(ctx.state);
  return picked && ability?.can(READING, picked.uid, picked.nameField) ? { picked, ability } : null;
};

/** The query of a request as a picker sends it; Strapi's handler reads the same object. */
const queryOf = (ctx: Context): Record<string, unknown> => ctx.query;

/** Newest first, and each word of the search anywhere in the name. */
const askInOrder = async (
  strapi: Core.Strapi,
  ctx: Context,
  { picked }: PickerAsked,
): Promise<void> => {
  const query = queryOf(ctx);
  query.sort ??= pickerOrder(picked);
  const search = textAt(query, '_q')?.trim() ?? '';
  if (search === '') return;
  const { locale, status } = query;
  const ids = await idsNamed(strapi, picked, { search, locale, status });
  delete query._q;
  const given = query.filters === undefined ? [] : [query.filters];
  query.filters = { $and: [...given, { id: { $in: ids.length > 0 ? ids : NONE } }] };
};

interface Search {
  readonly search: string;
  /** As the picker sends them. */
  readonly locale: unknown;
  readonly status: unknown;
}

const idsNamed = async (
  strapi: Core.Strapi,
  picked: Picked,
  { search, locale, status }: Search,
): Promise<readonly number[]> => {
  const { uid, nameField, newestBy } = picked;
  const rows: readonly UnknownRecord[] = await strapi.db.query(uid).findMany({
    select: ['id', nameField],
    where: {
      ...(typeof locale === 'string' && isLocalized(strapi, uid) ? { locale } : {}),
      ...(status !== 'published' && hasDrafts(strapi, uid) ? { publishedAt: { $null: true } } : {}),
    },
    orderBy: newestBy === null ? { [nameField]: 'asc' } : { [newestBy]: 'desc' },
  });
  const found = rowsNamed(rows, nameField, search).slice(0, MOST_FOUND);
  return found.map((row) => numberAt(row, 'id') ?? 0);
};

/** What tells each from the others, as far as the caller may read it. */
const addDetails = async (strapi: Core.Strapi, ctx: Context, asked: PickerAsked): Promise<void> => {
  const results = listAt(ctx.body, 'results');
  if (!isRecord(ctx.body) || results.length === 0) return;
  const rows = await readDetails(strapi, asked, results.map(idOf));
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  const withDetails = results.map((result) => {
    const row = byId.get(idOf(result));
    // Of what the caller may not read, Strapi tells no name either.
    const isTold = isRecord(result) && asked.picked.nameField in result && row !== undefined;
    return isTold ? { ...result, [PICKER_DETAILS]: detailsOf(asked.picked, row) } : result;
  });
  ctx.body = { ...ctx.body, results: withDetails };
};

const readDetails = async (
  strapi: Core.Strapi,
  { picked: { uid, fields, link }, ability }: PickerAsked,
  ids: readonly (number | null)[],
): Promise<readonly unknown[]> => {
  const [relation = '', name = ''] = link ?? [];
  const target = attributesOf(strapi, uid)[relation]?.target ?? '';
  const isLinkRead = ability.can(READING, uid, relation) && ability.can(READING, target, name);
  const rows: readonly unknown[] = await strapi.db.query(uid).findMany({
    select: ['id', ...fields.filter((field) => ability.can(READING, uid, field))],
    where: { id: { $in: ids } },
    populate: link && isLinkRead ? { [relation]: { select: ['id', name] } } : {},
  });
  return rows;
};

const idOf = (row: unknown): number | null => numberAt(row, 'id');
