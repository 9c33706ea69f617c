import { isRecord, numberAt, textAt, valueAt } from '../../lib/record';
import { CHANGED_MEANWHILE, type ChangedMeanwhile } from './based-on';

/** Why a save was not done, as far as it changes what an editor does next. */
export type SaveRefusal =
  | { readonly kind: 'unreachable' | 'busy' | 'too-large' | 'failed' | 'signed-out' | 'deleted' }
  | { readonly kind: 'changed'; readonly changed: ChangedMeanwhile }
  /** The server said it in words for people, or named fields. */
  | { readonly kind: 'refused'; readonly message: string };

/** @param error as the panel's base query gives it: the API's own, or that of the browser without a status */
export const readSaveRefusal = (error: unknown): SaveRefusal => {
  const status = numberAt(error, 'status');
  const details = valueAt(error, 'details');
  if (textAt(details, 'code') === CHANGED_MEANWHILE) return changedRefusal(details);
  if (status === null) return { kind: isUnreadable(error) ? 'failed' : 'unreachable' };
  const known = KINDS.find(([matches]) => matches(status));
  return known ? { kind: known[1] } : { kind: 'refused', message: textAt(error, 'message') ?? '' };
};

const KINDS: readonly (readonly [
  (status: number) => boolean,
  Exclude<SaveRefusal['kind'], 'changed' | 'refused'>,
])[] = [
  [(status) => status === 401, 'signed-out'],
  [(status) => status === 404, 'deleted'],
  [(status) => status === 413, 'too-large'],
  [(status) => status === 429 || status === 503, 'busy'],
  [(status) => status >= 500, 'failed'],
];

/** What answered was no API: a proxy's page, for example. */
const isUnreadable = (error: unknown): boolean => textAt(error, 'name') === 'SyntaxError';

const changedRefusal = (details: unknown): SaveRefusal => {
  const by = valueAt(details, 'by');
  const updatedAt = textAt(details, 'updatedAt');
  if (updatedAt === null) return { kind: 'deleted' };
  return {
    kind: 'changed',
    changed: {
      by: isRecord(by) ? { name: textAt(by, 'name') ?? '', isYou: by.isYou === true } : null,
      updatedAt,
    },
  };
};
