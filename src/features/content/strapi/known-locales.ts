import type { Core } from '@strapi/strapi';
import { column, decodeRows, text } from '../../../lib/row';
import { configuredLocales } from '../../../platform/default-locale';
import type { RightsWatch } from '../../../platform/rights-watch';

/** The languages that content may be in: those set up, and those that were added in the admin panel. */
export interface KnownLocales {
  /** As they were last seen; the default one first. */
  current(): readonly string[];
  /** Looks once more. One statement. */
  refresh(): Promise<readonly string[]>;
}

const KNOWN = 'lectern.known-locales';

export const addKnownLocales = (strapi: Core.Strapi, rights: RightsWatch): void => {
  const configured = configuredLocales(strapi);
  let known: readonly string[] = configured;
  const refresh = async (): Promise<readonly string[]> => {
    const answer: unknown = await strapi.db.connection.raw(
      'select code from i18n_locale where code is not null order by code',
    );
    const added = decodeRows(answer, column('code', text));
    known = [...new Set([...configured, ...added])];
    return known;
  };
  rights.onChange(({ uid }) => {
    // What was seen last goes on to be known where the database is away.
    if (uid === null) refresh().catch(() => undefined);
  });
  strapi.add(KNOWN, () => ({ current: () => known, refresh }) satisfies KnownLocales);
};

export const knownLocalesOf = (strapi: Core.Strapi): KnownLocales =>
  strapi.get<KnownLocales>(KNOWN);
