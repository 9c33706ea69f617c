/** What may be there without a wait: each wait costs several objects and a turn of the queue, for every request. */
export type AtOnce<Value> = Value | Promise<Value>;

/** What `next` makes of a value; at once where the value is there. */
export const andThen = <Value, Result>(
  value: AtOnce<Value>,
  next: (value: Value) => AtOnce<Result>,
): AtOnce<Result> => (value instanceof Promise ? value.then(next) : next(value));

/** All values, in their order; at once where all are there. */
export const allOf = <Value>(values: readonly AtOnce<Value>[]): AtOnce<readonly Value[]> =>
  areThere(values) ? values : Promise.all(values);

const areThere = <Value>(values: readonly AtOnce<Value>[]): values is readonly Value[] =>
  values.every((value) => !(value instanceof Promise));
