import { useAuth } from '@strapi/strapi/admin';
import { EDITED_INTERVIEW } from '../../features/content/edited-types';
import { FROM_PAGE_RIGHT } from '../../features/ingest/review/review';

const CREATING = 'plugin::content-manager.explorer.create';

/** Whether whoever is signed in may make drafts from pages: what nobody may do is not offered. */
export const useMayUsePages = (): boolean => {
  const permissions = useAuth('FromPage', (state) => state.permissions);
  return (
    permissions.some(({ action }) => action === `api::${FROM_PAGE_RIGHT}`) &&
    permissions.some(
      ({ action, subject }) => action === CREATING && subject === EDITED_INTERVIEW.uid,
    )
  );
};
