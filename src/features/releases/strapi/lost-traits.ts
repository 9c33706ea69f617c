import type { Core } from '@strapi/strapi';
import { isRecord, valueAt } from '../../../lib/record';
import { StartRefused } from '../../../platform/start-refused';
import { lostTrait, lostTraitMessage, type TypeTraits } from '../expansion';

/**
 * Strapi deletes drafts, or translations, of a type for which a release turns them off, when it starts. Here such a
 * release does not start, nor does an older one that never had them. Beside a newer release nothing is changed.
 */
export const refuseLostTraits = (strapi: Core.Strapi, isAhead: () => boolean): void => {
  wrapHook(strapi, 'strapi::content-types.beforeSync', async (parameters, call) => {
    refuseLost(strapi, valueAt(parameters, 'oldContentTypes'));
    if (!isAhead()) await call();
  });
  wrapHook(strapi, 'strapi::content-types.afterSync', async (_, call) => {
    if (!isAhead()) await call();
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

/** Its handlers run side by side: only what calls them can hold them back. */
const wrapHook = (
  strapi: Core.Strapi,
  name: string,
  wrapper: (parameters: unknown, call: () => Promise<unknown>) => Promise<void>,
): void => {
  const hook: unknown = strapi.hook(name);
  const call: unknown = valueAt(hook, 'call');
  if (!isRecord(hook) || typeof call !== 'function') {
    throw new Error(`This version of Strapi has another hook ${name}`);
  }
  const original = async (parameters: unknown): Promise<unknown> =>
    (await call.call(hook, parameters)) as unknown;
  Object.assign(hook, {
    call: (parameters: unknown) => wrapper(parameters, () => original(parameters)),
  });
};
