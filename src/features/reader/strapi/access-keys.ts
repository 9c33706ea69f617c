import { andThen, type AtOnce } from '../../../lib/at-once';
import { textAt, valueAt } from '../../../lib/record';
import type { HeldAccess } from './held-access';

/** Tells callers apart by what they may do and see. */
export interface AccessKeys {
  keyOf(auth: unknown): AtOnce<string>;
}

/** Callers with the same rights share an ability, as long as it is held in memory. */
export const createAccessKeys = (held: HeldAccess): AccessKeys => {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (ability: object): number => {
    const known = numbers.get(ability);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(ability, last);
    return last;
  };
  return {
    keyOf: (auth) => {
      const strategy = textAt(valueAt(auth, 'strategy'), 'name') ?? 'none';
      const ability = valueAt(auth, 'ability');
      const isObject = typeof ability === 'object' && ability !== null;
      const rights = isObject
        ? numberOf(ability)
        : (textAt(valueAt(auth, 'credentials'), 'type') ?? 'none');
      return andThen(held.defaultLocale(), (locale) => `${strategy} ${rights} ${locale}`);
    },
  };
};
