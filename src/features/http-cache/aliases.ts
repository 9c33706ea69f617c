/** Remembers the key of a request by its very text, so that a request seen before is not parsed again. */
export interface Aliases {
  get(text: string): string | undefined;
  set(text: string, key: string): void;
}

const LONGEST_TEXT = 8 * 1024;

/** @param limit characters that are remembered together; past it all are forgotten */
export const createAliases = (limit: number): Aliases => {
  const keys = new Map<string, string>();
  let length = 0;
  return {
    get: (text) => keys.get(text),
    set: (text, key) => {
      if (text.length > LONGEST_TEXT || keys.has(text)) return;
      if (length > limit) {
        keys.clear();
        length = 0;
      }
      length += text.length + key.length;
      keys.set(text, key);
    },
  };
};
