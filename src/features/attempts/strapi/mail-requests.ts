import type { Core } from '@strapi/strapi';
import { validateYupSchema, yup } from '@strapi/utils';
import type { Context } from 'koa';
import { isRecord, textAt, valueAt } from '../../../lib/record';
import { checkBefore } from '../../../platform/handlers';
import { unavailable } from '../../../platform/http-errors';
import { methodOf } from '../../../platform/methods';
import { ADMIN_CONTROLLER, USERS_CONTROLLER, type Area } from '../attempt-form';

/**
 * Strapi's provider where none was chosen. It looks up the mail server of each recipient and connects to it: that is
 * no mail server of this server, and tells others who asks for a password.
 */
const NO_PROVIDER = 'sendmail';

/** @param original handles another request, without an answer */
type MailHandler = (ctx: Context, original: (instead: Context) => unknown) => unknown;

/** Work that goes on after its answer was sent. */
export interface BackgroundWork {
  start(work: () => Promise<unknown>): void;
  /** Resolves when all that was started is over. */
  finish(): Promise<void>;
}

/** Whether a provider was chosen that sends by a server of this server: Strapi's for SMTP must be told which. */
export const isMailConfigured = (strapi: Core.Strapi): boolean => {
  const names = strapi.config
    .get('plugin::email.provider', NO_PROVIDER)
    .toLowerCase()
    .split(/[/-]/);
  if (names.includes(NO_PROVIDER)) return false;
  const options: unknown = strapi.config.get('plugin::email.providerOptions');
  const isTold = isRecord(options) && Object.keys(options).length > 0;
  return isTold || !names.includes('nodemailer');
};

/** Whom to ask instead, by whose password it is about. */
const WHOM_TO_ASK: Readonly<Record<Area, string>> = {
  users: 'Ask an administrator to set the password, or the operator to configure a mail server.',
  administrators:
    'Ask an Administrator or a Super Admin to set a new password for you, under Settings, Users. If there is nobody, whoever runs the server sets it: npm run admin -- reset-password.',
};

export const mailNotConfigured = (area: Area = 'users'): Error =>
  unavailable(
    'MAIL_NOT_CONFIGURED',
    `This server has no mail server, so it cannot send codes by mail. ${WHOM_TO_ASK[area]}`,
  );

/** Nothing of this server opens connections to the mail servers of strangers. */
export const refuseToSendWithoutServer = (strapi: Core.Strapi): void => {
  if (isMailConfigured(strapi)) return;
  const send = (): Promise<never> => Promise.reject(mailNotConfigured());
  Object.assign(strapi.plugin('email'), { provider: { send } });
};

/** Strapi's own handlers that send answer 500 to whatever keeps them from it. */
export const refuseMailHandlers = (strapi: Core.Strapi): void => {
  checkBefore(strapi, { controller: 'plugin::email.email', actions: ['send', 'test'] }, () => {
    if (!isMailConfigured(strapi)) throw mailNotConfigured();
  });
};

const emailBody = yup.object({ email: yup.string().email().required() });

/** Throws Strapi's own refusal unless the body holds an address. */
export const validateEmail = async (body: unknown): Promise<void> => {
  await validateYupSchema(emailBody)(body ?? {});
};

/**
 * Handlers that look for an account and send it a mail, as handlers that answer first: the answer says nothing of
 * the account, neither by what it says nor by when.
 */
export const mailHandlers = (
  strapi: Core.Strapi,
  background: BackgroundWork,
): Readonly<Record<string, MailHandler>> => ({
  [`${USERS_CONTROLLER}.forgotPassword`]: (ctx, original) => {
    background.start(async () => original(detached(ctx)));
    ctx.body = { ok: true };
  },
  [`${USERS_CONTROLLER}.sendEmailConfirmation`]: (ctx, original) => {
    background.start(async () => original(detached(ctx)));
    ctx.body = { email: emailIn(ctx), sent: true };
  },
  [`${ADMIN_CONTROLLER}.forgotPassword`]: (ctx) => {
    const email = emailIn(ctx);
    const service = strapi.service('admin::auth');
    background.start(async () => methodOf(service, 'forgotPassword')({ email }));
    ctx.status = 204;
  },
});

/** Failures are told to the log alone; refusals are none: they say that there is nothing to send. */
export const createBackgroundWork = (report: (error: unknown) => void): BackgroundWork => {
  const running = new Set<Promise<void>>();
  return {
    start(work) {
      const done = settle(work, report).finally(() => running.delete(done));
      running.add(done);
    },
    finish: async () => {
      await Promise.all(running);
    },
  };
};

const settle = async (
  work: () => Promise<unknown>,
  report: (error: unknown) => void,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (textAt(error, 'name') !== 'ApplicationError') report(error);
  }
};

const emailIn = (ctx: Context): string =>
  (textAt(valueAt(ctx.request, 'body'), 'email') ?? '').toLowerCase();

/** What these handlers read of a request, without the answer that has been sent by then. */
const detached = (ctx: Context): Context => {
  const body: unknown = valueAt(ctx.request, 'body');
  const quiet = {
    request: { body },
    state: { auth: valueAt(ctx.state, 'auth') },
    send: () => undefined,
  };
  // Strapi's handlers take no more of a context than this.
  return quiet as unknown as Context;
};
