import { isRecord } from './record';

/** A schema of yup 0.32: of it, what is used here. */
interface Schema {
  spec: Readonly<Record<string, unknown>>;
  readonly _mutate?: boolean;
}

type Clone = (this: Schema, spec?: Readonly<Record<string, unknown>>) => Schema;

const FLAT = Symbol.for('flat-copies');

/**
 * yup copies a schema at each step of building it, and its settings deeply, a dozen flat ones: from now on flatly. That is
 * most of what building a schema takes. Doing it twice does no harm.
 */
export const copyFlatly = (base: { readonly prototype: object }): void => {
  const prototype = base.prototype as { clone: Clone };
  const { clone } = prototype;
  if (FLAT in clone) return;
  const flat: Clone = function (spec) {
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
  prototype.clone = Object.assign(flat, { [FLAT]: true });
};

const copiedMeta = ({ meta }: Schema['spec']): Schema['spec'] =>
  isRecord(meta) ? { meta: { ...meta } } : {};
