import { CONTENT_TYPES } from '../content/registry';
import { CLOSED, type Registration } from './registration';

export const ROLES = ['public', 'authenticated'] as const;
export type Role = (typeof ROLES)[number];

export type Action = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/**
 * The rights of the roles of the users-permissions plugin over content. API tokens carry their own.
 * A single type has no `findOne`.
 */
export const ACCESS_MATRIX: Readonly<Record<Role, Readonly<Record<string, readonly Action[]>>>> = {
  public: Object.fromEntries(CONTENT_TYPES.map(({ uid, access }) => [uid, access.public])),
  authenticated: Object.fromEntries(
    CONTENT_TYPES.map(({ uid, access }) => [uid, access.authenticated]),
  ),
};

/** Rights beyond content that a role needs to sign in and out; the public may only sign in. */
const ACCOUNT_ACTIONS: Readonly<Record<Role, readonly string[]>> = {
  public: [
    'plugin::users-permissions.auth.callback',
    'plugin::users-permissions.auth.forgotPassword',
    'plugin::users-permissions.auth.resetPassword',
    'plugin::users-permissions.auth.refresh',
  ],
  authenticated: [
    'plugin::users-permissions.auth.changePassword',
    'plugin::users-permissions.auth.logout',
    'plugin::users-permissions.user.me',
  ],
};

/** Every action that a role may do, as Strapi names them, sorted. */
export const permittedActions = (
  role: Role,
  registration: Registration = CLOSED,
): readonly string[] =>
  [
    ...ACCOUNT_ACTIONS[role],
    ...(role === 'public' ? registrationActions(registration) : []),
    ...Object.entries(ACCESS_MATRIX[role]).flatMap(([uid, actions]) =>
      actions.map((action) => `${uid}.${action}`),
    ),
  ].sort();

const registrationActions = ({ isOpen, isEmailConfirmed }: Registration): readonly string[] => [
  ...(isOpen ? ['plugin::users-permissions.auth.register'] : []),
  ...(isEmailConfirmed
    ? [
        'plugin::users-permissions.auth.emailConfirmation',
        'plugin::users-permissions.auth.sendEmailConfirmation',
      ]
    : []),
];

export interface PermissionChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What must change so that a role holds exactly the wanted actions. */
export const permissionChange = (
  held: readonly string[],
  wanted: readonly string[],
): PermissionChange => ({
  add: wanted.filter((action) => !held.includes(action)),
  remove: held.filter((action) => !wanted.includes(action)),
});
