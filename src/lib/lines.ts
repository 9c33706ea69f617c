/** The non-empty lines of a text, trimmed; null if there is none, so that an emptied list is no list. */
export const linesOf = (text: string): readonly string[] | null => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : null;
};

/** The lines of a list of texts, or of the JSON text of one; empty for anything else. */
export const textOf = (list: unknown): string => {
  const value: unknown = typeof list === 'string' ? parsed(list) : list;
  return Array.isArray(value) ? value.map(String).join('\n') : '';
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
