/** The text without its percent-encoding; as it was sent where that is malformed. */
export const percentDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The parameters of a query string (without its question mark), in order; `+` is a space. */
export const queryPairs = (query: string): readonly (readonly [name: string, value: string])[] =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const end = pair.includes('=') ? pair.indexOf('=') : pair.length;
      return [formDecode(pair.slice(0, end)), formDecode(pair.slice(end + 1))] as const;
    });

const formDecode = (text: string): string => percentDecode(text.replaceAll('+', ' '));
