import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { blocksText } from '../../features/content/blocks-text';
import { isRecord, omit, textAt } from '../../lib/record';

/** A value of a form as somebody reads it who compares two of them; empty where there is none. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    return isBody(value) ? blocksText(value) : value.map(valueText).filter(Boolean).join('\n');
  }
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return JSON.stringify(value);
  return textOfTurn(value) ?? textAt(value, 'name') ?? textOfComponent(value);
};

/** Of the block editor. */
const isBody = (list: readonly unknown[]): boolean =>
  list.length > 0 && list.every((node) => isRecord(node) && Array.isArray(node.children));

const textOfTurn = (row: Readonly<Record<string, unknown>>): string | null => {
  const speaker = textAt(row, 'speaker');
  const text = textAt(row, 'text');
  return speaker === null && text === null ? null : [speaker, text].filter(Boolean).join(': ');
};

const textOfComponent = (component: unknown): string =>
  Object.values(isRecord(component) ? omit(component, ['id', FORM_KEY]) : {})
    .map(valueText)
    .filter(Boolean)
    .join('\n');
