import { utf8Length } from '../../lib/utf8-length';
import { hasFewCharacters, isCommonPassword } from './common-passwords';

const SHORTEST_PASSWORD = 12;
/** Bcrypt takes no more; what comes after would count for nothing. */
const PASSWORD_BYTES = 72;

export type PasswordCode = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_COMMON';

/** Why a password may not be set, and what to do. */
export interface PasswordProblem {
  readonly code: PasswordCode;
  readonly message: string;
}

/** The rules for every password that is set, of administrators and accounts alike; null if it keeps them. */
export const passwordProblem = (password: string): PasswordProblem | null => {
  if (Array.from(password).length < SHORTEST_PASSWORD) {
    return {
      code: 'PASSWORD_TOO_SHORT',
      message: `The password is too short: take at least ${SHORTEST_PASSWORD} characters.`,
    };
  }
  if (utf8Length(password) > PASSWORD_BYTES) {
    return {
      code: 'PASSWORD_TOO_LONG',
      message: `The password is too long: take at most ${PASSWORD_BYTES} bytes (letters beyond a to z take two or more).`,
    };
  }
  if (isCommonPassword(password) || hasFewCharacters(password)) {
    return {
      code: 'PASSWORD_COMMON',
      message:
        'The password is among the commonest, or is made of one by repeating or counting: take several words that do not belong together.',
    };
  }
  return null;
};
