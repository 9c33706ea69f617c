import { cellsOf, type FormLayout } from '../content/form-layout';

/** What lists and filters call the fields that Strapi gives every document. */
export const KEPT_BY_STRAPI = {
  id: 'Number',
  documentId: 'Document id',
  createdAt: 'Created',
  updatedAt: 'Changed',
  publishedAt: 'Published',
  createdBy: 'Created by',
  updatedBy: 'Changed by',
  locale: 'Language',
} as const;

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
  const texts = new Map<string, readonly (string | undefined)[]>([
    ...Object.entries(KEPT_BY_STRAPI).map(([attribute, label]) => [attribute, [label]] as const),
    ...layout.texts.map(([attribute, ...text]) => [attribute, text] as const),
  ]);
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
      edit: layout.rows.map((row) => cellsOf(row).map(([name, size]) => ({ name, size }))),
    },
  };
};
