/** A part of an XML document: an element, or text. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, XmlValue>>;
  readonly children: readonly XmlChild[];
}

/** Attributes and children without a value are left out. */
export type XmlValue = string | number | null | undefined;
export type XmlChild = XmlNode | null | undefined | readonly XmlElement[];

export const xml = (
  name: string,
  attributes: Readonly<Record<string, XmlValue>> = {},
  children: readonly XmlChild[] = [],
): XmlElement => ({ name, attributes, children });

/** An element that holds one text; null where there is no text. */
export const xmlText = (name: string, text: string | null | undefined): XmlElement | null =>
  text === null || text === undefined || text === '' ? null : xml(name, {}, [text]);

/** A whole document in UTF-8. */
export const renderXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${renderElement(root)}\n`;

/** One element with its children, without any white space of its own. */
export const renderElement = ({ name, attributes, children }: XmlElement): string => {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  const inner = children.map(renderChild).join('');
  const start = name + shown.join('');
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`;
};

/** Text as it stands in XML or HTML: nothing in it is taken for markup. */
export const escapeText = (text: string): string =>
  printable(text).replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);

export const escapeAttribute = (text: string): string =>
  printable(text).replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);

const renderChild = (child: XmlChild): string => {
  if (child === null || child === undefined) return '';
  if (typeof child === 'string') return escapeText(child);
  return 'name' in child ? renderElement(child) : child.map(renderElement).join('');
};

/** A line break of its own kind must be a reference, or parsers make it a line feed (XML 1.0, 2.11, 3.3.3). */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;',
}; // prettier-ignore

/**
 * The text without what XML 1.0 (2.2, Char) cannot hold, not even as a reference: control characters are
 * dropped, the two that word processors break lines with become spaces, half a surrogate pair becomes
 * U+FFFD.
 */
export const printable = (text: string): string =>
  text
    .replace(/[\v\f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex -- those are what must go
    .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, '');
