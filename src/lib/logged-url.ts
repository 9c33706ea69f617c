/** Characters of an address in a line. */
const LONGEST = 500;

/**
 * An address as it may stand in a log: the path and the names of its parameters. Their values hold tokens, codes
 * and what people search for.
 */
export const loggedUrl = (url: string): string => {
  const place = url.indexOf('?');
  if (place === -1) return shortened(url);
  const names = url
    .slice(place + 1)
    .split('&')
    .map((pair) => pair.split('=', 1).join(''))
    .filter((name) => name !== '');
  return shortened([url.slice(0, place), [...new Set(names)].join('&')].join('?'));
};

/** A text in which no address holds the values of its parameters. */
export const withoutParameterValues = (text: string): string =>
  text.replace(/([?&][^\s?&=#"'<>`]{1,200})=[^\s&"'<>`#]*/g, '$1');

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
