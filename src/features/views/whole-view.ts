import { isRecord, recordIn, type UnknownRecord } from '../../lib/record';
import type { View } from '../content/view-declarations';

/** What is taken of a document, in the parameters of a read. */
interface Shape {
  readonly fields?: readonly string[];
  readonly populate?: unknown;
}

/** What a view does not show of what was read for its parts. */
interface Extras {
  readonly names: readonly string[];
  readonly within: Readonly<Record<string, Extras>>;
}

/** A view that is read together with what its parts are made of. */
export interface WholeView {
  readonly view: View;
  /** A row as the view alone shows it. */
  readonly withoutExtras: (row: UnknownRecord) => UnknownRecord;
}

export const wholeView = (view: View, shapes: readonly Shape[]): WholeView => {
  const whole = shapes.reduce(viewWith, view);
  const extras = extrasOf(view, whole);
  return {
    view: whole,
    withoutExtras: (row) => (extras === null ? row : cleared(row, extras)),
  };
};

const viewWith = (view: View, shape: Shape): View => {
  const populate = isRecord(shape.populate) ? shape.populate : {};
  const added = Object.entries(populate).map(([name, inner]) => {
    const known = view.populate[name];
    const wanted: Shape = recordIn(inner);
    return [name, known ? viewWith(known, wanted) : viewWith(startOf(wanted), wanted)] as const;
  });
  return {
    ...view,
    ...(view.fields && { fields: [...new Set([...view.fields, ...(shape.fields ?? [])])] }),
    populate: { ...view.populate, ...Object.fromEntries(added) },
  };
};

/** Where a shape names no fields it wants all. */
const startOf = ({ fields }: Shape): View => (fields ? { fields, populate: {} } : ALL);

const ALL: View = { populate: {} };

const extrasOf = (view: View, whole: View): Extras | null => {
  const names = [
    ...(whole.fields ?? []).filter((name) => !view.fields?.includes(name)),
    ...Object.keys(whole.populate).filter((name) => !(name in view.populate)),
  ];
  const within = Object.entries(view.populate).flatMap(([name, inner]) => {
    const extras = extrasOf(inner, whole.populate[name] ?? inner);
    return extras === null ? [] : [[name, extras] as const];
  });
  return names.length === 0 && within.length === 0
    ? null
    : { names, within: Object.fromEntries(within) };
};

const cleared = (row: UnknownRecord, { names, within }: Extras): UnknownRecord => {
  const shown: Record<string, unknown> = {};
  for (const name of Object.keys(row)) {
    if (names.includes(name)) continue;
    const extras = within[name];
    shown[name] = extras ? clearedIn(row[name], extras) : row[name];
  }
  return shown;
};

const clearedIn = (value: unknown, extras: Extras): unknown => {
  if (Array.isArray(value)) return value.map((item) => clearedIn(item, extras));
  return isRecord(value) ? cleared(value, extras) : value;
};
