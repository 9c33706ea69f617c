import { createRequire } from 'node:module';
import { contentTypes } from '@strapi/utils';
import { copyFlatly } from '../lib/flat-copies';
import { isRecord } from '../lib/record';
import type { SchemaAttribute } from './schema';

type Resolve = (value: unknown, options?: object) => object;

/** A schema that is made for each value. */
interface LazySchema {
  _resolve: Resolve;
}

/** The part of yup that we look at; its version is pinned. */
interface Yup {
  readonly BaseSchema: { readonly prototype: object };
  lazy(builder: () => unknown): LazySchema;
}

const PLAIN = Symbol.for('lectern.plain-components');

/** By the names of its attributes: whether every component that has these is checked without a look at its values. */
type PlainComponents = Map<string, boolean>;

/** A component as Strapi has it: of its schema, what is used here. */
export interface ComponentModel {
  readonly attributes: Readonly<Record<string, SchemaAttribute>>;
}

/**
 * Strapi builds a schema anew for each value that it validates, and most of a write's validation went into that. From
 * now on yup copies flatly what it copies at each step of building one, and the rows of a list get one schema, where
 * nothing in it is made from the values of a row: 600 turns had 600.
 */
export const copySchemasQuickly = (components: readonly ComponentModel[]): void => {
  const plain = quicken();
  for (const { attributes } of components) {
    const names = contentTypes.getWritableAttributes({ attributes } as never);
    const isPlain = names.every((name) => attributes[name] && isCheckedAlike(attributes[name]));
    const signature = signatureOf(names);
    plain.set(signature, isPlain && plain.get(signature) !== false);
  }
};

const signatureOf = (names: readonly string[]): string => [...names].sort().join(' ');

/** Of these types, Strapi makes its rules from the attribute alone. */
export const CHECKED_ALIKE: readonly string[] = [
  ...['string', 'text', 'richtext', 'email', 'password', 'enumeration', 'boolean'],
  ...['integer', 'biginteger', 'float', 'decimal', 'date', 'time', 'datetime', 'timestamp', 'json'],
];

const isCheckedAlike = ({ type, unique, conditions }: SchemaAttribute): boolean =>
  CHECKED_ALIKE.includes(type) && unique !== true && conditions === undefined;

/** Makes yup quick, once in a process. @returns what it knows of components */
const quicken = (): PlainComponents => {
  const yup = loadYup();
  copyFlatly(yup.BaseSchema);
  const prototype = Object.getPrototypeOf(yup.lazy(() => null)) as { [PLAIN]?: PlainComponents };
  prototype[PLAIN] ??= makeOnce(prototype);
  return prototype[PLAIN];
};

/** @param prototype of yup's lazy schemas, each of which gets its `_resolve` when it is made, for one list of rows */
const makeOnce = (prototype: object): PlainComponents => {
  const plain: PlainComponents = new Map();
  Object.defineProperty(prototype, '_resolve', {
    configurable: true,
    set(this: LazySchema, resolve: Resolve) {
      const once = oncePerRow(resolve, (schema) => {
        const { fields } = schema as { readonly fields?: object };
        return fields !== undefined && plain.get(signatureOf(Object.keys(fields))) === true;
      });
      Object.defineProperty(this, '_resolve', { configurable: true, value: once, writable: true });
    },
  });
  return plain;
};

/** @param isForAll whether the schema of one row is that of every row */
const oncePerRow = (resolve: Resolve, isForAll: (schema: object) => boolean): Resolve => {
  const made = new WeakMap<object, object>();
  let shared: object | null = null;
  return (value, options) => {
    if (!isRecord(value)) return resolve(value, options);
    const known = shared ?? made.get(value);
    if (known) return known;
    const schema = resolve(value, options);
    if (isForAll(schema)) shared = schema;
    else made.set(value, schema);
    return schema;
  };
};

/** As Strapi's validators load it. */
const loadYup = (): Yup => {
  const fromStrapi = createRequire(require.resolve('@strapi/strapi'));
  return createRequire(fromStrapi.resolve('@strapi/utils'))('yup') as Yup;
};
