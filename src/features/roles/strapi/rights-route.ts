import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { textAt, valueAt } from '../../../lib/record';
import { refuseParameter } from '../../../platform/http-errors';
import { hasDrafts } from '../../../platform/schema';
import { contentRight, type ContentAction } from '../rights';
import { adminCallerOf, rightMissing, type AdminCaller } from './right-missing';
import { findRows, rowTest } from './rows';

const PARAMETERS = ['type', 'document', 'locale'];

/** `GET /newsroom/rights`: what whoever asks may do with one document, conditions and all. */
export const addRightsRoute = (strapi: Core.Strapi): void => {
  strapi.server.routes({
    type: 'admin',
    prefix: '/newsroom',
    routes: [
      {
        method: 'GET',
        path: '/rights',
        handler: (ctx: Context) => answerRights(strapi, ctx),
        info: { type: 'admin' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
};

const answerRights = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const stray = Object.keys(ctx.query).find((name) => !PARAMETERS.includes(name));
  if (stray !== undefined) throw wrongParameter(stray, `There is no parameter “${stray}”.`);
  const model = textAt(ctx.query, 'type');
  const documentId = textAt(ctx.query, 'document');
  if (model === null || !(model in strapi.contentTypes)) {
    throw wrongParameter('type', 'Name a content type in “type”: api::interview.interview.');
  }
  if (documentId === null) throw wrongParameter('document', 'Name a document in “document”.');
  const caller = adminCallerOf(ctx.state);
  if (!caller) return;
  const right = contentRight('read');
  if (!caller.ability.can(right, model)) {
    throw await rightMissing(strapi, caller, { right, subject: model });
  }
  const locale = textAt(ctx.query, 'locale');
  const rows = await findRows(strapi, model, {
    documentId,
    ...(locale === null ? {} : { locale }),
  });
  ctx.body = { data: { rights: rightsOn(strapi, caller, { model, rows }) } };
};

const wrongParameter = (parameter: string, message: string): Error =>
  refuseParameter({ code: 'PARAMETER_UNKNOWN', parameter, message });

/** Of a document without a version in the language: the rights that are not about a version. */
const rightsOn = (
  strapi: Core.Strapi,
  caller: AdminCaller,
  { model, rows }: { readonly model: string; readonly rows: readonly unknown[] },
): readonly ContentAction[] => {
  const drafts = hasDrafts(strapi, model)
    ? rows.filter((row) => valueAt(row, 'publishedAt') === null)
    : rows;
  const reaches = (action: ContentAction, some: readonly unknown[]): boolean =>
    some.every(rowTest(strapi, caller, { right: contentRight(action), model })) &&
    caller.ability.can(contentRight(action), model);
  const tests: Readonly<Record<ContentAction, boolean>> = {
    read: reaches('read', rows),
    create: reaches('create', []),
    update: reaches('update', drafts),
    delete: reaches('delete', rows),
    publish: reaches('publish', drafts),
  };
  return (['read', 'create', 'update', 'delete', 'publish'] as const).filter(
    (action) => tests[action],
  );
};
