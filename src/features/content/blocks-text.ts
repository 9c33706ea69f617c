import { isRecord, listAt, textAt } from '../../lib/record';

/** The words of a text of Strapi's blocks editor, without its marks; what stands apart is a line of its own. */
export const blocksText = (blocks: unknown): string =>
  Array.isArray(blocks) ? blocks.map(nodeText).join('\n') : '';

const nodeText = (node: unknown): string => {
  if (!isRecord(node)) return '';
  const isApart = node.type === 'list' || node.type === 'list-item';
  const inner = listAt(node, 'children').map(nodeText).join('');
  return (textAt(node, 'text') ?? '') + (isApart ? `${inner}\n` : inner);
};
