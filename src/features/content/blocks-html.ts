import { isRecord, listAt, numberAt, textAt, valueAt } from '../../lib/record';
import { escapeAttribute, escapeText } from '../../lib/xml';

/** Turns an address that may be a path on this server into an absolute one. */
export type AbsoluteUrl = (url: string) => string;

/** A text of Strapi's blocks editor as HTML; what it does not know is shown as its text alone. */
export const blocksHtml = (blocks: unknown, absolute: AbsoluteUrl): string =>
  Array.isArray(blocks) ? blocks.map((block) => blockHtml(block, absolute)).join('') : '';

const blockHtml = (block: unknown, absolute: AbsoluteUrl): string => {
  const inner = (): string =>
    listAt(block, 'children')
      .map((child) => inlineHtml(child, absolute))
      .join('');
  switch (textAt(block, 'type') ?? 'paragraph') {
    case 'heading':
      return inElement(`h${headingLevel(block)}`, inner());
    case 'quote':
      return inElement('blockquote', inElement('p', inner()));
    case 'code':
      return inElement('pre', inElement('code', inner()));
    case 'list':
      return inElement(textAt(block, 'format') === 'ordered' ? 'ol' : 'ul', inner());
    case 'image':
      return imageHtml(valueAt(block, 'image'), absolute);
    default:
      return inElement('p', inner());
  }
};

const inlineHtml = (node: unknown, absolute: AbsoluteUrl): string => {
  switch (textAt(node, 'type') ?? 'text') {
    case 'link':
      return linkHtml(node, absolute);
    case 'list':
      return blockHtml(node, absolute);
    case 'list-item':
      return inElement('li', childrenHtml(node, absolute));
    default:
      return isRecord(node) && 'children' in node ? childrenHtml(node, absolute) : leafHtml(node);
  }
};

const childrenHtml = (node: unknown, absolute: AbsoluteUrl): string =>
  listAt(node, 'children')
    .map((child) => inlineHtml(child, absolute))
    .join('');

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

const leafHtml = (leaf: unknown): string => {
  const text = escapeText(textAt(leaf, 'text') ?? '').replaceAll('\n', '<br>');
  return MARKS.filter(([mark]) => valueAt(leaf, mark) === true).reduce(
    (html, [, element]) => inElement(element, html),
    text,
  );
};

/** A link that could run a script is shown without being one. */
const linkHtml = (node: unknown, absolute: AbsoluteUrl): string => {
  const text = childrenHtml(node, absolute);
  const url = textAt(node, 'url')?.trim() ?? '';
  const isSafe = /^(https?:|mailto:|tel:|\/|#)/i.test(url);
  return isSafe ? `<a href="${escapeAttribute(absolute(url))}">${text}</a>` : text;
};

const imageHtml = (image: unknown, absolute: AbsoluteUrl): string => {
  const url = textAt(image, 'url');
  if (url === null) return '';
  const alternative = escapeAttribute(textAt(image, 'alternativeText') ?? '');
  return `<img src="${escapeAttribute(absolute(url))}" alt="${alternative}">`;
};

const headingLevel = (block: unknown): number =>
  Math.min(6, Math.max(1, Math.round(numberAt(block, 'level') ?? 2)));

const inElement = (name: string, html: string): string => `<${name}>${html}</${name}>`;
