import { createField } from '@strapi/database/dist/fields';
import type { Conversion, Parameter } from '../compile/plan';
import type { ValueKind } from '../question/model';
import { isPlainText, valueProblem } from '../question/values';
import type { ColumnKind } from '../schema/description';

/** What a value has to be, to be compared with a column of that kind. */
export const valueKindOf = (kind: ColumnKind): ValueKind => {
  if (kind === 'enumeration') return 'text';
  return kind === 'float' || kind === 'decimal' ? 'number' : kind;
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
  const wanted = valueProblem(valueKindOf(kind), value);
  if (wanted !== null) throw new Error(`a value that is not ${wanted}`);
  // Strapi's own converter, of which it has one for each type.
  return createField({ type: kind }).toDB(value);
};
