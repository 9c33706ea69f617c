import { z } from 'zod';
import { isRecord, recordIn, valueAt, type UnknownRecord } from './record';

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema of the API’s description, by its name there. */
export const named = (name: string): z.ZodUnknown => z.unknown().meta({ $ref: referenceTo(name) });

/** What zod does not say: the JSON Schema as it is. */
export const asIs = (schema: JsonSchema): z.ZodUnknown => z.unknown().meta({ [AS_IS]: schema });

export const referenceTo = (name: string): string => `#/components/schemas/${name}`;

/** What a schema says of a value before it is read; the same schema gives the same bytes. */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  tidy(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

const AS_IS = 'x-as-is';

/** Members in the order in which people read them. */
const ORDER: readonly string[] = [
  '$ref',
  'type',
  'items',
  'description',
  'format',
  'const',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'default',
  'anyOf',
  'oneOf',
  'properties',
  'required',
  'additionalProperties',
  'example',
];

const tidy = (schema: UnknownRecord): JsonSchema => {
  if (isRecord(schema[AS_IS])) return schema[AS_IS];
  const { anyOf } = schema;
  const either = Array.isArray(anyOf) ? orNull(anyOf) : null;
  const whole = either ? { ...schema, anyOf: undefined, ...either } : schema;
  return Object.fromEntries(
    ORDER.flatMap((name) => {
      const value = isSaid(name, whole) ? nested(name, whole[name]) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

/** Not what zod adds for its own sake: the bounds of its integers, the pattern of a format, members of an open object. */
const isSaid = (name: string, { [name]: value, format, properties }: UnknownRecord): boolean => {
  if (name === 'pattern') return format === undefined;
  if (name === 'properties') return !isRecord(properties) || Object.keys(properties).length > 0;
  return Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;
};

const nested = (name: string, value: unknown): unknown => {
  const nest = NESTED[name];
  return nest === undefined || value === undefined ? value : nest(value);
};

const tidyOne = (schema: unknown): unknown => (isRecord(schema) ? tidy(schema) : schema);

const tidyEach = (schemas: unknown): unknown =>
  Array.isArray(schemas) ? schemas.map(tidyOne) : schemas;

/** What has schemas in it. */
const NESTED: Readonly<Record<string, (value: unknown) => unknown>> = {
  anyOf: tidyEach,
  oneOf: tidyEach,
  items: tidyOne,
  properties: (members) =>
    Object.fromEntries(
      Object.entries(recordIn(members)).map(([name, schema]) => [name, tidyOne(schema)]),
    ),
  // Of an open object zod says that its other members are as an empty schema has it.
  additionalProperties: (schema) =>
    isRecord(schema) && Object.keys(schema).length === 0 ? true : tidyOne(schema),
};

/** A text or null is written as one schema of two types; null where it is anything else. */
const orNull = (schemas: readonly unknown[]): UnknownRecord | null => {
  const [schema, other, ...more] = schemas;
  const isOrNull = valueAt(other, 'type') === 'null' && more.length === 0;
  return isOrNull && isRecord(schema) ? withNull(schema) : null;
};

/** A schema of one type that takes null, too; null for any other. */
export const withNull = (schema: UnknownRecord): UnknownRecord | null => {
  if (typeof schema.type !== 'string') return null;
  const values = Array.isArray(schema.enum) ? { enum: [...(schema.enum as unknown[]), null] } : {};
  return { ...schema, ...values, type: [schema.type, 'null'] };
};
