import { randomInt } from 'node:crypto';

/** Without characters that are easily taken for others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** 20 random characters (115 bits) in groups, with the lower case, upper case and digit that Strapi demands. */
export const generatePassword = (random: (below: number) => number = randomInt): string => {
  for (;;) {
    const letters = Array.from(
      { length: GROUPS * GROUP_LENGTH },
      () => LETTERS[random(LETTERS.length)],
    );
    const groups = letters.join('').match(/.{5}/g) ?? [];
    const password = groups.join('-');
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /[0-9]/.test(password)) return password;
  }
};
