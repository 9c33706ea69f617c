import type { AtOnce } from '../lib/at-once';

/** Something that somebody may do, or that ended: a token, an account, a session. */
export interface RightsChange {
  /** The content type of whom it is about (`admin::api-token`); null for what holds for everybody. */
  readonly uid: string | null;
  /** Which one of them, by the id of its row, of a session by that of its user; null for any. */
  readonly subject: string | null;
}

/** What this process knows of changes to rights, roles, tokens, accounts, sessions and locales. */
export interface RightsWatch {
  /** Rises with each change: what was made under another version may show what is no longer allowed. */
  readonly version: number;
  /**
   * Whether every change of more than a second ago is known here, whoever made it; else held rights may be old. After a
   * look for changes where it takes one, which all who ask at the same time share.
   */
  becomeCurrent(): AtOnce<boolean>;
  onChange(listener: (change: RightsChange) => void): void;
  /** For whoever learns of a change. */
  report(change: RightsChange): void;
  /** For whoever follows the changes of all processes. Until then nothing is current. */
  followedBy(follower: RightsFollower): void;
}

export interface RightsFollower {
  isCurrent(): boolean;
  /** Looks for changes. Whether all are known then. */
  look(): Promise<boolean>;
}

export const createRightsWatch = (): RightsWatch => {
  const listeners: ((change: RightsChange) => void)[] = [];
  let version = 0;
  let follower: RightsFollower = { isCurrent: () => false, look: async () => false };
  return {
    get version() {
      return version;
    },
    becomeCurrent: () => follower.isCurrent() || follower.look(),
    onChange: (listener) => void listeners.push(listener),
    report: (change) => {
      version += 1;
      for (const listener of listeners) listener(change);
    },
    followedBy: (follows) => {
      follower = follows;
    },
  };
};
