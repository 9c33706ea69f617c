/** The colours of the institute: everything that is drawn takes its own from here. */
export const COLOURS = {
  ink: '#16283a',
  paper: '#f6f0e4',
  sand: '#e3d2b2',
  clay: '#c4553a',
  ochre: '#e0a13a',
  sea: '#2c6a70',
  mist: '#a8c6c1',
  plum: '#5d3b58',
  moss: '#6d8048',
  sky: '#7caac6',
} as const;

export type Colour = keyof typeof COLOURS;

/** Of one picture: the ground, and three colours upon it. */
export interface Palette {
  readonly ground: string;
  readonly strong: string;
  readonly middle: string;
  readonly light: string;
}

export const paletteOf = (
  ...[ground, strong, middle, light]: readonly [Colour, Colour, Colour, Colour]
): Palette => ({
  ground: COLOURS[ground],
  strong: COLOURS[strong],
  middle: COLOURS[middle],
  light: COLOURS[light],
});
