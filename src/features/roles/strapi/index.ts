import type { Core } from '@strapi/strapi';
import type { AdminRights } from '../../../platform/admin-rights';
import type { Feature } from '../../../platform/feature';
import { CONDITION_IDS } from '../rights';
import { permissionService } from './admin-services';
import { applyRoles, type HandMadeRoles } from './apply-roles';
import { holdCeilings } from './ceilings';
import { keepRefusals, nameMissingRights } from './name-missing-rights';
import { holdTranslations, refuseDeletingWhatWasPublished } from './own-documents';
import { holdMediaToOwners } from './own-media';
import { addRightsRoute } from './rights-route';

/** The roles of the admin panel as code, and refusals that say which right is missing. */
export const roles: Feature = {
  name: 'roles',
  register: async ({ strapi, documentEvents }) => {
    await registerCondition(strapi);
    strapi.server.use(nameMissingRights(strapi));
    keepRefusals(strapi);
    holdCeilings(strapi);
    holdMediaToOwners(strapi);
    holdTranslations(strapi);
    documentEvents.beforeWrite(refuseDeletingWhatWasPublished(strapi));
    addRightsRoute(strapi);
  },
  bootstrap: async ({ strapi, adminRights, schema }) => {
    // A newer release's roles hold for all that run beside it.
    if (schema.mode === 'leaving') return;
    tellOf(strapi, await applyRoles(strapi, adminRights));
    followLocales(strapi, adminRights);
  },
};

/** Before Strapi boots: it takes conditions that it does not know from permissions. */
const registerCondition = async (strapi: Core.Strapi): Promise<void> => {
  await permissionService(strapi).conditionProvider.register({
    displayName: 'Is creator, and it was never published',
    name: CONDITION_IDS['own-never-published'].replace('api::', ''),
    handler: ({ id }: { readonly id: unknown }) => ({
      'createdBy.id': id,
      publishedAt: { $eq: null },
    }),
  });
};

/** Rights over documents name each language. */
const followLocales = (strapi: Core.Strapi, rights: AdminRights): void => {
  const apply = async (): Promise<void> => {
    await applyRoles(strapi, rights);
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterCreate: apply,
    afterDelete: apply,
  });
};

const tellOf = (strapi: Core.Strapi, byHand: HandMadeRoles): void => {
  for (const [role, changes] of byHand) {
    if (changes.length === 0) continue;
    const list = changes.map(({ kind, action, subject }) => `${kind} ${action}${on(subject)}`);
    strapi.log.warn(
      `The role “${role}” was changed by hand and stays so. Other than in the code: ${list.join(', ')}.`,
    );
  }
};

const on = (subject: string | null): string => (subject === null ? '' : ` on ${subject}`);
