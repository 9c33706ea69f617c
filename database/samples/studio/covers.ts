import { HEIGHT, MOTIFS, WIDTH, type Motif } from './motifs';
import { COLOURS, type Palette } from './palette';
import {
  circle,
  el,
  ellipse,
  line,
  numbersFor,
  path,
  picture,
  rect,
  text,
  type Lettering,
} from './svg';

export interface Cover {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly motif: keyof typeof MOTIFS;
  readonly palette: Palette;
  /** Of a title that is written from right to left. */
  readonly isRightToLeft?: boolean;
}

/** A cover, 1200 × 800: the title on paper, the picture beside it. */
export const drawCover = ({
  slug,
  title,
  kind,
  motif,
  palette,
  isRightToLeft = false,
}: Cover): string => {
  const letters: Lettering = isRightToLeft
    ? { font: 'Amiri', size: 66, fill: COLOURS.ink, weight: 700, anchor: 'end' }
    : { font: 'EB Garamond', size: 64, fill: COLOURS.ink };
  const x = isRightToLeft ? 464 : 56;
  const rows = linesOf(title, 13).map((words, i) =>
    text([x, 262 + i * (isRightToLeft ? 96 : 70)], words, letters),
  );
  const label: Lettering = isRightToLeft
    ? { font: 'Amiri', size: 30, fill: COLOURS.clay, anchor: 'end' }
    : { font: 'Inter', size: 21, fill: COLOURS.clay, weight: 600, spacing: 3 };
  return picture(
    1200,
    800,
    rect([0, 0, 1200, 800], COLOURS.paper) +
      text([x, 160], isRightToLeft ? kind : kind.toUpperCase(), label) +
      rows.join('') +
      imprint(56, 660) +
      field(MOTIFS[motif], { palette, slug, at: [520, 0] }),
  );
};

/** A picture 1400 × 1400 that stands for a show. */
export const drawArtwork = (show: {
  readonly title: readonly string[];
  readonly broadcaster: string;
  readonly motif: keyof typeof MOTIFS;
  readonly palette: Palette;
  /** How far the picture is moved upwards. */
  readonly lift: number;
}): string => {
  const { title, broadcaster, motif, palette, lift } = show;
  const rows = title.map((words, i) =>
    text([96, 1010 + i * 150], words, { font: 'EB Garamond', size: 164, fill: '#fbf8f1' }),
  );
  const scene = el(
    'g',
    { transform: `translate(0 ${-lift}) scale(2.06)` },
    MOTIFS[motif](palette, numbersFor(broadcaster)),
  );
  const veil = rect([0, 840, 1400, 560], COLOURS.ink);
  return picture(
    1400,
    1400,
    rect([0, 0, 1400, 1400], palette.ground) +
      scene +
      onAir(palette) +
      veil +
      rows.join('') +
      text([100, 1330], broadcaster.toUpperCase(), {
        font: 'Inter',
        size: 42,
        fill: COLOURS.sand,
        weight: 600,
        spacing: 8,
      }),
  );
};

/** What a shared link shows where a page has no picture of its own. */
export const drawShareImage = (palette: Palette): string =>
  picture(
    1200,
    630,
    rect([0, 0, 1200, 630], COLOURS.ink) +
      el(
        'g',
        { transform: 'translate(640 -60) scale(0.94)' },
        MOTIFS.policy(palette, numbersFor('share')),
      ) +
      mark([96, 150], 1.5) +
      text([92, 330], 'Meridian', { font: 'EB Garamond', size: 118, fill: '#fbf8f1' }) +
      text([92, 440], 'Institute', { font: 'EB Garamond', size: 118, fill: '#fbf8f1' }) +
      text([96, 520], 'WHAT HOLDS WHEN THINGS SHIFT', {
        font: 'Inter',
        size: 24,
        fill: COLOURS.sand,
        weight: 600,
        spacing: 4,
      }),
  );

/** A person and a sentence of theirs, 1200 × 630, for links that are shared. */
export const drawQuoteCard = (
  sentence: string,
  { name, face, palette }: { name: string; face: string; palette: Palette },
): string => {
  const letters: Lettering = { font: 'EB Garamond', size: 72, fill: '#fbf8f1' };
  const rows = linesOf(sentence, 21).map((words, i) => text([600, 220 + i * 86], words, letters));
  const byline: Lettering = { ...SMALL_CAPITALS, fill: COLOURS.sand };
  return picture(
    1200,
    630,
    rect([0, 0, 1200, 630], palette.ground) +
      el('g', { transform: 'translate(-40 0) scale(0.7875)' }, face) +
      rows.join('') +
      text([604, 520], name.toUpperCase(), byline) +
      mark([1080, 560], 0.9),
  );
};

const SMALL_CAPITALS = { font: 'Inter', size: 24, weight: 600, spacing: 4 } as const;

export const drawLogo = (): string =>
  picture(
    512,
    512,
    rect([0, 0, 512, 512], COLOURS.ink) +
      el('g', { transform: 'translate(256 256) scale(5.4)' }, signet('#fbf8f1')),
  );

/** A picture within a text: the title above, a drawing of 1200 × 560 below. */
export const drawFigure = (title: string, drawing: string): string =>
  picture(
    1200,
    700,
    rect([0, 0, 1200, 700], COLOURS.paper) +
      text([70, 96], title, { font: 'EB Garamond', size: 46, fill: COLOURS.ink }) +
      line('M 70 122 H 1130', COLOURS.sand, 3) +
      el('g', { transform: 'translate(0 130)' }, drawing),
  );

const field = (
  motif: Motif,
  { palette, slug, at: [x, y] }: { palette: Palette; slug: string; at: readonly [number, number] },
): string =>
  el('clipPath', { id: 'field' }, rect([x, y, WIDTH, HEIGHT], '#fff')) +
  el(
    'g',
    { 'clip-path': 'url(#field)' },
    rect([x, y, WIDTH, HEIGHT], palette.ground) +
      el('g', { transform: `translate(${x} ${y})` }, motif(palette, numbersFor(slug))),
  );

const imprint = (x: number, y: number): string =>
  mark([x, y - 8], 0.72, COLOURS.ink) +
  text([x + 62, y], 'Meridian Institute', { font: 'EB Garamond', size: 30, fill: COLOURS.ink });

const mark = ([x, y]: readonly [number, number], scale: number, colour = '#fbf8f1'): string =>
  el('g', { transform: `translate(${x + 32 * scale} ${y}) scale(${scale})` }, signet(colour));

/** A globe with one meridian that is heavier than the others; 64 wide, around 0. */
const signet = (colour: string): string =>
  circle([0, 0, 30], 'none', { stroke: colour, 'stroke-width': 3 }) +
  ellipse([0, 0, 13, 30], 'none', { stroke: colour, 'stroke-width': 2 }) +
  line('M -30 0 H 30', colour, 2) +
  path('M 0 -30 A 30 30 0 0 1 0 30 A 40 40 0 0 0 0 -30 Z', COLOURS.clay);

const onAir = ({ light }: Palette): string =>
  rect([88, 88, 190, 190], COLOURS.ink, { rx: 40 }) +
  [56, 100]
    .map((r) =>
      path(`M 130 ${236 - r} A ${r} ${r} 0 0 1 ${130 + r} 236`, 'none', {
        stroke: light,
        'stroke-width': 20,
      }),
    )
    .join('') +
  circle([142, 224, 18], light);

/** Broken at spaces; a row has so many letters at most. */
const linesOf = (title: string, longest: number): string[] =>
  title.split(' ').reduce<string[]>((rows, word) => {
    const last = rows.at(-1);
    if (last === undefined || `${last} ${word}`.length > longest) return [...rows, word];
    return [...rows.slice(0, -1), `${last} ${word}`];
  }, []);
