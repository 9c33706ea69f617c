import type { Area, AttemptForm, AttemptKind } from './attempt-form';

/** So many attempts within a window, then a pause. Seconds. */
export interface Limit {
  readonly attempts: number;
  readonly window: number;
  /** The first pause is as long as the window; each further one within a day is twice the one before, up to this. */
  readonly longestPause: number;
}

export type Scope = 'address' | 'known-pair' | 'pair' | 'account' | 'all';

export interface Budget {
  /** Names the limit, for all keys. */
  readonly name: string;
  /** Whose budget it is, in plain words: not for storing. */
  readonly owner: string;
  readonly limit: Limit;
}

/** From where an attempt comes. */
export interface AttemptOrigin {
  readonly network: string;
  /** Whether somebody signed in to the account from there before; without an account, to any. */
  readonly isKnown: boolean;
}

export interface AttemptSettings {
  /** Wrong passwords for one account in 15 minutes, by all strangers together; and by each known address. */
  readonly perAccount: number;
  /** Wrong passwords or codes from one address in 15 minutes. */
  readonly perAddress: number;
  /** Wrong passwords or codes by all strangers in a minute. */
  readonly inAll: number;
}

const MINUTE = 60;
const WINDOW = 15 * MINUTE;
const HOUR = 60 * MINUTE;
/** What one stranger leaves of an account's budget to all others. */
const LEFT_TO_OTHERS = 2;
const MAILS_PER_ACCOUNT = 5;
const REQUESTS_PER_ADDRESS = 10;
/** Refusals of tokens come from clients that are out of date, too, and tokens are too long to be guessed. */
const TOKENS_PER_PASSWORD = 4;

/**
 * What one attempt costs, the cheapest to refuse first. A known address pays from its own budget only, so that
 * strangers cannot lock out those who were there before them, neither by the account nor by what all share.
 */
export const budgetsOf = (
  { kind, area, account }: Omit<AttemptForm, 'typed'>,
  { network, isKnown }: AttemptOrigin,
  settings: AttemptSettings,
): readonly Budget[] => {
  const limits = limitsOf(kind, settings);
  const budget = (scope: Scope, owner: string): Budget[] => {
    const limit = limits[scope];
    return limit ? [{ name: `${kind}-${scope}`, owner, limit }] : [];
  };
  const accountOwner = ownerOf(area, account ?? '');
  const pairOwner = `${network} ${accountOwner}`;
  if (kind === 'current-password') return budget('account', accountOwner);
  if (isKnown && account !== null && limits['known-pair']) return budget('known-pair', pairOwner);
  return [
    ...budget('address', network),
    ...(isKnown ? [] : budget('all', 'all')),
    // Last, so that no more rows are written for names that were made up than all strangers have attempts.
    ...(account === null ? [] : budget('pair', pairOwner)),
    ...(account === null ? [] : budget('account', accountOwner)),
  ];
};

/** One account among those of both areas. */
export const ownerOf = (area: Area, account: string): string => `${area} ${account}`;

/** Seconds that a budget refuses once it is spent for the nth time within a day. */
export const pauseAfter = ({ window, longestPause }: Limit, times: number): number =>
  Math.min(Math.max(window, longestPause), window * 2 ** Math.min(Math.max(times, 1) - 1, 20));

const limitsOf = (
  kind: AttemptKind,
  { perAccount, perAddress, inAll }: AttemptSettings,
): Partial<Record<Scope, Limit>> => {
  const all: Limit = { attempts: inAll, window: MINUTE, longestPause: MINUTE };
  const every15Minutes = (attempts: number, longestPause: number): Limit => ({
    attempts: Math.max(1, attempts),
    window: WINDOW,
    longestPause,
  });
  const perMail = (attempts: number): Limit => ({ attempts, window: HOUR, longestPause: HOUR });
  switch (kind) {
    case 'password':
      return {
        address: every15Minutes(perAddress, 4 * HOUR),
        'known-pair': every15Minutes(perAccount, 4 * HOUR),
        pair: every15Minutes(perAccount - LEFT_TO_OTHERS, 4 * HOUR),
        account: every15Minutes(perAccount, HOUR),
        all,
      };
    case 'current-password':
      return { account: every15Minutes(perAccount, 4 * HOUR) };
    case 'code':
    case 'registration':
      return { address: every15Minutes(REQUESTS_PER_ADDRESS, 4 * HOUR), all };
    case 'mail':
      return {
        address: every15Minutes(REQUESTS_PER_ADDRESS, 4 * HOUR),
        'known-pair': perMail(MAILS_PER_ACCOUNT),
        pair: perMail(MAILS_PER_ACCOUNT - LEFT_TO_OTHERS),
        account: perMail(MAILS_PER_ACCOUNT),
        all,
      };
    case 'token':
      return { address: every15Minutes(perAddress * TOKENS_PER_PASSWORD, WINDOW) };
  }
};
