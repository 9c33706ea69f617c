import { createHeldValues, type HeldValues } from '../lib/held-values';
import type { RightsWatch } from './rights-watch';

/** Values that are held until somebody may do something else, in whichever process. */
export const holdByRights = <Value>(
  rights: Pick<RightsWatch, 'becomeCurrent' | 'onChange'>,
  { holdMs, maximum }: { readonly holdMs: number; readonly maximum: number },
): HeldValues<Value> => {
  const isTrusted = () => rights.becomeCurrent();
  const held = createHeldValues<Value>({ holdMs, maximum, now: Date.now, isTrusted });
  rights.onChange(() => {
    held.drop();
  });
  return held;
};
