/** Where a handler finds the new password in the body of its request. */
type PasswordPath = readonly string[];

const PASSWORD: PasswordPath = ['password'];

/** Every handler that sets a password, by controller, of REST, GraphQL and the admin panel alike. */
export const PASSWORD_HANDLERS: Readonly<Record<string, Readonly<Record<string, PasswordPath>>>> = {
  'plugin::users-permissions.auth': {
    register: PASSWORD,
    resetPassword: PASSWORD,
    changePassword: PASSWORD,
  },
  'plugin::users-permissions.user': { create: PASSWORD, update: PASSWORD },
  'plugin::users-permissions.contentmanageruser': { create: PASSWORD, update: PASSWORD },
  'admin::authentication': {
    registerAdmin: PASSWORD,
    register: ['userInfo', 'password'],
    resetPassword: PASSWORD,
  },
  'admin::authenticated-user': { updateMe: PASSWORD },
  'admin::user': { update: PASSWORD },
};
