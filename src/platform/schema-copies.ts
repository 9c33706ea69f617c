import { createRequire } from 'node:module';
import { contentTypes } from '@strapi/utils';
import { isRecord } from '../lib/record';
import type { SchemaAttribute } from './schema';

interface Schema {
  spec: Readonly<Record<string, unknown>>;
  readonly _mutate?: boolean;
}

type Clone = (this: Schema, spec?: Readonly<Record<string, unknown>>) => Schema;

type Resolve = (value: unknown, options?: object) => object;

/** A schema that is made for each value. */
interface LazySchema {
  _resolve: Resolve;
}

/** The part of yup that we look at; its version is pinned. */
interface Yup {
  readonly BaseSchema: { readonly prototype: { clone: Clone } };
  lazy(builder: () => unknown): LazySchema;
}

const QUICK = Symbol.for('lectern.quick-schema-copies');

/** By the names of its attributes: whether every component that has these is checked without a look at its values. */
type PlainComponents = Map<string, boolean>;

/** A component as Strapi has it: of its schema, what is used here. */
export interface ComponentModel {
  readonly attributes: Readonly<Record<string, SchemaAttribute>>;
}

/**
 * Strapi builds a schema anew for each value that it validates, and yup copies a schema at each step of building
 * it. Most of a write's validation went into the deep copy of a dozen flat settings: from now on it is a flat one. And
 * the rows of a list get one schema, where nothing in it is made from the values of a row: 600 turns had 600.
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
  const { prototype } = yup.BaseSchema;
  const { clone } = prototype;
  if (QUICK in clone) return clone[QUICK] as PlainComponents;
  const plain: PlainComponents = new Map();
  const quick: Clone = function (spec) {
    if (this._mutate === true) return clone.call(this, spec);
    const own = this.spec;
    this.spec = {};
    try {
      const copy = clone.call(this);
      // What describes a schema is added to later, in the copy.
      copy.spec = { ...own, ...spec, ...copiedMeta(own) };
      return copy;
    } finally {
      this.spec = own;
    }
  };
  prototype.clone = Object.assign(quick, { [QUICK]: plain });
  makeOnce(Object.getPrototypeOf(yup.lazy(() => null)) as object, plain);
  return plain;
};

/** @param prototype of yup's lazy schemas, each of which gets its `_resolve` when it is made, for one list of rows */
const makeOnce = (prototype: object, plain: PlainComponents): void => {
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

const copiedMeta = ({ meta }: Schema['spec']): Schema['spec'] =>
  isRecord(meta) ? { meta: { ...meta } } : {};
