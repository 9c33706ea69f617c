import { createField } from '@strapi/database/dist/fields';
import type { Conversion, Parameter } from '../plan';
import type { ColumnKind } from '../schema-description';

/** The attribute type whose converter Strapi would use. */
const FIELD_TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  enumeration: 'enumeration',
  integer: 'integer',
  biginteger: 'biginteger',
  float: 'float',
  decimal: 'decimal',
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
      return String(value);
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

const escaped = (value: unknown, signs: RegExp): string => String(value).replace(signs, '\\$&');

const stored = (kind: ColumnKind, value: unknown): unknown =>
  value === null ? null : createField({ type: FIELD_TYPES[kind] } as never).toDB(value);
