import type { JsonSchema } from '../../lib/api-schema';
import { listAt, numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { listOf, orNull } from './json-schema';

/** The schema of one attribute's value that is neither a relation nor a component; null for those. */
export const valueSchema = (attribute: UnknownRecord): JsonSchema | null => {
  const make = VALUES[textAt(attribute, 'type') ?? ''];
  if (!make) return null;
  const schema = make(attribute);
  return attribute.required === true ? schema : orNull(schema);
};

type MakeSchema = (attribute: UnknownRecord) => JsonSchema;

const string: MakeSchema = (attribute) => ({
  type: 'string',
  ...limit('maxLength', numberAt(attribute, 'maxLength')),
  ...limit('minLength', numberAt(attribute, 'minLength')),
});

const number =
  (type: 'integer' | 'number'): MakeSchema =>
  (attribute) => ({
    type,
    ...limit('minimum', numberAt(attribute, 'min')),
    ...limit('maximum', numberAt(attribute, 'max')),
  });

const constant =
  (schema: JsonSchema): MakeSchema =>
  () =>
    schema;

const VALUES: Readonly<Record<string, MakeSchema>> = {
  string,
  text: string,
  richtext: string,
  uid: string,
  email: constant({ type: 'string', format: 'email' }),
  enumeration: (attribute) => ({ type: 'string', enum: listAt(attribute, 'enum') }),
  integer: number('integer'),
  decimal: number('number'),
  float: number('number'),
  biginteger: constant({ type: 'string', pattern: '^-?[0-9]+$' }),
  boolean: constant({ type: 'boolean' }),
  date: constant({ type: 'string', format: 'date' }),
  time: constant({ type: 'string', pattern: '^[0-9]{2}:[0-9]{2}:[0-9]{2}' }),
  datetime: constant({ type: 'string', format: 'date-time' }),
  timestamp: constant({ type: 'string' }),
  blocks: constant(listOf({ $ref: '#/components/schemas/Block' })),
  json: (attribute) =>
    valueAt(attribute, 'customField') === 'global::string-list'
      ? listOf({ type: 'string' })
      : { description: 'Any JSON value.' },
};

const limit = (keyword: string, value: number | null): JsonSchema =>
  value === null ? {} : { [keyword]: value };
