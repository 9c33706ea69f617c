import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import type { Registration } from '../registration';

/** What config/access.ts says; closed where it says nothing. */
export const readRegistration = (strapi: Core.Strapi): Registration => {
  const given: unknown = strapi.config.get('access.registration');
  return {
    isOpen: valueAt(given, 'isOpen') === true,
    isEmailConfirmed: valueAt(given, 'isEmailConfirmed') === true,
  };
};
