export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** A thing in the vocabulary of schema.org, or with nothing but its `@id` a reference to one. */
export interface JsonLdNode {
  readonly '@type'?: string | readonly string[];
  readonly '@id'?: string;
  readonly [property: string]: JsonLdValue | undefined;
}

export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly JsonLdNode[];
}

/** Leads to a thing that the graph describes elsewhere. */
export const referenceTo = (node: JsonLdNode): JsonLdNode =>
  node['@id'] === undefined ? node : { '@id': node['@id'] };

/** The value with its key, if there is one: JSON-LD has no place for null. */
export const given = <Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): Partial<Record<Key, Value>> => {
  const isEmpty = value === null || value === undefined || value === '';
  // A computed key is a string to the compiler.
  return isEmpty || (Array.isArray(value) && value.length === 0)
    ? {}
    : ({ [key]: value } as Record<Key, Value>);
};
