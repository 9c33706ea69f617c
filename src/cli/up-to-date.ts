import { contextOf } from '../platform/feature';
import { destroyStrapi, newStrapi } from './strapi-server';

export interface UpToDate {
  readonly isComplete: boolean;
  /** What was made, and what waits for somebody, for people. */
  readonly made: readonly string[];
  readonly waiting: readonly string[];
}

/** Brings the database up to date for this release, beside running servers, without listening. */
export const bringUpToDate = async (root: string): Promise<UpToDate> => {
  const strapi = await newStrapi(root);
  strapi.config.set('releases.isNewest', true);
  strapi.config.set('releases.isWaiting', true);
  await strapi.load();
  const { schema } = contextOf(strapi);
  const isComplete = schema.mode === 'leaving' || (await schema.finish());
  const outcome = { isComplete, made: [...schema.made], waiting: [...schema.missing] };
  await destroyStrapi(strapi);
  return outcome;
};
