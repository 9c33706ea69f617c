import { randomInt } from 'node:crypto';

/** No 0, 1, i, l, o: nobody shall confuse them when reading aloud or copying by hand. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 8;

/** A new turnId: eight characters at random, about 40 bits. */
export const newTurnId = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
