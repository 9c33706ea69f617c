import { isRecord, textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** The attributes of a content type or component by name, as its schema describes them. */
export type Attributes = Readonly<Record<string, Attribute>>;

interface Attribute extends UnknownRecord {
  readonly type: string;
  readonly component?: string | undefined;
}

/**
 * A copy of a document as the gate judges it: a plain text without a visible character is null, in components too,
 * and so is rich text of which nothing would be seen. Blanks within rich text and JSON belong to it: the block editor
 * leaves them between marks, around links and in empty paragraphs.
 *
 * @param attributesOf those of a component, by its uid
 */
export const blanksAsNull = (
  data: UnknownRecord,
  attributes: Attributes,
  attributesOf: (component: string) => Attributes,
): UnknownRecord => {
  const judged = (attribute: Attribute | undefined, value: unknown): unknown => {
    const { type, component = '' } = attribute ?? UNKNOWN;
    if (type !== 'component') return isBlank(type, value) ? null : value;
    const inner = attributesOf(component);
    return mapRecords(value, (one) => blanksAsNull(one, inner, attributesOf));
  };
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, judged(attributes[name], value)]),
  );
};

const UNKNOWN: Attribute = { type: '' };

const isBlank = (type: string, value: unknown): boolean => {
  if (type === 'json') return false;
  if (type === 'blocks') return !isSeen(value);
  return typeof value === 'string' && value.trim() === '';
};

/** Whether rich text, or a node of it, shows something: a letter, or a picture. */
const isSeen = (node: unknown): boolean => {
  if (Array.isArray(node)) return node.some(isSeen);
  if (textAt(node, 'type') === 'image') return true;
  const text = textAt(node, 'text');
  return text === null ? isSeenBelow(node) : text.trim() !== '';
};

const isSeenBelow = (node: unknown): boolean => {
  const children = valueAt(node, 'children');
  return Array.isArray(children) && children.some(isSeen);
};

const mapRecords = (value: unknown, change: (one: UnknownRecord) => UnknownRecord): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => mapRecords(one, change));
  return isRecord(value) ? change(value) : value;
};
