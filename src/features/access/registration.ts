import { recordIn, type UnknownRecord } from '../../lib/record';

/** Whether strangers may make accounts of the API, and whether they must confirm their e-mail address. */
export interface Registration {
  readonly isOpen: boolean;
  readonly isEmailConfirmed: boolean;
}

export const CLOSED: Registration = { isOpen: false, isEmailConfirmed: false };

/** The role of whoever registers. */
const DEFAULT_ROLE = 'authenticated';

/** The stored settings of accounts as they must be; null if they are. */
export const enforcedSettings = (
  stored: unknown,
  { isOpen, isEmailConfirmed }: Registration,
): UnknownRecord | null => {
  const held = recordIn(stored);
  const wanted = {
    allow_register: isOpen,
    email_confirmation: isEmailConfirmed,
    default_role: DEFAULT_ROLE,
  };
  const isHeld = Object.entries(wanted).every(([name, value]) => held[name] === value);
  return isHeld ? null : { ...held, ...wanted };
};
