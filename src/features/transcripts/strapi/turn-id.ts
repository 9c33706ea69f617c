import { randomInt } from 'node:crypto';

/** Without 0, 1, i, l and o, which are taken for one another when read aloud or copied by hand. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 8;

/** A new turnId: eight characters at random, about 40 bits. */
export const newTurnId = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
