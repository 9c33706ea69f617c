import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { numberAt, valueAt } from '../../../lib/record';
import { listOf, moment, orNull, record, withDefault } from '../../../lib/row';
import { localesOf } from '../../../platform/default-locale';
import type {
  DocumentEvent,
  DocumentHandler,
  WriteAction,
  WriteCheck,
} from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { conflictWith, refuseParameter } from '../../../platform/http-errors';
import { hasDrafts } from '../../../platform/schema';
import {
  BASED_ON_HEADER,
  CHANGED_MEANWHILE,
  changedSentence,
  changedSince,
  readBasedOn,
  writeBasedOn,
  type BasedOn,
  type StoredDraft,
} from '../based-on';
import { EDITOR_FIELDS, readEditor } from '../editor-name';
import { servePresence } from './presence';

/** Nobody writes over what another one wrote meanwhile without seeing it. */
export const concurrentEdits: Feature = {
  name: 'concurrent-edits',
  async register({ strapi, documentEvents, adminRights }) {
    strapi.server.use(noteBasedOn);
    documentEvents.beforeWrite(signAnonymousWrites);
    documentEvents.onWrite(compareBeforeWrite(strapi));
    await servePresence({ strapi, adminRights });
  },
};

/** Only the panel's own routes compare: for everybody else the header means nothing. */
const noteBasedOn = async (ctx: Context, next: Next): Promise<void> => {
  const header = ctx.get(BASED_ON_HEADER);
  const [, type] = PANEL_WRITES.exec(ctx.path) ?? [];
  if (header && type !== undefined) unchecked.set(ctx.state, { header, type });
  await next();
};

const PANEL_WRITES = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/u;

interface Claim {
  readonly header: string;
  /** The uid of the type that the address names; other documents may be written with its own. */
  readonly type: string;
}

/** What a request says that it is based on, until its first write has compared it: by the request's state. */
const unchecked = new WeakMap<object, Claim>();

const compareBeforeWrite =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const state: unknown = strapi.requestContext.get()?.state;
    const claim = state instanceof Object ? unchecked.get(state) : undefined;
    if (!(state instanceof Object) || claim?.type !== event.uid || !event.params.documentId) {
      return next();
    }
    // A publication writes several times; afterwards the draft is as this request left it.
    unchecked.delete(state);
    const drafts = await storedDrafts(strapi, event);
    const editorId = numberAt(valueAt(state, 'user'), 'id');
    const changed = changedSince(basedOn(claim.header), drafts, editorId);
    if (!changed) return next();
    throw conflictWith(CHANGED_MEANWHILE, changedSentence(changed), changed);
  };

const basedOn = (given: string): BasedOn => {
  const moment = readBasedOn(given);
  if (moment !== undefined) return moment;
  throw refuseParameter({
    code: 'PARAMETER_INVALID',
    parameter: BASED_ON_HEADER,
    message: `“${BASED_ON_HEADER}” takes the updatedAt of the draft, such as ${writeBasedOn('2026-05-01T09:30:00.000Z')}, or ${writeBasedOn(null)}.`,
  });
};

const storedDrafts = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentEvent<WriteAction>,
): Promise<StoredDraft[]> => {
  const locales = await localesOf(strapi, uid, params.locale);
  const rows: unknown = await strapi.db.query(uid).findMany({
    select: ['updatedAt'],
    where: {
      documentId: params.documentId,
      ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}),
      ...(locales === '*' || locales.includes(null) ? {} : { locale: { $in: locales } }),
    },
    populate: { updatedBy: { select: [...EDITOR_FIELDS] } },
  });
  return STORED_DRAFTS(rows).map(({ updatedAt, updatedBy }) => ({
    updatedAt: Date.parse(updatedAt),
    editor: updatedBy,
  }));
};

const STORED_DRAFTS = listOf(
  record({ updatedAt: withDefault(moment, ''), updatedBy: orNull(readEditor) }),
);

/** Who does not say which administrator writes is none: the name of the one before would be untrue. */
const signAnonymousWrites: WriteCheck = (event) => {
  const { data } = event.params;
  if (event.action === 'update' && data && !('updatedBy' in data)) {
    event.params.data = { ...data, updatedBy: null };
  }
};
