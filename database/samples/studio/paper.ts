import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfOf, type Page, type Written } from './pdf';

interface Block {
  readonly type: string;
  readonly text?: string;
  readonly format?: string;
  readonly children?: readonly Block[];
}

interface Publication {
  readonly fields: { readonly body: readonly Block[] };
}

const LEFT = 96;
const TOP = 700;
const BOTTOM = 90;
/** Points. */
const COLUMN = 410;

/** The body of a sample publication as PDF, A4: a title page and the text. */
export const drawPaper = (slug: string): Buffer => {
  const path = join(__dirname, '..', 'content', 'publications.json');
  const publications = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Publication>;
  const rows = (publications[slug]?.fields.body ?? []).flatMap((block) => rowsOf(block));
  return pdfOf([titlePage(), ...textPages(rows)], {
    title: 'Sharing Rivers Without Treaties',
    author: 'Nadia Okafor',
  });
};

interface Row {
  readonly words: string;
  readonly font: Written['font'];
  readonly size: number;
  readonly indent: number;
  /** Points above it. */
  readonly space: number;
}

const rowsOf = (block: Block, depth = 0): Row[] => {
  const { type, children = [] } = block;
  if (type === 'list') {
    const items = children.filter((item) => item.type !== 'list');
    return children.flatMap((item) => {
      if (item.type === 'list') return rowsOf(item, depth + 1);
      const sign = block.format === 'ordered' ? `${items.indexOf(item) + 1}.` : '–';
      return [
        {
          words: `${sign} ${textOf(item)}`,
          font: 'serif',
          size: 11.5,
          indent: 14 + depth * 18,
          space: 5,
        },
      ];
    });
  }
  const words = textOf(block);
  if (words === '') return [];
  switch (type) {
    case 'heading':
      return [{ words, font: 'bold', size: 15, indent: 0, space: 22 }];
    case 'quote':
      return [{ words, font: 'italic', size: 13, indent: 28, space: 16 }];
    case 'code':
      return [{ words, font: 'mono', size: 9.5, indent: 14, space: 14 }];
    default:
      return [{ words, font: 'serif', size: 11.5, indent: 0, space: 11 }];
  }
};

const textOf = (block: Block): string =>
  (block.text ?? '') + (block.children ?? []).map(textOf).join('');

const textPages = (rows: readonly Row[]): Page[] => {
  const pages: Written[][] = [[]];
  let y = TOP;
  for (const { words, font, size, indent, space } of rows) {
    y -= space;
    for (const line of broken(words, { font, size, width: COLUMN - indent })) {
      if (y < BOTTOM) {
        pages.push([]);
        y = TOP;
      }
      pages.at(-1)?.push({ x: LEFT + indent, y, words: line, font, size });
      y -= size * 1.38;
    }
  }
  return pages.map((written, index) => ({
    fills: [{ box: [LEFT, 60, COLUMN, 0.7], colour: [0.77, 0.33, 0.23] }],
    written: [
      ...written,
      { x: LEFT, y: 44, words: 'Meridian Institute', font: 'serif', size: 9 },
      { x: LEFT + COLUMN - 6, y: 44, words: `${index + 2}`, font: 'serif', size: 9 },
    ],
  }));
};

const broken = (
  words: string,
  { font, size, width }: { font: Written['font']; size: number; width: number },
): string[] => {
  // Times is nearly this wide on average; Courier exactly.
  const most = Math.floor(width / (size * (font === 'mono' ? 0.6 : 0.437)));
  return words.split(' ').reduce<string[]>((rows, word) => {
    const last = rows.at(-1);
    if (last === undefined || last.length + word.length >= most) return [...rows, word];
    return [...rows.slice(0, -1), `${last} ${word}`];
  }, []);
};

const titlePage = (): Page => ({
  fills: [
    { box: [0, 0, 595, 842], colour: [0.965, 0.941, 0.894] },
    { box: [0, 0, 595, 330], colour: [0.173, 0.416, 0.439] },
    { box: [0, 250, 595, 46], colour: [0.486, 0.667, 0.776] },
    { box: [0, 160, 595, 46], colour: [0.659, 0.776, 0.757] },
    { box: [420, 120, 44, 420], colour: [0.98, 0.97, 0.945] },
    ...Array.from({ length: 16 }, (_, i) => ({
      box: [428, 150 + i * 24, i % 3 === 0 ? 28 : 16, 4] as const,
      colour: [0.086, 0.157, 0.227] as const,
    })),
  ],
  written: [
    { x: LEFT, y: 742, words: 'ANALYSIS', font: 'bold', size: 10 },
    { x: LEFT, y: 690, words: 'Sharing Rivers', font: 'serif', size: 40 },
    { x: LEFT, y: 644, words: 'Without Treaties', font: 'serif', size: 40 },
    { x: LEFT, y: 604, words: 'Nadia Okafor', font: 'italic', size: 16 },
    { x: LEFT, y: 420, words: 'Meridian Institute, March 2024', font: 'serif', size: 11 },
  ],
});
