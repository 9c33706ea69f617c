import { textAt } from '../../lib/record';
import { foldIdentifier } from './identifier';

/** Whose accounts: those of the APIs, or those of the admin panel. */
export type Area = 'users' | 'administrators';

/** What is tried. Each kind has budgets of its own. */
export type AttemptKind =
  'password' | 'current-password' | 'code' | 'mail' | 'registration' | 'token';

/** One attempt, as the request tells it. */
export interface AttemptForm {
  readonly kind: AttemptKind;
  readonly area: Area;
  /** How the account was named, folded; null where no account is named. */
  readonly account: string | null;
  /** The same as it was typed. */
  readonly typed: string | null;
}

/** What a handler is given: REST, GraphQL and the admin panel alike. */
export interface AttemptInput {
  readonly body: unknown;
  readonly params: unknown;
  /** The e-mail address of the account that is signed in. */
  readonly caller: string | null;
  /** Whether a cookie brings a refresh token. */
  readonly hasTokenCookie: boolean;
}

type Reader = (input: AttemptInput) => AttemptForm | null;

export const USERS_CONTROLLER = 'plugin::users-permissions.auth';
export const ADMIN_CONTROLLER = 'admin::authentication';
const ADMIN_PROFILE_CONTROLLER = 'admin::authenticated-user';

const named =
  (kind: AttemptKind, area: Area, field: string): Reader =>
  ({ body }) => {
    const typed = textAt(body, field) ?? '';
    return { kind, area, account: foldIdentifier(typed), typed };
  };

const nameless =
  (kind: AttemptKind, area: Area): Reader =>
  () => ({ kind, area, account: null, typed: null });

/** Providers other than `local` bring a code of theirs. What is no text is compared with nothing. */
const signIn: Reader = (input) => {
  const provider = textAt(input.params, 'provider') ?? '';
  if (provider !== '' && provider !== 'local') return nameless('code', 'users')(input);
  const areTexts = ['identifier', 'password'].every((name) => textAt(input.body, name) !== null);
  return areTexts ? named('password', 'users', 'identifier')(input) : null;
};

const refresh =
  (area: Area): Reader =>
  (input) =>
    input.hasTokenCookie || textAt(input.body, 'refreshToken') !== null
      ? nameless('token', area)(input)
      : null;

/** The password that one has is asked for by whoever wants another one. */
const currentPassword =
  (area: Area): Reader =>
  ({ body, caller }) =>
    caller === null || textAt(body, 'currentPassword') === null
      ? null
      : { kind: 'current-password', area, account: foldIdentifier(caller), typed: caller };

/**
 * Every handler in which something can be tried, by controller and action. The APIs call the same ones over REST
 * and GraphQL, however a path is spelled.
 */
export const ATTEMPT_HANDLERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  [USERS_CONTROLLER]: {
    callback: signIn,
    changePassword: currentPassword('users'),
    resetPassword: nameless('code', 'users'),
    refresh: refresh('users'),
    forgotPassword: named('mail', 'users', 'email'),
    sendEmailConfirmation: named('mail', 'users', 'email'),
    emailConfirmation: nameless('code', 'users'),
    register: nameless('registration', 'users'),
  },
  [ADMIN_CONTROLLER]: {
    login: named('password', 'administrators', 'email'),
    accessToken: refresh('administrators'),
    registrationInfo: nameless('code', 'administrators'),
    register: nameless('code', 'administrators'),
    registerAdmin: nameless('registration', 'administrators'),
    forgotPassword: named('mail', 'administrators', 'email'),
    resetPassword: nameless('code', 'administrators'),
  },
  [ADMIN_PROFILE_CONTROLLER]: { updateMe: currentPassword('administrators') },
};
