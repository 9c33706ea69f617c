/** The columns of each table. */
export type SchemaObjects = Readonly<Record<string, readonly string[]>>;

/** The fields of each content type, by uid: `transcript.speaker` is a field of a component. */
export type TypeFields = Readonly<Record<string, readonly string[]>>;

/** A table (`column` is null), or a column of a table. */
export interface SchemaObject {
  readonly table: string;
  readonly column: string | null;
}

/** What `wanted` has and `there` has not; a table that is missing stands for its columns. */
export const missingObjects = (
  wanted: SchemaObjects,
  there: SchemaObjects,
): readonly SchemaObject[] =>
  Object.entries(wanted).flatMap(([table, columns]): SchemaObject[] => {
    const found = there[table];
    if (found === undefined) return [{ table, column: null }];
    const known = new Set(found);
    return columns.filter((column) => !known.has(column)).map((column) => ({ table, column }));
  });

/** The fields of a type that `known` lacks; all of them where it does not know the type. */
export const unknownFields = (
  uid: string,
  { recorded, known }: Readonly<Record<'recorded' | 'known', TypeFields>>,
): readonly string[] => {
  const own = new Set(known[uid] ?? []);
  return (recorded[uid] ?? []).filter((field) => !own.has(field));
};

/** As people read it: `publications.doi`. */
export const nameOf = ({ table, column }: SchemaObject): string =>
  column === null ? table : `${table}.${column}`;
