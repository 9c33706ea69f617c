import { isRecord, textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** The attributes of a content type or component by name, as its schema describes them. */
export type Attributes = Readonly<Record<string, Attribute>>;

interface Attribute extends UnknownRecord {
  readonly type: string;
  readonly component?: string | undefined;
  readonly required?: boolean | undefined;
}

/**
 * A copy of a document as the gate judges it: a plain text without a visible character is null, in components too,
 * and so is rich text of which nothing would be seen. Blanks within rich text and JSON belong to it: the block editor
 * leaves them between marks, around links and in empty paragraphs.
 *
 * A required component of which nothing is filled in is null, too, and so is a list of such rows: forms begin with them.
 *
 * @param attributesOf those of a component, by its uid
 */
export const blanksAsNull = (
  data: UnknownRecord,
  attributes: Attributes,
  attributesOf: (component: string) => Attributes,
): UnknownRecord => {
  const judged = (attribute: Attribute | undefined, value: unknown): unknown => {
    const { type, component = '', required } = attribute ?? UNKNOWN;
    if (type !== 'component') return isBlank(type, value) ? null : value;
    const inner = attributesOf(component);
    const rows = mapRecords(value, (one) => blanksAsNull(one, inner, attributesOf));
    return required === true && isUnfilled(rows, inner) ? null : rows;
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

/** Whether no row has anything of what each must have; what has a default is filled in by the form. */
const isUnfilled = (rows: unknown, attributes: Attributes): boolean => {
  const asked = Object.entries(attributes).filter(
    ([, attribute]) => attribute.required === true && !('default' in attribute),
  );
  const isBlankRow = (row: unknown): boolean =>
    asked.length > 0 && asked.every(([name]) => isNothing(valueAt(row, name)));
  return Array.isArray(rows) ? rows.every(isBlankRow) : isRecord(rows) && isBlankRow(rows);
};

const isNothing = (value: unknown): boolean => value === undefined || value === null;

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
