/** One field in a form: `[attribute, label, hint]`. The hint may be left out. */
export type FieldText = readonly [attribute: string, label: string, hint?: string];

/** How the admin panel presents one content type or component. */
export interface FormLayout {
  readonly uid: string;
  /** The attribute that stands for a document in lists and relation pickers. */
  readonly mainField: string;
  /** Columns of the list; empty for components and single types. */
  readonly columns: readonly string[];
  /** The order of the list. */
  readonly sortedBy?: readonly [attribute: string, direction: 'ASC' | 'DESC'];
  /** Rows of the form; the widths of a row, in twelfths, add up to at most 12. */
  readonly rows: readonly (readonly (readonly [attribute: string, width: number])[])[];
  readonly texts: readonly FieldText[];
  /** Attributes that are shown and not edited here. */
  readonly readOnly?: readonly string[];
}
