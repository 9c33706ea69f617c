import { useAuth } from '@strapi/strapi/admin';
import { FORCE_RIGHT } from '../../features/publishing/links-here';

/** Whether whoever is signed in may delete what documents refer to. */
export const useMayForce = (): boolean =>
  useAuth('MayForce', ({ permissions }) =>
    permissions.some(({ action }) => action === `api::${FORCE_RIGHT}`),
  );
