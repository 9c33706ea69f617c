import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of garbage that may pile up. */
const MOST_GARBAGE = 48 * 1024 * 1024;

/**
 * Node lets garbage pile up as long as the machine has memory: of an archive, twice what is in use. Calls of what
 * this returns have it collected as soon as there is more than a little; each takes a microsecond otherwise.
 */
export const boundGarbage = (): (() => void) => {
  const collect = garbageCollector();
  collect();
  let least = getHeapStatistics().used_heap_size;
  return () => {
    const used = getHeapStatistics().used_heap_size;
    if (used < least) least = used;
    if (used - least < MOST_GARBAGE) return;
    collect();
    least = getHeapStatistics().used_heap_size;
  };
};

/** Node has one, but gives it to nobody who does not ask. */
const garbageCollector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return typeof collect === 'function'
    ? () => void Reflect.apply(collect, null, [])
    : () => undefined;
};
