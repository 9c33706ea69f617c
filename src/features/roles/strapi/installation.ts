import type { Core, UID } from '@strapi/strapi';
import { column, listOf, orNull, text } from '../../../lib/row';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import type { Installation, KnownRight, RightsType } from '../wanted-permissions';
import { fieldService, permissionService } from './admin-services';

/** What this installation has to have rights over: its types, languages and rights. */
export const readInstallation = async (strapi: Core.Strapi): Promise<Installation> => ({
  types: Object.keys(strapi.contentTypes).map((uid) => describeType(strapi, uid)),
  locales: await storedLocales(strapi),
  rights: knownRights(strapi),
});

const describeType = (strapi: Core.Strapi, uid: string): RightsType => ({
  uid,
  isContent: uid.startsWith('api::'),
  hasDrafts: hasDrafts(strapi, uid),
  isLocalized: isLocalized(strapi, uid),
  fields: fieldService(strapi).getNestedFields(strapi.contentTypes[uid as UID.ContentType], {
    components: strapi.components,
  }),
});

const storedLocales = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const locales = strapi.db.query('plugin::i18n.locale');
  const rows: unknown = await locales.findMany({ select: ['code'], orderBy: { code: 'asc' } });
  return CODES(rows).flatMap((code) => code ?? []);
};

const CODES = listOf(column('code', orNull(text)));

/** Rights of the section `internal` are handed out by Strapi alone. */
const knownRights = (strapi: Core.Strapi): readonly KnownRight[] =>
  permissionService(strapi)
    .actionProvider.values()
    .filter(({ section }) => section !== 'internal')
    .map(({ actionId, subjects, options }) => ({
      id: actionId,
      subjects: subjects ?? null,
      hasFields: options.applyToProperties?.includes('fields') ?? false,
      hasLocales: options.applyToProperties?.includes('locales') ?? false,
    }));
