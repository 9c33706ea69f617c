import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { recordIn, textAt, valueAt } from '../../../lib/record';
import { wrapHandler } from '../../../platform/handlers';
import { forbid } from '../../../platform/http-errors';
import { serviceWith } from '../../../platform/methods';
import { StartRefused } from '../../../platform/start-refused';
import { passwordProblem } from '../password-rules';

/** The part of Strapi's service of administrators that we call. */
interface Administrators {
  exists(): Promise<boolean>;
  createFirstAdmin(attributes: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const REGISTRATION_PAGE = /^\/admin\/auth\/register-admin\/?$/i;

/** In production nobody becomes administrator by being the first who comes, neither by the panel nor without it. */
export const closeFirstRegistration = (strapi: Core.Strapi): void => {
  if (strapi.config.get('environment') !== 'production') return;
  wrapHandler(strapi, { controller: 'admin::authentication', action: 'registerAdmin' }, () => {
    throw forbid(
      'FIRST_ADMINISTRATOR_BY_COMMAND',
      'Administrators are not made here. Make the first one on the server: npm run admin -- create',
    );
  });
  // The panel shows its page for the first administrator when it hears that there is none.
  wrapHandler(strapi, { controller: 'admin::admin', action: 'init' }, async (_, handle) => {
    const answer: unknown = await handle();
    const data = valueAt(answer, 'data');
    return { data: { ...recordIn(data), hasAdmin: true } };
  });
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.method === 'GET' && REGISTRATION_PAGE.test(ctx.path)) ctx.redirect('/admin/auth/login');
    else await next();
  });
};

/** The first administrator, from the settings, where there is none yet. Throws StartRefused. */
export const makeFirstAdministrator = async (strapi: Core.Strapi): Promise<void> => {
  const given: unknown = strapi.config.get('accounts.firstAdministrator');
  const email = textAt(given, 'email');
  const password = textAt(given, 'password');
  if (email === null || password === null) return;
  const administrators = serviceWith<Administrators>(strapi, 'admin::user', [
    'exists',
    'createFirstAdmin',
  ]);
  if (await administrators.exists()) return;
  const problem = passwordProblem(password);
  if (problem) throw new StartRefused(`ADMIN_PASSWORD cannot be used. ${problem.message}`);
  try {
    const firstname = 'Administrator';
    await administrators.createFirstAdmin({ email: email.toLowerCase(), firstname, password });
  } catch (error) {
    if (await administrators.exists()) return; // another process was first
    throw error;
  }
  strapi.log.info(`Made the first administrator, ${email}, from ADMIN_EMAIL and ADMIN_PASSWORD.`);
};
