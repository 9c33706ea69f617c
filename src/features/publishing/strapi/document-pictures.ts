import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { UnknownRecord } from '../../../lib/record';
import { column, number } from '../../../lib/row';
import { attributesOf } from '../../../platform/schema';
import { fileIdsIn, picturesIn, placesIn, type Picture } from '../pictures';

const settings = z.object({ isAltTextRequired: z.boolean() });

/** Whether nothing is published with a picture that has no alternative text. */
export const isAltTextRequired = (strapi: Core.Strapi): boolean =>
  settings.parse(strapi.config.get('publishing')).isAltTextRequired;

/** What to read of a document to know its pictures: those in components as well. */
export const mediaPopulate = (strapi: Core.Strapi, uid: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributesOf(strapi, uid)).flatMap(
      ([name, { type, component = '' }]): [string, unknown][] => {
        if (type === 'media') return [[name, true]];
        if (type !== 'component') return [];
        const populate = mediaPopulate(strapi, component);
        return Object.keys(populate).length > 0 ? [[name, { populate }]] : [];
      },
    ),
  );

const ID = column('id', number);

/** What a document holds, in components too. */
export const placesOf = (
  strapi: Core.Strapi,
  uid: string,
  draft: UnknownRecord,
): ReturnType<typeof placesIn> =>
  placesIn(draft, attributesOf(strapi, uid), (one) => attributesOf(strapi, one));

/** The pictures of a document that say nothing to who does not see them, as the media library has them now. */
export const findUndescribed = async (
  strapi: Core.Strapi,
  uid: string,
  draft: UnknownRecord,
): Promise<readonly Picture[]> => {
  const places = placesOf(strapi, uid, draft);
  const ids = fileIdsIn(places);
  const files: unknown[] =
    ids.length === 0
      ? []
      : await strapi.db.query('plugin::upload.file').findMany({
          select: ['id', 'name', 'mime', 'hash', 'alternativeText'],
          where: { id: { $in: [...ids] } },
        });
  const byId = new Map(files.map((file) => [ID(file), file]));
  return picturesIn(places, byId).filter(({ alternativeText }) => alternativeText === null);
};
