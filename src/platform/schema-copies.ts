import { createRequire } from 'node:module';
import { isRecord } from '../lib/record';

interface Schema {
  spec: Readonly<Record<string, unknown>>;
  readonly _mutate?: boolean;
}

type Clone = (this: Schema, spec?: Readonly<Record<string, unknown>>) => Schema;

/** The part of yup that we look at; its version is pinned. */
interface Yup {
  readonly BaseSchema: { readonly prototype: { clone: Clone } };
}

const QUICK = Symbol.for('lectern.quick-schema-copies');

/**
 * Strapi builds a schema anew for each value that it validates, and yup copies a schema at each step of building
 * it. Most of a write's validation went into the deep copy of a dozen flat settings: from now on it is a flat one.
 */
export const copySchemasQuickly = (): void => {
  const { prototype } = loadYup().BaseSchema;
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
};

/** As Strapi's validators load it. */
const loadYup = (): Yup => {
  const fromStrapi = createRequire(require.resolve('@strapi/strapi'));
  return createRequire(fromStrapi.resolve('@strapi/utils'))('yup') as Yup;
};

const copiedMeta = ({ meta }: Schema['spec']): Schema['spec'] =>
  isRecord(meta) ? { meta: { ...meta } } : {};
