import type { Feature } from '../../../platform/feature';
import { SESSION_INDEXES, SESSION_TRIGGERS } from '../session-triggers';
import { hashDocumentPasswords } from './document-passwords';
import { guardEmails } from './email-guard';
import { closeFirstRegistration, makeFirstAdministrator } from './first-administrator';
import { createPasswordHashing } from './hashing';
import { guardPasswordHandlers } from './password-guard';
import { replacePasswordServices } from './password-services';
import { holdTokensToSessions } from './sessions';
import { tellWhenSignInIsBusy, keepSessionOfOwnChange } from './sign-in';

/** Accounts of the API and administrators: their passwords and sessions, and the first administrator. */
export const accounts: Feature = {
  name: 'accounts',
  register({ strapi }) {
    const hashing = createPasswordHashing(strapi);
    replacePasswordServices(strapi, hashing);
    hashDocumentPasswords(strapi, hashing);
    guardPasswordHandlers(strapi);
    guardEmails(strapi);
    tellWhenSignInIsBusy(strapi);
    keepSessionOfOwnChange(strapi);
    closeFirstRegistration(strapi);
  },
  async bootstrap({ strapi, schema }) {
    holdTokensToSessions(strapi);
    await schema.needIndexes(SESSION_INDEXES);
    await schema.needTriggers(SESSION_TRIGGERS);
    await makeFirstAdministrator(strapi);
  },
};
