import { loadedEnvironment } from './environment';

/** Read by `features/access`. */
const access = () => {
  const { ALLOW_REGISTRATION: isOpen, CONFIRM_EMAIL: isEmailConfirmed } = loadedEnvironment();
  return { registration: { isOpen, isEmailConfirmed: isEmailConfirmed ?? isOpen } };
};

export default access;
