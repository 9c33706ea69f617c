import { getNamedType, isEnumType, getNullableType, isListType, type GraphQLField } from 'graphql';
import type { Column, ColumnField, ColumnKind } from '../../reader/interface';
import { namesOf } from './stored-names';

/** How the scalars of Strapi's GraphQL write values of each kind. A pair that is missing is left to Strapi. */
const SCALARS: Readonly<Record<string, Partial<Record<ColumnKind, ColumnField['as'] | 'is'>>>> = {
  ID: { text: 'is', integer: 'text', biginteger: 'is' },
  String: { text: 'is', enumeration: 'is' },
  Int: { integer: 'is' },
  Float: { float: 'is', decimal: 'is', integer: 'is' },
  Boolean: { boolean: 'is' },
  Date: { date: 'is' },
  DateTime: { datetime: 'is' },
  Time: { time: 'milliseconds' },
  Long: { biginteger: 'number' },
  JSON: { json: 'is' },
};

/** A leaf field as an output column; null if its values would be written otherwise. */
export const columnField = (
  key: string,
  field: GraphQLField<unknown, unknown>,
  column: Column,
): ColumnField | null => {
  const type = getNamedType(field.type);
  if (isListType(getNullableType(field.type))) return null;
  const base = { kind: 'column', key, attribute: column.attribute } as const;
  if (isEnumType(type)) {
    const names = [...namesOf(type)].map(([name, value]): [string, string] => [value, name]);
    return { ...base, names: Object.fromEntries(names) };
  }
  const as = SCALARS[type.name]?.[column.kind];
  if (as === undefined) return null;
  return as === 'is' ? base : { ...base, as };
};
