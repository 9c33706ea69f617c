import { isRecord, listAt, numberAt, textAt, valueAt } from '../../lib/record';
import { escapeAttribute, escapeText } from '../../lib/xml';
import type { BodyUrls } from './body-urls';

/** A text of Strapi's blocks editor as HTML; what it does not know is shown as its text alone. */
export const blocksHtml = (blocks: unknown, urls: BodyUrls): string =>
  Array.isArray(blocks) ? blocks.map((block) => blockHtml(block, urls)).join('') : '';

const blockHtml = (block: unknown, urls: BodyUrls): string => {
  const inner = (): string =>
    listAt(block, 'children')
      .map((child) => inlineHtml(child, urls))
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
      return imageHtml(valueAt(block, 'image'), urls);
    default:
      return inElement('p', inner());
  }
};

const inlineHtml = (node: unknown, urls: BodyUrls): string => {
  switch (textAt(node, 'type') ?? 'text') {
    case 'link':
      return linkHtml(node, urls);
    case 'list':
      return blockHtml(node, urls);
    case 'list-item':
      return inElement('li', childrenHtml(node, urls));
    default:
      return isRecord(node) && 'children' in node ? childrenHtml(node, urls) : leafHtml(node);
  }
};

const childrenHtml = (node: unknown, urls: BodyUrls): string =>
  listAt(node, 'children')
    .map((child) => inlineHtml(child, urls))
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

const linkHtml = (node: unknown, urls: BodyUrls): string => {
  const text = childrenHtml(node, urls);
  const url = urls.link(textAt(node, 'url') ?? '');
  return url === null ? text : `<a href="${escapeAttribute(url)}">${text}</a>`;
};

const imageHtml = (image: unknown, urls: BodyUrls): string => {
  const url = textAt(image, 'url');
  if (url === null) return '';
  const alternative = escapeAttribute(textAt(image, 'alternativeText') ?? '');
  return `<img src="${escapeAttribute(urls.file(url))}" alt="${alternative}">`;
};

const headingLevel = (block: unknown): number =>
  Math.min(6, Math.max(1, Math.round(numberAt(block, 'level') ?? 2)));

const inElement = (name: string, html: string): string => `<${name}>${html}</${name}>`;
