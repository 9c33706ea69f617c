import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { textAt } from '../../../lib/record';
import { refuseParameter } from '../../../platform/http-errors';
import { addPanelRoute, demandReading, wrongParameter } from '../../../platform/panel-routes';
import { hasDrafts } from '../../../platform/schema';
import { findRows, rowTest, type FoundRow } from '../../../platform/stored-rows';
import { contentRight, type ContentAction } from '../rights';
import { adminCallerOf, type AdminCaller } from './right-missing';

const PARAMETERS = ['type', 'document', 'locale'];

/** `GET /newsroom/rights`: what whoever asks may do with one document, conditions and all. */
export const addRightsRoute = (strapi: Core.Strapi): void => {
  const answer = async (ctx: Context): Promise<Rights> => {
    const { model, documentId, locale } = readQuestion(strapi, ctx);
    demandReading(ctx, model);
    const caller = adminCallerOf(ctx.state);
    const where = { documentId, ...(locale === null ? {} : { locale }) };
    const rows = await findRows(strapi, model, where);
    return { rights: caller ? rightsOn(strapi, caller, { model, rows }) : [] };
  };
  addPanelRoute(strapi, { method: 'GET', path: '/newsroom/rights', right: null, answer });
};

interface Rights {
  readonly rights: readonly ContentAction[];
}

interface Question {
  readonly model: string;
  readonly documentId: string;
  /** Null: in all languages. */
  readonly locale: string | null;
}

const readQuestion = (strapi: Core.Strapi, { query }: Context): Question => {
  const stray = Object.keys(query).find((name) => !PARAMETERS.includes(name));
  if (stray !== undefined) throw unknownParameter(stray);
  const repeated = PARAMETERS.find((name) => Array.isArray(query[name]));
  if (repeated !== undefined) throw wrongParameter(repeated, 'Give it once.');
  const model = textAt(query, 'type');
  const documentId = textAt(query, 'document');
  if (model === null || !Object.hasOwn(strapi.contentTypes, model)) {
    throw wrongParameter('type', 'Name a content type: api::interview.interview.');
  }
  if (!documentId) throw wrongParameter('document', 'Name a document.');
  return { model, documentId, locale: textAt(query, 'locale') };
};

const unknownParameter = (parameter: string): Error =>
  refuseParameter({
    code: 'PARAMETER_UNKNOWN',
    parameter,
    message: `There is no parameter “${parameter}”.`,
  });

/** Of a document without a version in the language: the rights that are not about a version. */
const rightsOn = (
  strapi: Core.Strapi,
  caller: AdminCaller,
  { model, rows }: { readonly model: string; readonly rows: readonly FoundRow[] },
): readonly ContentAction[] => {
  const drafts = hasDrafts(strapi, model) ? rows.filter((row) => row.publishedAt === null) : rows;
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
