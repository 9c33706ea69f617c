import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import type { DocumentEvent, WriteAction } from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { contentTypeOf, type ContentType } from '../../content/registry';
import { chooseSlug, pickFreeSlug } from '../slug-choice';
import { keepHistory } from './history';
import { publicAddresses } from './public-addresses';
import { findTakenSlugs, localeOf, readCurrentNaming } from './slug-store';

/** Fills the slug of every document that is saved without one, and remembers those it gave up. */
export const slugs: Feature = {
  name: 'slugs',
  register({ strapi, documentEvents }) {
    documentEvents.onWrite(async (event, next) => {
      const type = contentTypeOf(event.uid);
      if (type?.nameField && (event.action === 'create' || event.action === 'update')) {
        await fillSlug(strapi, event, type);
      }
      if (type?.nameField && event.action === 'clone') clearSlug(event);
      return next();
    });
    documentEvents.onWrite(keepHistory(strapi));
  },
};

/** Documents are read by slug, too. Comes after fixed addresses (`/api/publications/citations`). */
export const slugAddresses: Feature = {
  name: 'slug-addresses',
  register(context) {
    context.publicReads.add(publicAddresses(context));
  },
};

const fillSlug = async (
  strapi: Core.Strapi,
  event: DocumentEvent<WriteAction>,
  type: ContentType,
): Promise<void> => {
  const { data } = event.params;
  if (!data || !type.nameField) return;
  const current = await readCurrentNaming(strapi, event, type.nameField);
  const sent = data[type.nameField];
  const choice = chooseSlug(
    {
      given: data.slug,
      current: current.slug,
      name: typeof sent === 'string' ? sent : current.name,
      locale: await localeOf(strapi, event),
    },
    type.noun,
  );
  if (choice.kind === 'keep') return;
  await inTransaction(strapi, (trx) => lockInTransaction(trx, `slug:${type.uid}:${choice.base}`));
  const taken = await findTakenSlugs(strapi, event, choice.base);
  event.params.data = { ...data, slug: pickFreeSlug(choice.base, taken) };
};

/** A copy gets a slug of its own when it is next saved. */
const clearSlug = (event: DocumentEvent<WriteAction>): void => {
  event.params.data = { ...event.params.data, slug: event.params.data?.slug ?? null };
};
