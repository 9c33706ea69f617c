/** Ways to ask a route wrongly, made from what it declares. */

/** As the description of the API has it. */
export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema: ValueSchema;
}

interface ValueSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: ValueSchema;
}

/** A query, and how it must be refused. */
export interface WrongQuery {
  readonly kind: 'unknown' | 'repeated' | 'malformed' | 'too large' | 'wrong locale';
  readonly query: string;
  readonly code: string;
  readonly parameter: string;
}

const STRANGER = 'nonsense';

/** Every way to ask wrongly for which the declaration has a word. */
export const wrongQueries = (parameters: readonly DescribedParameter[]): readonly WrongQuery[] => {
  const needed = parameters.filter(({ required }) => required === true).map(given);
  const made = (kind: WrongQuery['kind'], name: string, values: readonly string[]): WrongQuery => {
    const others = needed.filter((one) => one.name !== name);
    const pairs = [...others, ...values.map((value) => ({ name, value }))];
    return {
      kind,
      query: pairs.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('&'),
      code: CODES[kind],
      parameter: name,
    };
  };
  return [
    made('unknown', STRANGER, ['1']),
    ...parameters.flatMap((parameter) => {
      const { name, schema } = parameter;
      const { value } = given(parameter);
      return [
        ...(isOneValue(schema) ? [made('repeated', name, [value, value])] : []),
        ...malformed(schema).map((text) => made('malformed', name, [text])),
        ...tooLarge(schema, value).map((text) => made('too large', name, [text])),
        ...(name === 'locale' ? [made('wrong locale', name, ['xx'])] : []),
      ];
    }),
  ];
};

const CODES: Readonly<Record<WrongQuery['kind'], string>> = {
  unknown: 'PARAMETER_UNKNOWN',
  repeated: 'PARAMETER_REPEATED',
  malformed: 'PARAMETER_INVALID',
  'too large': 'PARAMETER_INVALID',
  'wrong locale': 'PARAMETER_INVALID',
};

/** A value that can be. */
const given = ({ name, schema, example }: DescribedParameter) => ({
  name,
  value: String(example ?? schema.default ?? schema.enum?.[0] ?? valueOf(schema)),
});

const valueOf = ({ type, format, minimum = 1, items }: ValueSchema): unknown => {
  if (type === 'array') return items?.enum?.[0] ?? 'a';
  if (format === 'date') return '2025-01-31';
  return type === 'integer' ? minimum : 'a';
};

/** Lists and what Strapi nests may come in several parts. */
const isOneValue = ({ type }: ValueSchema): boolean =>
  type !== undefined && type !== 'array' && type !== 'object';

const malformed = ({ type, enum: values, pattern, format, items }: ValueSchema): string[] => {
  if (type === 'array' && items) return malformed(items);
  if (type === 'integer') return ['x', '1.5', '-1', '1e1'];
  if (type === 'boolean' || values) return ['neither'];
  if (format === 'date') return ['2025-02-30', 'today'];
  return pattern === undefined ? [] : ['!'];
};

const tooLarge = (
  { enum: values, maximum, maxLength, maxItems }: ValueSchema,
  value: string,
): string[] => {
  if (maximum !== undefined) return [String(maximum + 1), '9'.repeat(30)];
  if (maxLength !== undefined) return [value.padEnd(maxLength + 1, 'a')];
  if (maxItems === undefined || values) return [];
  const [first = ''] = value.split(',');
  // Each another: those that are the same count once.
  return [Array.from({ length: maxItems + 1 }, (_, place) => listed(first, place)).join(',')];
};

const listed = (value: string, place: number): string => `${value}${place}`;
