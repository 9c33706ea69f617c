import { createRequire } from 'node:module';
import { isRecord } from '../lib/record';

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

/**
 * Strapi builds a schema anew for each value that it validates, and yup copies a schema at each step of building
 * it. Most of a write's validation went into the deep copy of a dozen flat settings: from now on it is a flat one.
 */
export const copySchemasQuickly = (): void => {
  const yup = loadYup();
  const { prototype } = yup.BaseSchema;
  const { clone } = prototype;
  if (QUICK in clone) return;
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
  prototype.clone = Object.assign(quick, { [QUICK]: true });
  makeOncePerRow(Object.getPrototypeOf(yup.lazy(() => null)) as object);
};

/** @param prototype of yup's lazy schemas, each of which gets its `_resolve` when it is made */
const makeOncePerRow = (prototype: object): void => {
  Object.defineProperty(prototype, '_resolve', {
    configurable: true,
    set(this: LazySchema, resolve: Resolve) {
      const made = new WeakMap<object, object>();
      const once: Resolve = (value, options) => {
        if (!isRecord(value)) return resolve(value, options);
        const schema = made.get(value) ?? resolve(value, options);
        made.set(value, schema);
        return schema;
      };
      Object.defineProperty(this, '_resolve', { configurable: true, value: once, writable: true });
    },
  });
};

/** As Strapi's validators load it. */
const loadYup = (): Yup => {
  const fromStrapi = createRequire(require.resolve('@strapi/strapi'));
  return createRequire(fromStrapi.resolve('@strapi/utils'))('yup') as Yup;
};

const copiedMeta = ({ meta }: Schema['spec']): Schema['spec'] =>
  isRecord(meta) ? { meta: { ...meta } } : {};
