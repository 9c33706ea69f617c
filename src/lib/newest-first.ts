/**
 * An order for what has a date: the newest first. Dates are texts or numbers that grow with time; `among` orders those of
 * one date.
 */
export const newestFirst =
  <Item>(dateOf: (item: Item) => string | number, among: (a: Item, b: Item) => number) =>
  (a: Item, b: Item): number => {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (one === other) return among(a, b);
    return one < other ? 1 : -1;
  };

/** By the codes of their characters, as the database orders identities. */
export const byText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
