import { drawFigure } from './covers';
import { COLOURS } from './palette';
import { line, numbersFor, path, rect, text, upTo } from './svg';

const LABEL = { font: 'Inter', size: 24, fill: COLOURS.ink } as const;

/** The pictures within texts, by the name of their file. */
export const FIGURES: Readonly<Record<string, () => string>> = {
  'river-levels': () => {
    const random = numbersFor('sarn');
    const points = upTo(21).map((year) => {
      const level = 260 + Math.sin(year * 0.9) * 70 + random() * 40;
      const gap = year < 10 ? 60 + random() * 70 : 4;
      return { x: 120 + year * 50, upper: level - gap, lower: level + gap };
    });
    const curve = (side: 'upper' | 'lower', colour: string): string =>
      line(
        points.map((point, i) => `${i === 0 ? 'M' : 'L'} ${point.x} ${point[side]}`).join(' '),
        colour,
        8,
      );
    return drawFigure(
      'The Sarn, as each bank reported it',
      upTo(5)
        .map((i) => line(`M 120 ${60 + i * 100} H 1130`, COLOURS.sand, 2))
        .join('') +
        rect([615, 30, 4, 450], COLOURS.ink) +
        text([632, 56], '2014: one gauge', LABEL) +
        curve('upper', COLOURS.clay) +
        curve('lower', COLOURS.sea) +
        upTo(5)
          .map((i) => text([120 + i * 250, 516], `${2004 + i * 5}`, { ...LABEL, anchor: 'middle' }))
          .join(''),
    );
  },
  'pier-budget': () =>
    drawFigure(
      'One pier, two ways to pay for it',
      upTo(30)
        .map((year) => {
          const loans = Math.min(4, 1 + Math.floor(year / 9)) * 84;
          return (
            rect([110 + year * 34, 470 - loans, 24, loans], COLOURS.clay) +
            rect([110 + year * 34, 470 - 118, 24, 118], COLOURS.sea)
          );
        })
        .join('') +
        line('M 96 472 H 1136', COLOURS.ink, 4) +
        rect([110, 18, 24, 24], COLOURS.clay) +
        text([146, 39], 'loans over thirty years', LABEL) +
        rect([480, 18, 24, 24], COLOURS.sea) +
        text([516, 39], 'a ninth of a pier each year', LABEL) +
        [1, 10, 20, 30]
          .map((year) =>
            text([122 + (year - 1) * 34, 512], `year ${year}`, { ...LABEL, anchor: 'middle' }),
          )
          .join(''),
    ),
  'kessane-queue': () => {
    const ships = [
      20, 60, 105, 140, 168, 190, 200, 172, 140, 112, 98, 126, 150, 160, 150, 128, 96, 52, 12,
    ];
    const points = ships.map((count, day) => `${110 + day * 56} ${470 - count * 2}`);
    return drawFigure(
      'Ships outside the strait',
      rect([110 + 7 * 56, 40, 56 * 3, 430], COLOURS.mist) +
        text([110 + 8.5 * 56, 30], 'slips of paper', { ...LABEL, anchor: 'middle' }) +
        path(`M 110 470 L ${points.join(' L ')} L ${110 + 18 * 56} 470 Z`, COLOURS.clay, {
          opacity: 0.28,
        }) +
        line(`M ${points.join(' L ')}`, COLOURS.clay, 8) +
        line('M 96 472 H 1136', COLOURS.ink, 4) +
        [1, 7, 13, 19]
          .map((day) =>
            text([110 + (day - 1) * 56, 512], `day ${day}`, { ...LABEL, anchor: 'middle' }),
          )
          .join(''),
    );
  },
};
