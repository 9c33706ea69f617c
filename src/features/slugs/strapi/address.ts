import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { asIs, column, orNull, text } from '../../../lib/row';
import { makeSlug } from '../../../lib/slug';
import { demandReading, readPanelBody, wrongParameter } from '../../../platform/panel-routes';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { contentTypeOf } from '../../content/registry';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import type { TypedDocument } from '../../content/strapi/form-question';
import { pageAddress } from '../../content/strapi/page-address';
import { ADDRESS_QUESTION, asSlug } from '../address';
import { ADDRESS_PATH, type Address } from '../address-answer';
import { isReservedSlug } from '../reserved-slugs';
import { pickFreeSlug } from '../slug-choice';
import { findTakenSlugs } from './slug-store';

/** Tells the panel which address a document will have, before it is saved. */
export const serveAddresses = (desk: Desk, reserved: () => ReadonlySet<string>): Promise<void> => {
  const { strapi } = desk;
  const answer = (ctx: Context): Promise<Address> => {
    const asked = readPanelBody(ctx, ADDRESS_QUESTION);
    const type = contentTypeOf(asked.uid);
    if (!type?.nameField) throw wrongParameter('uid', 'has no addresses');
    const uid = demandReading(ctx, asked.uid);
    const locale = isLocalized(strapi, uid) ? asked.locale : null;
    return addressOf(strapi, { ...asked, uid, type, locale, reserved: reserved() });
  };
  const right = { name: 'desk.address', displayName: 'See which address a document will have' };
  return serveDesk(desk, right, { [ADDRESS_PATH]: answer });
};

interface Question extends Omit<TypedDocument, 'values'> {
  readonly name: string | null;
  readonly slug: string | null;
  readonly reserved: ReadonlySet<string>;
}

const addressOf = async (strapi: Core.Strapi, question: Question): Promise<Address> => {
  const given = asSlug(question.slug?.trim() ?? '', question.locale);
  const base = given || madeSlug(question);
  if (base === '') return { slug: '', page: null, taken: null, free: '', former: null };
  const free = await freeSlugNear(strapi, question, base);
  // What is made from a name makes way; what somebody chose stays as it is chosen.
  const slug = given === '' ? free : given;
  const isReserved = isReservedSlug(slug, question.reserved);
  return {
    slug,
    page: await pageAddress(strapi, question.type, { slug, locale: question.locale }),
    taken: isReserved ? 'reserved' : await ownerOf(strapi, question, slug),
    free,
    former: await formerSlug(strapi, question, slug),
  };
};

const madeSlug = ({ name, type, locale }: Question): string => {
  const text = name?.trim() ?? '';
  return text === '' ? '' : makeSlug(text, locale) || type.noun;
};

const freeSlugNear = async (
  strapi: Core.Strapi,
  { uid, documentId, locale, reserved }: Question,
  base: string,
): Promise<string> => {
  const params = { ...(documentId ? { documentId } : {}), ...(locale ? { locale } : {}) };
  const taken = await findTakenSlugs(strapi, { uid, params }, base);
  return pickFreeSlug(base, [...taken, ...reserved]);
};

const ownerOf = async (
  strapi: Core.Strapi,
  { uid, type, documentId, locale }: Question,
  slug: string,
): Promise<Address['taken']> => {
  const owner: unknown = await strapi.db.query(uid).findOne({
    select: [type.nameField ?? 'slug', 'publishedAt'],
    where: {
      slug,
      ...(locale === null ? {} : { locale }),
      ...(documentId === null ? {} : { documentId: { $ne: documentId } }),
    },
    orderBy: { publishedAt: 'asc' },
  });
  if (!owner) return null;
  const isPublished = !hasDrafts(strapi, uid) || column('publishedAt', asIs)(owner) !== null;
  const name = column(type.nameField ?? 'slug', orNull(text))(owner);
  return { name: name ?? slug, isPublished };
};

/** Of a document that is public under another slug. */
const formerSlug = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: Question,
  slug: string,
): Promise<string | null> => {
  if (documentId === null) return null;
  const where = {
    documentId,
    ...(locale === null ? {} : { locale }),
    ...(hasDrafts(strapi, uid) ? { publishedAt: { $notNull: true } } : {}),
  };
  const row: unknown = await strapi.db.query(uid).findOne({ select: ['slug'], where });
  const former = orNull(column('slug', orNull(text)))(row);
  return former === slug ? null : former;
};
