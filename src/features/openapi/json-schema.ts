import { COUNT as ANY_COUNT } from '../../contract/api-parts';
import { jsonSchemaOf, referenceTo, withNull, type JsonSchema } from '../../lib/api-schema';

/** Schemas of what is made from Strapi's model at the start; routes declare theirs with zod. */

/** A schema of the document's components, by its name. */
export const schemaNamed = (name: string): JsonSchema => ({ $ref: referenceTo(name) });

export const COUNT: JsonSchema = jsonSchemaOf(ANY_COUNT);

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
});

export const wholeNumber = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'integer',
  description,
  ...more,
});

export const listOf = (items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'array',
  items,
  ...more,
});

/** The members that may be missing are named; all others are always there. No others can be. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  { optional = [], ...more }: { readonly optional?: readonly string[] } & JsonSchema = {},
): JsonSchema => {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return {
    type: 'object',
    ...more,
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
};

/** The same, or null. */
export const orNull = (schema: JsonSchema): JsonSchema =>
  withNull(schema) ?? { anyOf: [schema, { type: 'null' }] };
