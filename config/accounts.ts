import { loadedEnvironment } from './environment';

/** Read by `features/accounts`. */
const accounts = () => {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = loadedEnvironment();
  return { firstAdministrator: { email: email ?? null, password: password ?? null } };
};

export default accounts;
