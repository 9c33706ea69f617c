import type { Core } from '@strapi/strapi';
import { fail, succeed, type Result } from '../../../lib/result';
import { filled } from '../../../lib/row';
import { defaultLocale } from '../../../platform/default-locale';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { findRows, type StoredDraft } from '../../../platform/stored-rows';
import { CONTENT_TYPES, type ContentType } from '../../content/registry';
import {
  endOfLink,
  readPreviewToken,
  writePreviewToken,
  type PreviewLink,
  type PreviewLinkProblem,
  type Seal,
} from '../preview-link';
import { previewedType } from '../previewed-types';
import { demandNonce, readNonce } from './nonce-store';

/** A draft that is there. */
export interface Draft {
  readonly type: ContentType;
  readonly documentId: string;
  readonly locale: string | null;
  readonly slug: string | null;
  /** As conditions of rights look at it. */
  readonly row: unknown;
}

/** A link that is good, and what it leads to. */
export interface OpenedLink {
  readonly link: PreviewLink;
  readonly draft: Draft;
}

/** The draft of a type that has previews; null where there is none. No language is the default one. */
export const findDraft = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: StoredDraft,
): Promise<Draft | null> => {
  const type = previewedType(uid, (it) => hasDrafts(strapi, it));
  if (!type) return null;
  const isTranslated = isLocalized(strapi, type.uid);
  const language = isTranslated ? (locale ?? (await defaultLocale(strapi))) : null;
  const where = { documentId, publishedAt: { $null: true } };
  const inLanguage = language === null ? {} : { locale: language };
  const [row] = await findRows(strapi, type.uid, { ...where, ...inLanguage });
  return row === undefined
    ? null
    : { type, documentId, locale: language, slug: filled(row.slug), row };
};

/** Makes a token that shows a draft to whoever has it. */
export const makeToken = async (
  strapi: Core.Strapi,
  seal: Seal,
  { type, documentId, locale }: Draft,
): Promise<{ readonly token: string; readonly endsAt: number }> => {
  const nonce = await demandNonce(strapi, { uid: type.uid, documentId });
  const endsAt = endOfLink(Date.now());
  const link = { plural: type.plural, documentId, locale, endsAt, nonce };
  return { token: writePreviewToken(link, seal), endsAt };
};

/** What a token leads to, as long as it is good, was not ended, and its document is there. */
export const openToken = async (
  strapi: Core.Strapi,
  seal: Seal,
  token: string,
): Promise<Result<OpenedLink, PreviewLinkProblem>> => {
  const read = readPreviewToken(token, seal, Date.now());
  if (!read.ok) return read;
  const { plural, documentId, locale, nonce } = read.value;
  const uid = CONTENT_TYPES.find((type) => type.plural === plural)?.uid;
  if (uid === undefined || (await readNonce(strapi, { uid, documentId })) !== nonce) {
    return fail('PREVIEW_LINK_UNKNOWN');
  }
  const draft = await findDraft(strapi, { uid, documentId, locale });
  return draft ? succeed({ link: read.value, draft }) : fail('PREVIEW_LINK_UNKNOWN');
};
