import { COLOURS, type Colour } from './palette';
import { circle, el, ellipse, line, path, picture, rect, upTo } from './svg';

export interface Portrait {
  readonly slug: string;
  readonly ground: Colour;
  readonly disc: Colour;
  readonly skin: string;
  readonly hair: { readonly style: keyof typeof HAIR; readonly colour: string };
  readonly clothes: {
    readonly style: keyof typeof CLOTHES;
    readonly colour: Colour;
    readonly under: Colour;
  };
  readonly beard?: string;
  readonly glasses?: 'round' | 'square';
  readonly earrings?: Colour;
  /** Of the face, where 1 is as usual. */
  readonly width?: number;
}

/** A head and shoulders, 800 × 800. */
export const drawPortrait = (portrait: Portrait): string => {
  const { ground, disc, skin, hair, clothes, beard, glasses, earrings, width = 1 } = portrait;
  const style = HAIR[hair.style];
  const face = el(
    'g',
    { transform: `translate(${400 * (1 - width)} 0) scale(${width} 1)` },
    drawFace(skin, hair.colour, beard),
  );
  return picture(
    800,
    800,
    rect([0, 0, 800, 800], COLOURS[ground]) +
      circle([400, 400, 330], COLOURS[disc]) +
      style.behind(hair.colour) +
      path('M 334 430 V 600 Q 400 660 466 600 V 430 Z', skin) +
      path('M 334 520 Q 400 580 466 500 V 470 Q 400 560 334 490 Z', '#00000022') +
      CLOTHES[clothes.style](COLOURS[clothes.colour], COLOURS[clothes.under]) +
      face +
      style.before(hair.colour) +
      (glasses ? drawGlasses(glasses) : '') +
      (earrings
        ? circle([274, 430, 13], COLOURS[earrings]) + circle([526, 430, 13], COLOURS[earrings])
        : ''),
  );
};

const FACE =
  'M 280 330 C 280 190 520 190 520 330 C 520 440 480 530 400 530 C 320 530 280 440 280 330 Z';

const drawFace = (skin: string, hair: string, beard: string | undefined): string =>
  ellipse([278, 365, 22, 36], skin) +
  ellipse([522, 365, 22, 36], skin) +
  path(FACE, skin) +
  path('M 400 222 C 490 222 520 270 520 330 C 520 440 480 530 400 530 Z', '#00000012') +
  (beard
    ? path(
        'M 281 370 C 300 420 330 425 350 420 Q 400 400 450 420 C 470 425 500 420 519 370 C 520 470 480 552 400 552 C 320 552 280 470 281 370 Z',
        beard,
      )
    : '') +
  line('M 318 312 q 28 -18 56 -4', shade(hair), 10) +
  line('M 426 308 q 28 -14 56 4', shade(hair), 10) +
  ellipse([347, 350, 9, 12], '#1d1a1a') +
  ellipse([453, 350, 9, 12], '#1d1a1a') +
  line('M 402 350 q 16 40 -8 56', '#00000033', 8) +
  (beard
    ? path('M 362 452 Q 400 486 438 452 Q 400 462 362 452 Z', '#fbf8f1')
    : path('M 356 452 Q 400 500 444 452 Q 400 470 356 452 Z', '#a5453b'));

/** Grey brows under grey hair would vanish. */
const shade = (hair: string): string => (hair === '#d9d5cd' ? '#8d8780' : hair);

const drawGlasses = (kind: 'round' | 'square'): string => {
  const pane = (x: number): string =>
    kind === 'round'
      ? circle([x, 352, 44], '#ffffff22', { stroke: '#20242a', 'stroke-width': 9 })
      : rect([x - 48, 314, 96, 72], '#ffffff22', { rx: 16, stroke: '#20242a', 'stroke-width': 9 });
  return (
    pane(345) +
    pane(455) +
    line('M 390 346 Q 400 338 410 346 M 300 346 L 284 340 M 500 346 L 516 340', '#20242a', 8)
  );
};

type Drawn = (colour: string) => string;
interface Hair {
  readonly behind: Drawn;
  readonly before: Drawn;
}

const nothing: Drawn = () => '';
const FRINGE =
  'M 274 350 C 262 200 330 160 410 164 C 500 166 542 230 526 350 C 520 300 500 270 470 262 C 410 290 330 280 300 268 C 284 292 276 320 274 350 Z';
const CAP =
  'M 272 345 C 256 190 340 160 400 160 C 470 160 544 190 528 345 C 518 262 470 236 400 236 C 330 236 282 262 272 345 Z';

const HAIR = {
  cropped: { behind: nothing, before: (fill) => path(CAP, fill) },
  receding: {
    behind: nothing,
    before: (fill) =>
      path(
        'M 276 372 C 258 340 262 268 300 228 C 296 270 288 300 286 350 Z M 524 372 C 542 340 538 268 500 228 C 504 270 512 300 514 350 Z',
        fill,
      ),
  },
  parted: { behind: nothing, before: (fill) => path(FRINGE, fill) },
  quiff: {
    behind: (fill) => path(CAP, fill),
    before: (fill) =>
      path(
        'M 274 350 C 256 230 300 140 380 150 C 440 120 560 150 526 350 C 524 290 506 262 480 246 C 420 262 350 256 322 236 C 290 256 282 300 274 350 Z',
        fill,
      ),
  },
  curls: {
    behind: (fill) =>
      [
        [260, 300, 82],
        [540, 300, 82],
        [300, 210, 92],
        [500, 210, 92],
        [400, 176, 104],
        [250, 400, 66],
        [550, 400, 66],
      ]
        .map(([x = 0, y = 0, r = 0]) => circle([x, y, r], fill))
        .join(''),
    before: (fill) =>
      upTo(6)
        .map((i) => circle([300 + i * 40, 232 - Math.sin((i / 5) * Math.PI) * 28, 40], fill))
        .join(''),
  },
  bob: {
    behind: (fill) =>
      path(
        'M 236 520 C 214 240 300 140 400 140 C 500 140 586 240 564 520 C 520 540 500 520 490 500 H 310 C 300 520 280 540 236 520 Z',
        fill,
      ),
    before: (fill) => path(FRINGE, fill),
  },
  long: {
    behind: (fill) =>
      path(
        'M 230 700 C 190 460 210 140 400 140 C 590 140 610 460 570 700 C 520 730 480 690 480 640 H 320 C 320 690 280 730 230 700 Z',
        fill,
      ),
    before: (fill) =>
      path(
        'M 274 380 C 256 240 320 170 396 166 C 380 230 320 270 296 300 C 282 330 278 350 274 380 Z M 526 380 C 544 240 480 170 404 166 C 420 230 480 270 504 300 C 518 330 522 350 526 380 Z',
        fill,
      ),
  },
  bun: {
    behind: (fill) =>
      circle([400, 140, 78], fill) +
      path('M 262 380 C 240 230 310 150 400 150 C 490 150 560 230 538 380 Z', fill),
    before: (fill) => path(CAP, fill),
  },
  waves: {
    behind: (fill) =>
      path(
        'M 226 600 C 190 560 240 500 216 440 C 190 360 230 140 400 140 C 570 140 610 360 584 440 C 560 500 610 560 574 600 C 540 640 490 600 486 560 H 314 C 310 600 260 640 226 600 Z',
        fill,
      ),
    before: (fill) => path(FRINGE, fill),
  },
  braids: {
    behind: (fill) =>
      path('M 244 420 C 230 220 310 146 400 146 C 490 146 570 220 556 420 Z', fill) +
      [236, 564]
        .map((x) =>
          upTo(6)
            .map((i) => ellipse([x, 410 + i * 54, 30, 34], fill))
            .join(''),
        )
        .join(''),
    before: (fill) =>
      path(
        'M 272 345 C 256 190 340 160 400 160 C 470 160 544 190 528 345 C 518 270 470 230 400 206 C 330 230 282 270 272 345 Z',
        fill,
      ),
  },
} satisfies Readonly<Record<string, Hair>>;

const SHOULDERS = 'M 90 800 C 96 670 180 620 334 584 Q 400 640 466 584 C 620 620 704 670 710 800 Z';

const CLOTHES = {
  suit: (fill: string, under: string): string =>
    path(SHOULDERS, fill) +
    path('M 334 584 Q 400 640 466 584 L 440 800 H 360 Z', under) +
    path(
      'M 334 584 L 300 610 L 356 720 L 384 800 L 400 690 Z M 466 584 L 500 610 L 444 720 L 416 800 L 400 690 Z',
      '#00000026',
    ),
  tie: (fill: string, under: string): string =>
    path(SHOULDERS, fill) +
    path('M 334 584 Q 400 640 466 584 L 452 800 H 348 Z', '#fbf8f1') +
    path('M 384 636 h 32 l 18 164 h -68 z', under) +
    path(
      'M 334 584 L 296 612 L 350 740 L 348 800 L 384 650 Z M 466 584 L 504 612 L 450 740 L 452 800 L 416 650 Z',
      '#00000026',
    ),
  jumper: (fill: string, under: string): string =>
    path(SHOULDERS, fill) +
    path('M 322 586 Q 400 676 478 586 L 466 578 Q 400 640 334 578 Z', under),
  rollneck: (fill: string, under: string): string =>
    path(SHOULDERS, fill) +
    path('M 326 520 Q 400 580 474 520 V 600 Q 400 664 326 600 Z', fill) +
    line('M 330 552 Q 400 612 470 552', under, 6),
  scarf: (fill: string, under: string): string =>
    path(SHOULDERS, fill) +
    path(
      'M 300 560 Q 400 640 500 560 Q 530 620 480 650 Q 400 690 320 650 Q 270 620 300 560 Z',
      under,
    ) +
    path('M 430 650 L 500 640 L 520 800 H 440 Z', under) +
    line('M 320 610 Q 400 660 480 610', '#00000022', 8),
  blouse: (fill: string, under: string): string =>
    path(SHOULDERS, fill) +
    path('M 334 584 L 400 720 L 466 584 Q 400 640 334 584 Z', under) +
    path(
      'M 334 578 L 306 600 L 374 690 L 400 660 Z M 466 578 L 494 600 L 426 690 L 400 660 Z',
      '#fbf8f1',
    ),
} as const;
