/** Writers without recursion, for values nested thousands of times. */

/** A piece of text that is ready, or a value that is still to be written. */
type Piece = { readonly text: string } | { readonly value: unknown };

/** A value as JSON, or, with bare names, as GraphQL writes it. */
export const literalOf = (value: unknown, nameOf: (name: string) => string): string => {
  const written: string[] = [];
  const ahead: Piece[] = [{ value }];
  for (let piece = ahead.pop(); piece !== undefined; piece = ahead.pop()) {
    if ('text' in piece) written.push(piece.text);
    else ahead.push(...piecesOf(piece.value, nameOf).reverse());
  }
  return written.join('');
};

export const jsonOf = (value: unknown): string => literalOf(value, (name) => JSON.stringify(name));

const piecesOf = (value: unknown, nameOf: (name: string) => string): Piece[] => {
  if (typeof value !== 'object' || value === null) return [{ text: JSON.stringify(value) }];
  const isList = Array.isArray(value);
  const items = Object.entries(value).flatMap(([name, item], place): Piece[] => [
    { text: `${place > 0 ? ',' : ''}${isList ? '' : `${nameOf(name)}:`}` },
    { value: item },
  ]);
  return [{ text: isList ? '[' : '{' }, ...items, { text: isList ? ']' : '}' }];
};

/** A value as the query of an address has it, in brackets: `filters[title][$eq]=x`. */
export const queryOf = (name: string, value: unknown): string => {
  const pairs: string[] = [];
  const ahead: [path: string, value: unknown][] = [[name, value]];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const [path, item] = next;
    if (typeof item === 'object' && item !== null) {
      const below = Object.entries(item).map(([key, inner]): [string, unknown] => [
        `${path}[${key}]`,
        inner,
      ]);
      ahead.push(...below.reverse());
    } else pairs.push(`${path}=${encodeURIComponent(String(item))}`);
  }
  return pairs.join('&');
};
