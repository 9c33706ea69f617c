import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { UnknownRecord } from '../../../lib/record';
import { readPanelBody, wrongParameter } from '../../../platform/panel-routes';
import { attributesOf, isLocalized } from '../../../platform/schema';
import { FORM_QUESTION } from '../form-question';
import { contentTypeOf, type ContentType } from '../registry';

/** A document as somebody has typed it, saved or not. */
export interface TypedDocument {
  readonly uid: UID.ContentType;
  readonly type: ContentType;
  /** Null for a document that was never saved. */
  readonly documentId: string | null;
  /** Null for types that are not translated. */
  readonly locale: string | null;
  /** What differs from what is stored. */
  readonly values: UnknownRecord;
}

/** @throws 400 `PARAMETER_INVALID` for what is no content type, or no field of it */
export const readTypedDocument = (strapi: Core.Strapi, ctx: Context): TypedDocument => {
  const { uid, documentId, locale, values } = readPanelBody(ctx, FORM_QUESTION);
  const type = contentTypeOf(uid);
  if (!type || !(uid in strapi.contentTypes)) throw wrongParameter('uid', 'is not a content type');
  const known = attributesOf(strapi, uid);
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw wrongParameter(`values.${unknown}`, 'is not a field of this type');
  const contentUid = uid as UID.ContentType;
  return {
    uid: contentUid,
    type,
    documentId,
    values,
    locale: isLocalized(strapi, contentUid) ? locale : null,
  };
};
