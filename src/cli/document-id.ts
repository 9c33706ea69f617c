import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 24;

/** A letter, then letters and digits, as Strapi's document ids. */
export const newDocumentId = (): string => {
  const letters = Array.from({ length: LENGTH }, (_, index) =>
    LETTERS.charAt(randomInt(index === 0 ? 26 : LETTERS.length)),
  );
  return letters.join('');
};
