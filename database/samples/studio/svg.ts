export type Attributes = Readonly<Record<string, string | number>>;

export const el = (name: string, attributes: Attributes, inside = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}>${inside}</${name}>`;
};

export const rect = (
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
  more: Attributes = {},
): string => el('rect', { x, y, width, height, fill, ...more });

export const circle = (
  [cx, cy, r]: readonly [number, number, number],
  fill: string,
  more: Attributes = {},
): string => el('circle', { cx, cy, r, fill, ...more });

export const ellipse = (
  [cx, cy, rx, ry]: readonly [number, number, number, number],
  fill: string,
  more: Attributes = {},
): string => el('ellipse', { cx, cy, rx, ry, fill, ...more });

export const path = (d: string, fill: string, more: Attributes = {}): string =>
  el('path', { d, fill, ...more });

export const line = (d: string, stroke: string, width: number): string =>
  path(d, 'none', { stroke, 'stroke-width': width, 'stroke-linecap': 'round' });

export interface Lettering {
  readonly font: 'EB Garamond' | 'Inter' | 'Amiri';
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly spacing?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export const text = (
  [x, y]: readonly [number, number],
  words: string,
  { font, size, fill, weight = 400, spacing = 0, anchor = 'start' }: Lettering,
): string =>
  el(
    'text',
    {
      x,
      y,
      fill,
      'font-family': font,
      'font-size': size,
      'font-weight': weight,
      'letter-spacing': spacing,
      'text-anchor': anchor,
    },
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );

export const picture = (width: number, height: number, inside: string): string =>
  el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    inside,
  );

/** Whole numbers from 0 to count - 1. */
export const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i);

/** Numbers from 0 to 1 that are always the same for a name (mulberry32). */
export const numbersFor = (name: string): (() => number) => {
  let state = Array.from(name).reduce(
    (sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0,
    7,
  );
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
