import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { UnknownRecord } from '../../../lib/record';
import {
  abilityOf,
  demandReading,
  readPanelBody,
  wrongParameter,
} from '../../../platform/panel-routes';
import { attributesOf, isLocalized } from '../../../platform/schema';
import type { Ability } from '../../../platform/stored-rows';
import { FORM_QUESTION } from '../form-question';
import { contentTypeOf, type ContentType } from '../registry';

/** A type that the panel asks about, which its user may read. */
export interface ReadableType {
  readonly uid: UID.ContentType;
  readonly type: ContentType;
  /** Null for types that are not translated. */
  readonly locale: string | null;
  readonly ability: Ability;
}

/** @throws 400 `PARAMETER_INVALID` for what is no content type, 403 where somebody may not read it */
export const readableType = (
  strapi: Core.Strapi,
  ctx: Context,
  named: { readonly uid: string; readonly locale: string },
): ReadableType => {
  const type = contentTypeOf(named.uid);
  const ability = abilityOf(ctx.state);
  if (!type || !ability || !(type.uid in strapi.contentTypes)) {
    throw wrongParameter('uid', 'is not a content type');
  }
  const uid = demandReading(ctx, type.uid);
  return { uid, type, ability, locale: isLocalized(strapi, uid) ? named.locale : null };
};

/** A document as somebody has typed it, saved or not. */
export interface TypedDocument extends Omit<ReadableType, 'ability'> {
  /** Null for a document that was never saved. */
  readonly documentId: string | null;
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
