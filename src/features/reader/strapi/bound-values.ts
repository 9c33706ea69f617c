import { createField } from '@strapi/database/dist/fields';
import type { Conversion, Parameter } from '../compile/plan';
import type { ValueKind } from '../question/model';
import { isPlainText, valueProblem } from '../question/values';
import type { ColumnKind } from '../schema/description';

const fieldOf = (type: string) => createField({ type } as never);

/** The converters that Strapi would use. */
const FIELDS: Readonly<Record<ColumnKind, ReturnType<typeof fieldOf>>> = {
  text: fieldOf('string'),
  enumeration: fieldOf('enumeration'),
  integer: fieldOf('integer'),
  biginteger: fieldOf('biginteger'),
  float: fieldOf('float'),
  decimal: fieldOf('decimal'),
  boolean: fieldOf('boolean'),
  date: fieldOf('date'),
  time: fieldOf('time'),
  datetime: fieldOf('datetime'),
  json: fieldOf('json'),
};

/** What a value has to be there. */
const VALUE_KINDS: Readonly<Record<ColumnKind, ValueKind>> = {
  text: 'text',
  enumeration: 'text',
  integer: 'integer',
  biginteger: 'biginteger',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  json: 'json',
};

/** The values of a plan's parameters, each as Strapi would send it to PostgreSQL. Throws on a wrong one. */
export const boundValues = (
  parameters: readonly Parameter[],
  bindings: readonly unknown[],
): unknown[] => parameters.map(({ slot, conversion }) => convert(conversion, bindings[slot]));

const convert = (conversion: Conversion, value: unknown): unknown => {
  switch (conversion.as) {
    case 'value':
      return stored(conversion.kind, value);
    case 'values': {
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return values.map((item) => stored(conversion.kind, item));
    }
    case 'text':
      return textOf(value);
    case 'prefix':
      return `${escaped(value, PATTERN_SIGNS)}%`;
    case 'suffix':
      return `%${escaped(value, PATTERN_SIGNS)}`;
    case 'infix':
      return `%${escaped(value, PATTERN_SIGNS)}%`;
    case 'search':
      return `%${escaped(value, SEARCH_SIGNS)}%`;
    case 'offset':
      return value;
  }
};

const PATTERN_SIGNS = /[%_\\]/g;
const SEARCH_SIGNS = /[*%\\]/g;

const escaped = (value: unknown, signs: RegExp): string => textOf(value).replace(signs, '\\$&');

const textOf = (value: unknown): string => {
  const text = String(value);
  if (!isPlainText(text)) throw new Error('a text that no database holds');
  return text;
};

const stored = (kind: ColumnKind, value: unknown): unknown => {
  if (value === null) return null;
  const wanted = valueProblem(VALUE_KINDS[kind], value);
  if (wanted !== null) throw new Error(`a value that is not ${wanted}`);
  return FIELDS[kind].toDB(value);
};
