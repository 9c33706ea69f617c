/** The parameters of a query in order, decoded as browsers do (WHATWG URL, application/x-www-form-urlencoded). */
export const queryParameters = (query: string): readonly (readonly [string, string])[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [decode(name), decode(value.join('='))];
    });

const decode = (text: string): string => percentDecoded(text.replaceAll('+', ' '));

/** The text that was percent-encoded; as it is where it cannot have been. */
export const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
