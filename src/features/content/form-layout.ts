/** One field in a form: `[attribute, label, hint]`. The hint may be left out. */
export type FieldText = readonly [attribute: string, label: string, hint?: string];

/** One attribute, several of one width that fill the row, or widths in twelfths by attribute. */
export type FormRow = string | readonly string[] | Readonly<Record<string, number>>;

/** How the admin panel presents one content type or component. */
export interface FormLayout {
  readonly uid: string;
  /** The attribute that stands for a document in lists and relation pickers. */
  readonly mainField: string;
  /** Columns of the list; empty for components and single types. */
  readonly columns: readonly string[];
  /** The order of the list. */
  readonly sortedBy?: readonly [attribute: string, direction: 'ASC' | 'DESC'];
  readonly rows: readonly FormRow[];
  readonly texts: readonly FieldText[];
  /** Attributes that are shown and not edited here. */
  readonly readOnly?: readonly string[];
}

export const cellsOf = (row: FormRow): readonly (readonly [attribute: string, width: number])[] => {
  if (typeof row === 'string') return [[row, 12]];
  return isShared(row) ? row.map((attribute) => [attribute, 12 / row.length]) : Object.entries(row);
};

const isShared = (row: Exclude<FormRow, string>): row is readonly string[] => Array.isArray(row);
