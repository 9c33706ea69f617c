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
