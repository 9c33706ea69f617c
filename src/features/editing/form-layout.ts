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

/** The stored form of a layout, as Strapi's content manager keeps it. */
export interface ManagerConfiguration {
  readonly settings: Record<string, unknown>;
  readonly metadatas: Record<
    string,
    { edit: Record<string, unknown>; list: Record<string, unknown> }
  >;
  readonly layouts: {
    list: readonly string[];
    edit: readonly (readonly { name: string; size: number }[])[];
  };
}

/** `current` with the layout laid over it; what the layout does not name stays as it is. */
export const layOver = (
  current: ManagerConfiguration,
  layout: FormLayout,
): ManagerConfiguration => {
  const texts = new Map(layout.texts.map(([attribute, ...text]) => [attribute, text]));
  const [sortField, sortDirection] = layout.sortedBy ?? [];
  return {
    settings: {
      ...current.settings,
      mainField: layout.mainField,
      ...(sortField ? { defaultSortBy: sortField, defaultSortOrder: sortDirection } : {}),
    },
    metadatas: Object.fromEntries(
      Object.entries(current.metadatas).map(([attribute, { edit, list }]) => {
        const [label, description] = texts.get(attribute) ?? [];
        const isReadOnly = layout.readOnly?.includes(attribute) ?? false;
        return [
          attribute,
          {
            edit: {
              ...edit,
              ...(label ? { label, description: description ?? '' } : {}),
              ...(isReadOnly ? { editable: false } : {}),
            },
            list: { ...list, ...(label ? { label } : {}) },
          },
        ];
      }),
    ),
    layouts: {
      list: layout.columns.length > 0 ? layout.columns : current.layouts.list,
      edit: layout.rows.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  };
};
