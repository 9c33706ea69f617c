import { speakerKey } from './label';

/** Names that are known to be speakers' names, such as the Experts', as labels are compared. */
export interface KnownNames {
  isKnown(key: string): boolean;
  /** Whether a known name begins or ends with it: "nadia", "okafor". */
  isShortForm(key: string): boolean;
}

export interface GrowingNames extends KnownNames {
  add(names: readonly string[]): void;
}

export const NO_NAMES: KnownNames = { isKnown: () => false, isShortForm: () => false };

export const createKnownNames = (names: readonly string[]): GrowingNames => {
  const keys = new Set<string>();
  const shortForms = new Set<string>();
  const add = (more: readonly string[]): void => {
    for (const key of more.map(speakerKey)) {
      if (keys.has(key)) continue;
      keys.add(key);
      for (const form of shortFormsOf(key)) shortForms.add(form);
    }
  };
  add(names);
  return { add, isKnown: (key) => keys.has(key), isShortForm: (key) => shortForms.has(key) };
};

/** What a name begins and ends with, without itself. */
export const shortFormsOf = (name: string): string[] => {
  const words = name.split(' ');
  const rest = words.slice(1);
  return [
    ...rest.map((_, index) => words.slice(index + 1).join(' ')),
    ...rest.map((_, index) => words.slice(0, index + 1).join(' ')),
  ];
};
