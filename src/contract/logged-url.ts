import { PREVIEW_MARK, PREVIEW_PAGE_PATH } from './preview-mark';

/** Characters of an address in a line. */
const LONGEST = 500;

/**
 * An address as it may stand in a log: the path and the names of its parameters. Their values hold tokens, codes
 * and what people search for. A link to a preview has its token in the path.
 */
export const loggedUrl = (sent: string): string => {
  const url = sent.replace(LINK, '$1…');
  const place = url.indexOf('?');
  if (place === -1) return shortened(url);
  const names = url
    .slice(place + 1)
    .split('&')
    .map((pair) => pair.split('=', 1).join(''))
    .filter((name) => name !== '');
  return shortened([url.slice(0, place), [...new Set(names)].join('&')].join('?'));
};

/** A text in which no address holds the values of its parameters, nor the token of a link. */
export const withoutParameterValues = (text: string): string =>
  text
    .replace(/([?&][^\s?&=#"'<>`]{1,200})=[^\s&"'<>`#]*/g, '$1')
    .replace(TOKEN, `${PREVIEW_MARK}…`);

const LINK = new RegExp(`^(${PREVIEW_PAGE_PATH})[^?]*`, 'i');
const TOKEN = new RegExp(`\\b${PREVIEW_MARK}(?:\\.|%2e)[\\w.%-]*`, 'gi');

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
