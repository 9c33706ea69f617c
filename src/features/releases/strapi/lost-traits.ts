import type { Core } from '@strapi/strapi';
import { isRecord, valueAt } from '../../../lib/record';
import { replaceMethod } from '../../../platform/methods';
import { StartRefused } from '../../../platform/start-refused';
import { lostTrait, lostTraitMessage, type TypeTraits } from '../expansion';

/**
 * Strapi deletes drafts, or translations, of a type for which a release turns them off, when it starts. Here such a
 * release does not start, nor does an older one that never had them. Beside a newer release nothing is changed.
 */
export const refuseLostTraits = (strapi: Core.Strapi, isAhead: () => boolean): void => {
  // Handlers of a hook run side by side: only what calls them can hold them back.
  replaceMethod(strapi.hook('strapi::content-types.beforeSync'), 'call', (call) => async (sync) => {
    refuseLost(strapi, valueAt(sync, 'oldContentTypes'));
    if (!isAhead()) await call(sync);
  });
  replaceMethod(strapi.hook('strapi::content-types.afterSync'), 'call', (call) => async (sync) => {
    if (!isAhead()) await call(sync);
  });
};

/** Throws StartRefused where this release makes less of a type than `before` did. */
export const refuseLost = (strapi: Core.Strapi, before: unknown): void => {
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    const earlier = valueAt(before, uid);
    if (!isRecord(earlier) || !uid.startsWith('api::')) continue;
    const lost = lostTrait(traitsOf(earlier), traitsOf(type));
    if (lost !== null) throw new StartRefused(lostTraitMessage(uid, lost));
  }
};

const traitsOf = (type: unknown): TypeTraits => ({
  hasDrafts: valueAt(valueAt(type, 'options'), 'draftAndPublish') === true,
  isLocalized: valueAt(valueAt(valueAt(type, 'pluginOptions'), 'i18n'), 'localized') === true,
});
