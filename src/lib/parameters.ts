import { z } from 'zod';
import {
  invalidParameter,
  mustBeOneOf,
  repeatedParameter,
  unknownParameter,
  type ParameterProblem,
} from './parameter-problem';
import { queryPairs } from './percent-decoding';
import type { UnknownRecord } from './record';
import { fail, succeed, type Result } from './result';

/**
 * Parameters by name, each as the schema of its value with `description` and, perhaps, `example` as metadata. A list is
 * sent with commas, or several times. An error that a schema states goes on from the name: `must be …`.
 */
export type ParameterSchemas = Readonly<Record<string, z.ZodType>>;

export type ParameterValues<Schemas extends ParameterSchemas> = {
  readonly [Name in keyof Schemas]: z.output<Schemas[Name]>;
};

type Read<Schemas extends ParameterSchemas, Given> = (
  given: Given,
) => Result<ParameterValues<Schemas>, ParameterProblem>;

/**
 * Reads a query string (without its question mark): each parameter is known, and given once unless it is a list.
 *
 * @param empty what an empty value counts as
 */
export const queryReader = <Schemas extends ParameterSchemas>(
  schemas: Schemas,
  empty: 'a value' | 'not given' = 'not given',
): Read<Schemas, string> => {
  const parameters = parametersOf(schemas);
  const names = [...parameters.keys()];
  return (query) => {
    const texts: Record<string, string> = {};
    for (const [name, text] of query === '' ? [] : queryPairs(query)) {
      const parameter = parameters.get(name);
      if (!parameter) return fail(unknownParameter(name, names));
      const before = texts[name];
      if (before !== undefined && !parameter.isList) return fail(repeatedParameter(name));
      if (text !== '' || empty === 'a value')
        texts[name] = before === undefined ? text : `${before},${text}`;
    }
    return readAll<Schemas>(parameters, texts);
  };
};

/**
 * Reads the parameters out of a query that was parsed already (by `qs`); others are left alone. An empty value is a
 * value.
 */
export const recordReader = <Schemas extends ParameterSchemas>(
  schemas: Schemas,
): Read<Schemas, UnknownRecord> => {
  const parameters = parametersOf(schemas);
  return (query) => {
    const texts: Record<string, string> = {};
    for (const [name, { isList }] of parameters) {
      if (!Object.hasOwn(query, name)) continue;
      const given = query[name];
      if (!isList && isRepeated(given)) return fail(repeatedParameter(name));
      texts[name] = isList ? textOf(given) : textOf([given]);
    }
    return readAll<Schemas>(parameters, texts);
  };
};

interface Parameter {
  readonly isList: boolean;
  /** Undefined where it was not given. */
  read(text: string | undefined): Result<unknown, ParameterProblem>;
}

type Parameters = ReadonlyMap<string, Parameter>;

const parametersOf = (schemas: ParameterSchemas): Parameters =>
  new Map(Object.entries(schemas).map(([name, schema]) => [name, parameterOf(name, schema)]));

const readAll = <Schemas extends ParameterSchemas>(
  parameters: Parameters,
  texts: Readonly<Record<string, string>>,
): Result<ParameterValues<Schemas>, ParameterProblem> => {
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of parameters) {
    const read = parameter.read(texts[name]);
    if (!read.ok) return read;
    if (read.value !== undefined) values[name] = read.value;
  }
  return succeed(values as ParameterValues<Schemas>);
};

/** Whether `qs` made a list of what was given several times. */
export const isRepeated = (given: unknown): boolean => Array.isArray(given) && given.length > 1;

/** What stands for something else than a text or texts, such as `view[a]=b`, is no value of any parameter. */
const textOf = (given: unknown): string => {
  const texts: readonly unknown[] = Array.isArray(given) ? given : [given];
  return texts.map((text) => (typeof text === 'string' ? text : '')).join(',');
};

const parameterOf = (name: string, schema: z.ZodType): Parameter => {
  const inner = unwrapped(schema);
  const valueOf = valueReader(inner);
  const absent = schema.safeParse(undefined);
  const refuse = (value: unknown): Result<never, ParameterProblem> => {
    const { error } = schema.safeParse(value, { error: wordsFor(inner) });
    return fail(invalidParameter(name, `“${name}” ${error?.issues[0]?.message ?? ''}`));
  };
  return {
    isList: inner instanceof z.ZodArray,
    read: (text) => {
      if (text === undefined) return absent.success ? succeed(absent.data) : refuse(undefined);
      const value = valueOf(text);
      const parsed = schema.safeParse(value);
      return parsed.success ? succeed(parsed.data) : refuse(value);
    },
  };
};

/** Without default, and whether or not it must be given. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? unwrapped(schema.unwrap()) : schema;
};

/** Makes a text what the schema is about; as it was sent where it cannot be, for the schema to refuse. */
const valueReader = (schema: z.core.$ZodType): ((text: string) => unknown) => {
  if (schema instanceof z.ZodArray) {
    const valueOf = valueReader(schema.element);
    return (text) => text.split(',').map((part) => valueOf(part.trim()));
  }
  if (schema instanceof z.ZodNumber) return (text) => (WHOLE.test(text) ? Number(text) : text);
  const values = valuesOf(schema);
  return values === null ? (text) => text : (text) => values.get(text) ?? text;
};

/** Less than a million, in its one spelling: each other would be one more answer to keep. */
const WHOLE = /^(0|[1-9]\d{0,5})$/;

/** The values of what takes only some, by their texts. */
const valuesOf = (schema: z.core.$ZodType): ReadonlyMap<string, unknown> | null => {
  if (schema instanceof z.ZodBoolean) return TRUTHS;
  if (!(schema instanceof z.ZodLiteral)) return null;
  return new Map([...schema.values].map((value) => [String(value), value]));
};

const TRUTHS: ReadonlyMap<string, unknown> = new Map([
  ['true', true],
  ['false', false],
]);

type Words = z.core.$ZodErrorMap;

/** What is wanted, where the schema does not say it in words of its own. */
const wordsFor =
  (schema: z.core.$ZodType): Words =>
  (issue) => {
    if (issue.code === 'invalid_value')
      return mustBeOneOf(String(issue.input), issue.values.map(String));
    if (schema instanceof z.ZodBoolean) return mustBeOneOf(String(issue.input), ['true', 'false']);
    if (!(schema instanceof z.ZodNumber))
      return issue.input === undefined ? 'must be given.' : 'cannot be this.';
    const { minValue, maxValue } = schema;
    return maxValue === Number.MAX_SAFE_INTEGER
      ? `must be a whole number from ${minValue} on.`
      : `must be a whole number from ${minValue} to ${maxValue}.`;
  };
