import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../../../platform/advisory-lock';
import type { ApiRoutes } from '../../../platform/api-routes';
import { inTransaction } from '../../../platform/database';
import type { DocumentEvent, WriteAction } from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { refuseWithProblems } from '../../../platform/http-errors';
import { CONTENT_TYPES, contentTypeOf, type ContentType } from '../../content/registry';
import { isReservedSlug, reservedSlugs } from '../reserved-slugs';
import { chooseSlug, pickFreeSlug } from '../slug-choice';
import { serveAddresses } from './address';
import { addressStage } from './address-stage';
import { keepHistory } from './history';
import { findTakenSlugs, localeOf, readCurrentNaming } from './slug-store';

/** Fills the slug of every document that is saved without one, remembers those it gave up, and reads documents by them. */
export const slugs: Feature = {
  name: 'slugs',
  async register({ strapi, documentEvents, readStages, apiRoutes, adminRights }) {
    readStages.set('address', addressStage(strapi));
    const reserved = createReserved(strapi, apiRoutes);
    documentEvents.beforeWrite(async (event) => {
      const type = contentTypeOf(event.uid);
      if (type?.nameField) await refuseReserved(strapi, event, { type, reserved: reserved() });
      if (type?.nameField && (event.action === 'create' || event.action === 'update')) {
        await fillSlug(strapi, event, { type, reserved: reserved() });
      }
      if (type?.nameField && event.action === 'clone') clearSlug(event);
    });
    documentEvents.onWrite(keepHistory(strapi));
    await serveAddresses({ strapi, adminRights }, reserved);
  },
};

interface Slugged {
  readonly type: ContentType;
  readonly reserved: ReadonlySet<string>;
}

/** All routes are there by the first write. */
const createReserved = (strapi: Core.Strapi, routes: ApiRoutes): (() => ReadonlySet<string>) => {
  let known: ReadonlySet<string> | null = null;
  return () => {
    const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
    known ??= reservedSlugs(
      routes.all().map(({ path }) => path),
      { api: prefix, folders: CONTENT_TYPES.map(({ plural }) => `${prefix}/${plural}`) },
    );
    return known;
  };
};

/** In drafts as well, so that an editor hears it while choosing; and of drafts that have had one for long. */
const refuseReserved = async (
  strapi: Core.Strapi,
  event: DocumentEvent<WriteAction>,
  { type, reserved }: Slugged,
): Promise<void> => {
  const given = event.params.data?.slug;
  const slug =
    event.action === 'publish'
      ? (await readCurrentNaming(strapi, event, type.nameField ?? '')).slug
      : given;
  if (typeof slug !== 'string' || !isReservedSlug(slug, reserved)) return;
  const message = `“${slug}” is part of other addresses. Choose a different slug.`;
  throw refuseWithProblems('FIELDS_INVALID', `Nothing was saved: ${message}`, [
    { path: ['slug'], code: 'SLUG_RESERVED', message },
  ]);
};

const fillSlug = async (
  strapi: Core.Strapi,
  event: DocumentEvent<WriteAction>,
  { type, reserved }: Slugged,
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
  event.params.data = { ...data, slug: pickFreeSlug(choice.base, [...taken, ...reserved]) };
};

/** A copy gets a slug of its own when it is next saved. */
const clearSlug = (event: DocumentEvent<WriteAction>): void => {
  event.params.data = { ...event.params.data, slug: event.params.data?.slug ?? null };
};
