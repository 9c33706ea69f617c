import { loadedEnvironment } from './environment';

/** How often somebody may try to get in. */
export interface AttemptsSettings {
  readonly isLimited: { readonly users: boolean; readonly administrators: boolean };
  readonly perAccount: number;
  readonly perAddress: number;
  readonly inAll: number;
}

const attempts = (): AttemptsSettings => {
  const environment = loadedEnvironment();
  return {
    isLimited: {
      users: environment.ATTEMPT_LIMITS,
      administrators: environment.ATTEMPT_LIMITS && environment.ADMIN_RATE_LIMIT,
    },
    perAccount: environment.ATTEMPTS_PER_ACCOUNT,
    perAddress: environment.ATTEMPTS_PER_ADDRESS,
    inAll: environment.ATTEMPTS_IN_ALL,
  };
};

export default attempts;
