import type { Core } from '@strapi/strapi';
import { PREVIEW_ACTION } from '../../../contract/preview-action';
import { textAt, valueAt } from '../../../lib/record';
import { column, orNull, text } from '../../../lib/row';
import { localesOf } from '../../../platform/default-locale';
import type {
  DocumentEvent,
  DocumentHandler,
  WriteAction,
} from '../../../platform/document-events';
import { refuseWith } from '../../../platform/http-errors';
import { mayCaller } from '../../../platform/public-caller';
import { hasDrafts } from '../../../platform/schema';
import { contentTypeOf, type ContentType } from '../../content/registry';
import type { LinksHere } from '../links-here';
import { deleteRefusal, nameOf, unpublishRefusal } from '../refusal';
import { isDeletionForced, logForcedDeletion } from './forced-delete';
import { findLinks } from './links-store';

/** Nothing is unpublished that published documents need, and nothing deleted that any document refers to. */
export const guardDependents =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const ending = endingOf(event);
    if (!ending) return next();
    const isForced = ending.isDeletion && isDeletionForced(strapi);
    const found = await findLinks(strapi, {
      uid: event.uid,
      documentId: ending.documentId,
      locales: await localesOf(strapi, event.uid, event.params.locale),
      kind: ending.isDeletion || !hasDrafts(strapi, event.uid) ? 'any' : 'needed',
    });
    if (found.total === 0) return next();
    if (!isForced) throw await stillReferredTo(strapi, ending, found);
    const what = await describe(strapi, event, ending);
    const result = await next();
    logForcedDeletion(strapi, { what, lost: found });
    return result;
  };

interface Ending {
  readonly type: ContentType;
  readonly documentId: string;
  readonly isDeletion: boolean;
}

/** What a write ends: null where it ends nothing. */
const endingOf = ({ uid, action, params }: DocumentEvent<WriteAction>): Ending | null => {
  const type = contentTypeOf(uid);
  const { documentId } = params;
  if (!type || !documentId || (action !== 'delete' && action !== 'unpublish')) return null;
  return { type, documentId, isDeletion: action === 'delete' };
};

const stillReferredTo = async (
  strapi: Core.Strapi,
  { type, isDeletion }: Ending,
  found: LinksHere,
): Promise<Error> => {
  const told = await toldTo(strapi, found);
  const refusal = isDeletion ? deleteRefusal : unpublishRefusal;
  const details = { dependents: told.links, total: told.total };
  return refuseWith('STILL_REFERRED_TO', refusal(type, told), details);
};

/** Drafts leave only with the right to preview them: callers of the APIs without it learn how many there are. */
export const toldTo = async (strapi: Core.Strapi, found: LinksHere): Promise<LinksHere> => {
  const auth: unknown = valueAt(strapi.requestContext.get()?.state, 'auth');
  if (!isOfApis(auth) || (await mayCaller(strapi, auth, PREVIEW_ACTION))) return found;
  return { ...found, links: found.links.filter((link) => link.in !== 'draft') };
};

const isOfApis = (auth: unknown): boolean =>
  ['users-permissions', 'content-api-token'].includes(
    textAt(valueAt(auth, 'strategy'), 'name') ?? '',
  );

const describe = async (
  strapi: Core.Strapi,
  { uid, params: { locale } }: DocumentEvent<WriteAction>,
  { type: { nameField }, documentId }: Ending,
): Promise<string> => {
  const row: unknown = await strapi.db
    .query(uid)
    .findOne({ where: { documentId }, select: [nameField ?? 'id'] });
  const name = nameField === null ? null : orNull(column(nameField, orNull(text)))(row);
  const one = typeof locale === 'string' && locale !== '*' ? locale : null;
  return `${nameOf({ uid, name, locale: one })} [${documentId}]`;
};
