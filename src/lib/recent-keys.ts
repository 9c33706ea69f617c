/** Remembers which keys were met lately, in a few bytes each whatever their length. */
export interface RecentKeys {
  /** Whether the key was met lately; from now on it was. */
  meet(key: string): boolean;
  readonly bytes: number;
}

const MIXER_ONE = 0x9e3779b1;
const MIXER_TWO = 0x85ebca77;

/**
 * Four bytes a key, where `lru-cache` keeps the key. A table of fixed size: each key has one place, where the next key of that place takes over. A key that
 * was never met is taken for one that was once in four thousand million times.
 *
 * @param places a power of two
 */
export const createRecentKeys = (places: number): RecentKeys => {
  const marks = new Uint32Array(places);
  return {
    bytes: marks.byteLength,
    meet: (key) => {
      const [place, mark] = hashes(key);
      const at = place & (places - 1);
      const isKnown = marks[at] === mark;
      marks[at] = mark;
      return isKnown;
    },
  };
};

/** Two independent hashes of 32 bits: multiply and rotate, after MurmurHash. Zero stands for nothing. */
const hashes = (key: string): readonly [place: number, mark: number] => {
  let one = key.length;
  let two = 0x27d4eb2f;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    one = Math.imul(one ^ unit, MIXER_ONE);
    two = Math.imul(((two << 13) | (two >>> 19)) ^ unit, MIXER_TWO);
  }
  return [mixed(one), mixed(two) || 1];
};

const mixed = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), MIXER_TWO);
  return (half ^ (half >>> 13)) >>> 0;
};
