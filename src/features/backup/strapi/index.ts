import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../platform/feature';
import { INCOMPLETE_COPY } from '../incomplete-copies';

/** The backup itself is a command; in the server only copies are refused that would forget half. */
export const backup: Feature = {
  name: 'backup',
  register({ strapi }) {
    refuseIncompleteCopies(strapi);
  },
};

/**
 * Each of Strapi's sources and destinations of copies, whoever makes them (its commands, its transfer endpoints, a
 * script), turns the lifecycles off before it reads or deletes anything. Nothing else does.
 */
const refuseIncompleteCopies = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.disable = () => {
    throw new Error(INCOMPLETE_COPY);
  };
};
