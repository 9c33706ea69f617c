const REPLACED = /_r[0-9a-f]{10}$/;
const SIZE = /^(?:thumbnail|small|medium|large|xlarge|xsmall)_/;
/** As Strapi names files: a slug, and ten digits of chance. */
const NAME = /^\w{0,240}_r?[0-9a-f]{10}$/;

/**
 * The name of a file that takes another one's place, without its extension: that of the first of them, and ten digits
 * of chance. All that ever took its place can be told by the name of any.
 */
export const nameOfReplacement = (old: string, chance: Uint8Array): string =>
  `${firstNameOf(old)}_r${[...chance].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/**
 * What the names of all that took a file's place begin with, by any name that one of them had; two where it may be
 * that of a smaller form. None for what names no file of the library: nobody is asked about it.
 */
export const familiesOfName = (name: string): readonly string[] => {
  if (!NAME.test(name)) return [];
  return [...new Set([name, name.replace(SIZE, '')])].map((one) => `${firstNameOf(one)}_r`);
};

/** Whether a name is one of those that begin so. */
export const isOfFamily = (name: string, family: string): boolean =>
  name.startsWith(family) && /^[0-9a-f]{10}$/.test(name.slice(family.length));

/** The name of the first of those that took one another's place: names of all of them, and of their smaller forms, hold it. */
export const firstNameOf = (name: string): string => name.replace(REPLACED, '');
