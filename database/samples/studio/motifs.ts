import type { Palette } from './palette';
import { circle, ellipse, line, path, rect, upTo } from './svg';

/** Draws into a field of 680 × 800. */
export type Motif = (palette: Palette, random: () => number) => string;

export const WIDTH = 680;
export const HEIGHT = 800;

/** A band whose upper edge is a wave. */
const waves = (
  y: number,
  depth: number,
  { fill, shift }: { fill: string; shift: number },
): string => {
  const crests = upTo(9).map((i) => `q 60 ${i % 2 === 0 ? -depth : depth} 120 0`);
  return path(`M ${shift - 120} ${y} ${crests.join(' ')} V 800 H ${shift - 120} Z`, fill);
};

const water: Motif = ({ ground, strong, middle, light }, random) => {
  const shades = [light, middle, strong, middle, light, strong];
  const bands = upTo(6).map((i) =>
    waves(360 + i * 78, 26 + random() * 22, { fill: shades[i] ?? strong, shift: random() * 100 }),
  );
  const marks = upTo(13).map((i) => rect([300, 120 + i * 44, i % 3 === 0 ? 58 : 34, 7], ground));
  const gauge =
    rect([288, 84, 92, 640], '#fbf8f1') + marks.join('') + rect([288, 84, 92, 12], strong);
  return (
    circle([520, 190, 74], light) + bands.slice(0, 2).join('') + gauge + bands.slice(2).join('')
  );
};

const climate: Motif = ({ strong, middle, light }, random) => {
  const rings = upTo(4).map((i) =>
    circle([410, 310, 250 - i * 56], i % 2 === 0 ? middle : strong, { opacity: 1 - i * 0.04 }),
  );
  const cracks = upTo(9).map((i) => {
    const x = 20 + i * 84;
    return line(
      `M ${x} 800 L ${x + random() * 60 - 30} ${690 + random() * 40} L ${x + random() * 90 - 40} 590`,
      light,
      7,
    );
  });
  return rings.join('') + path('M 0 600 Q 340 520 680 600 V 800 H 0 Z', strong) + cracks.join('');
};

const trade: Motif = ({ strong, middle, light }, random) => {
  const colours = [strong, middle, light];
  const boxes = upTo(24).flatMap((i) => {
    const [column, row] = [i % 4, Math.floor(i / 4)];
    if (row < column - 1 + Math.floor(random() * 2)) return [];
    const fill = colours[Math.floor(random() * 3)] ?? strong;
    const [x, y] = [40 + column * 152, 240 + row * 84];
    const ribs = upTo(6).map((k) => rect([x + 14 + k * 22, y + 12, 6, 52], '#00000022'));
    return [rect([x, y, 144, 76], fill) + ribs.join('')];
  });
  const hook = line('M 420 0 V 150', light, 8) + path('M 350 150 h 140 v 16 h -140 z', light);
  return hook + boxes.join('') + rect([0, 744, 680, 56], strong);
};

const elections: Motif = ({ strong, middle, light }, random) => {
  const dots = upTo(42).map((i) => {
    const [x, y] = [85 + (i % 6) * 102, 90 + Math.floor(i / 6) * 102];
    const chance = random();
    if (chance < 0.4) return circle([x, y, 36], light);
    if (chance < 0.72) return circle([x, y, 36], middle);
    const cross = `M ${x - 22} ${y - 22} L ${x + 22} ${y + 22} M ${x + 22} ${y - 22} L ${x - 22} ${y + 22}`;
    return circle([x, y, 36], '#fbf8f1') + line(cross, strong, 11);
  });
  return dots.join('');
};

const ridge = (y: number, fill: string, random: () => number): string => {
  const peaks = upTo(6).map(
    (i) => `L ${i * 136 + random() * 60} ${y + (i % 2 === 0 ? 0 : 130) - random() * 70}`,
  );
  return path(`M -20 800 V ${y + 90} ${peaks.join(' ')} L 720 ${y + 60} V 800 Z`, fill);
};

const regions: Motif = ({ strong, middle, light }, random) =>
  circle([450, 230, 118], light) +
  ridge(300, middle, random) +
  ridge(450, strong, random) +
  path(
    'M 0 800 C 180 700 300 760 420 650 C 500 580 600 600 680 560 V 640 C 580 660 520 700 460 740 C 420 770 400 790 390 800 Z',
    light,
  );

const migration: Motif = ({ strong, middle, light }, random) => {
  const birds = upTo(26).map((i) => {
    const along = i / 25;
    const x = 40 + along * 600 + random() * 80 - 40;
    const y = 600 - Math.sin(along * 2.4) * 420 + random() * 220 - 110;
    const span = 24 + random() * 26;
    const fill = [strong, light, middle][i % 3] ?? strong;
    return path(
      `M ${x - span} ${y - span * 0.55} Q ${x - span * 0.2} ${y - span * 0.5} ${x} ${y} Q ${x + span * 0.2} ${y - span * 0.5} ${x + span} ${y - span * 0.55} Q ${x + span * 0.3} ${y + span * 0.1} ${x} ${y + span * 0.55} Q ${x - span * 0.3} ${y + span * 0.1} ${x - span} ${y - span * 0.55} Z`,
      fill,
    );
  });
  return path('M 0 700 Q 200 600 420 680 T 680 650 V 800 H 0 Z', strong) + birds.join('');
};

const finance: Motif = ({ strong, middle, light }, random) =>
  upTo(5)
    .map((i) => {
      const coins = 3 + i + Math.floor(random() * 4);
      const x = 90 + i * 126;
      return upTo(coins)
        .map((k) => {
          const y = 730 - k * 52;
          const fill = [middle, light][k % 2] ?? middle;
          const top = k === coins - 1 ? ellipse([x, y, 38, 10], '#00000026') : '';
          return (
            path(`M ${x - 56} ${y} v 44 a 56 18 0 0 0 112 0 v -44 z`, fill) +
            ellipse([x, y, 56, 18], fill) +
            ellipse([x, y + 44, 56, 18], 'none', { stroke: strong, 'stroke-width': 3 }) +
            top
          );
        })
        .join('');
    })
    .join('') + line('M 20 796 H 660', strong, 10);

const food: Motif = ({ strong, middle, light }, random) =>
  circle([340, 330, 210], light) +
  upTo(7)
    .map((i) => {
      const x = 70 + i * 90;
      const top = 150 + random() * 130;
      const grains = upTo(7).map((k) => {
        const y = top + k * 46;
        const fill = k % 2 === 0 ? strong : middle;
        return (
          ellipse([x - 20, y + 18, 14, 30], fill, {
            transform: `rotate(-28 ${x - 20} ${y + 18})`,
          }) +
          ellipse([x + 20, y + 18, 14, 30], fill, { transform: `rotate(28 ${x + 20} ${y + 18})` })
        );
      });
      return (
        line(`M ${x} 800 V ${top}`, strong, 8) +
        ellipse([x, top - 26, 13, 32], middle) +
        grains.join('')
      );
    })
    .join('');

const ports: Motif = ({ strong, middle, light }, random) => {
  const houses = upTo(8).map((i) => {
    const height = 120 + random() * 170;
    const x = 10 + i * 84;
    const windows = upTo(6).map((k) =>
      rect([x + 14 + (k % 2) * 30, 560 - height + 22 + Math.floor(k / 2) * 36, 16, 20], '#fbf8f1'),
    );
    return rect([x, 560 - height, 76, height], i % 2 === 0 ? middle : strong) + windows.join('');
  });
  const crane = line(
    'M 500 560 V 110 M 390 150 H 660 M 500 110 L 390 150 M 500 110 L 640 150 M 425 150 V 260',
    light,
    12,
  );
  const ship =
    path('M 120 600 H 560 L 510 700 H 180 Z', light) + rect([220, 540, 90, 60], '#fbf8f1');
  return (
    houses.join('') +
    crane +
    rect([0, 560, 680, 240], strong, { opacity: 0.9 }) +
    ship +
    waves(690, 24, { fill: middle, shift: 40 })
  );
};

const energy: Motif = ({ strong, middle, light }) => {
  const pylon = (x: number, y: number, scale: number): string =>
    line(
      `M ${x - 70 * scale} 800 L ${x} ${y} L ${x + 70 * scale} 800 M ${x - 90 * scale} ${y + 90 * scale} H ${x + 90 * scale} M ${x - 66 * scale} ${y + 170 * scale} H ${x + 66 * scale} M ${x - 36 * scale} ${y + 330 * scale} L ${x + 50 * scale} ${y + 500 * scale}`,
      strong,
      10 * scale,
    );
  const wires = [0, 60, 120].map((k) =>
    line(`M -20 ${300 + k} Q 160 ${420 + k} 250 ${270 + k} T 700 ${220 + k}`, light, 5),
  );
  return (
    circle([680, 800, 430], middle) +
    circle([680, 800, 300], light) +
    wires.join('') +
    pylon(180, 190, 1.1) +
    pylon(500, 130, 1.35)
  );
};

const oceans: Motif = ({ ground, strong, middle, light }, random) => {
  const scales = upTo(10).flatMap((row) =>
    upTo(6).map((column) => {
      const [x, y] = [column * 140 - (row % 2) * 70, 330 + row * 56];
      const fill = [middle, strong, middle][Math.floor(random() * 3)] ?? middle;
      return circle([x, y, 72], fill) + circle([x, y, 50], light) + circle([x, y, 30], ground);
    }),
  );
  const floe =
    path('M 150 330 L 250 150 L 330 240 L 410 110 L 540 330 Z', '#fbf8f1') +
    path('M 410 110 L 540 330 H 430 Z', light);
  return circle([560, 130, 64], middle) + floe + scales.join('');
};

const diplomacy: Motif = ({ strong, middle, light }) => {
  const steam = [0, 70, 140].map((x) => line(`M ${270 + x} 250 q 30 -40 0 -80 t 0 -80`, light, 12));
  const cup =
    path('M 190 300 H 490 C 490 470 440 540 340 540 S 190 470 190 300 Z', '#fbf8f1') +
    path('M 480 340 C 580 330 580 470 460 470', 'none', { stroke: '#fbf8f1', 'stroke-width': 26 });
  return (
    circle([230, 420, 250], strong, { opacity: 0.92 }) +
    circle([470, 420, 250], middle, { opacity: 0.92 }) +
    steam.join('') +
    cup +
    ellipse([340, 590, 230, 34], light) +
    rect([0, 650, 680, 150], strong)
  );
};

const technology: Motif = ({ strong, middle, light }, random) => {
  const pins = upTo(16).map((i) => {
    const [x, y] = [110 + (i % 4) * 152, 140 + Math.floor(i / 4) * 152];
    const fill = [strong, middle, light][Math.floor(random() * 3)] ?? strong;
    return random() < 0.5
      ? circle([x, y, 54], fill) + circle([x, y, 20], '#fbf8f1')
      : rect([x - 54, y - 54, 108, 108], fill, { rx: 20 }) +
          rect([x - 9, y - 28, 18, 56], '#fbf8f1', { rx: 9 });
  });
  const wire = line('M 110 600 V 800 M 262 600 V 700 H 414 V 600 M 566 600 V 800', light, 14);
  return wire + pins.join('');
};

const policy: Motif = ({ strong, middle, light }) => {
  const meridians = [70, 150, 220].map((rx) =>
    ellipse([340, 400, rx, 270], 'none', { stroke: light, 'stroke-width': 9 }),
  );
  const parallels = [-150, 0, 150].map((y) => {
    const half = Math.sqrt(270 ** 2 - y ** 2);
    return line(`M ${340 - half} ${400 + y} H ${340 + half}`, light, 9);
  });
  return (
    circle([340, 400, 270], strong) +
    meridians.join('') +
    parallels.join('') +
    circle([470, 250, 26], middle) +
    circle([250, 520, 26], middle) +
    line('M 470 250 Q 300 330 250 520', middle, 9)
  );
};

export const MOTIFS = {
  climate,
  diplomacy,
  elections,
  energy,
  finance,
  food,
  migration,
  oceans,
  policy,
  ports,
  regions,
  technology,
  trade,
  water,
} satisfies Readonly<Record<string, Motif>>;
