import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * What is stored for each name that GraphQL shows in its place, by type and attribute: `special_report` stands
 * for `special-report`, which is no name in GraphQL. Attributes without such names are left out.
 */
export type StoredNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `rows` tells the UID of the content that the objects of a type are. */
export const storedNamesOf = (
  schema: GraphQLSchema,
  rows: ReadonlyMap<string, string>,
): StoredNames => {
  const stored = new Map<string, ReadonlyMap<string, string>>();
  for (const [typeName, uid] of rows) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const names = namesOf(getNamedType(field.type));
      if (names.size > 0) stored.set(keyOf(uid, field.name), names);
    }
  }
  return stored;
};

/** The names of one attribute; undefined if all of its values are names. */
export const storedNamesAt = (
  stored: StoredNames,
  uid: string,
  attribute: string,
): ReadonlyMap<string, string> | undefined => stored.get(keyOf(uid, attribute));

/** A value, or each of a list, as it is stored. What is no name stays as it is. */
export const storedValue = (names: ReadonlyMap<string, string>, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => storedValue(names, item));
  return typeof value === 'string' ? (names.get(value) ?? value) : value;
};

const keyOf = (uid: string, attribute: string): string => `${uid}.${attribute}`;

/** The values that are no names in GraphQL, by the names in their place. */
export const namesOf = (type: unknown): ReadonlyMap<string, string> =>
  new Map(
    isEnumType(type)
      ? type
          .getValues()
          .map(({ name, value }): [string, string] => [name, String(value)])
          .filter(([name, value]) => name !== value)
      : [],
  );
