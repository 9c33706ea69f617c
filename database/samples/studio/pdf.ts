/** Points from the lower left corner of a page of A4. */
export interface Written {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly font: keyof typeof FONTS;
  readonly size: number;
}

export interface Page {
  readonly fills: readonly {
    readonly box: readonly [number, number, number, number];
    readonly colour: readonly [number, number, number];
  }[];
  readonly written: readonly Written[];
}

/** Those that every reader has. */
const FONTS = {
  serif: 'Times-Roman',
  italic: 'Times-Italic',
  bold: 'Times-Bold',
  mono: 'Courier',
} as const;

/** A document in PDF 1.4 (ISO 32000-1), of texts and rectangles; its letters are those of Windows-1252. */
export const pdfOf = (
  pages: readonly Page[],
  { title, author }: { title: string; author: string },
): Buffer => {
  const fonts = Object.entries(FONTS);
  const firstPage = 4 + fonts.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    `<< /Title ${literal(title)} /Author ${literal(author)} >>`,
    ...fonts.map(
      ([, base]) =>
        `<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`,
    ),
    ...pages.flatMap((page, index) => {
      const resources = fonts.map(([name], number) => `/${name} ${4 + number} 0 R`).join(' ');
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${resources} >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assembled(objects);
};

/** One character a byte. */
const assembled = (objects: readonly string[]): Buffer => {
  const starts: number[] = [];
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  for (const [index, object] of objects.entries()) {
    starts.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const places = starts.map((start) => `${`${start}`.padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
};

const contentOf = ({ fills, written }: Page): string =>
  [
    ...fills.map(({ box, colour }) => `${colour.join(' ')} rg ${box.join(' ')} re f`),
    '0.086 0.157 0.227 rg',
    ...written.map(
      ({ x, y, words, font, size }) =>
        `BT /${font} ${size} Tf ${x} ${y.toFixed(2)} Td ${literal(words)} Tj ET`,
    ),
  ].join('\n');

const SIGNS: Readonly<Record<string, string>> = {
  '–': '\x96',
  '—': '\x97',
  '“': '\x93',
  '”': '\x94',
  '‘': '\x91',
  '’': '\x92',
  '…': '\x85',
};

const literal = (words: string): string =>
  `(${words.replaceAll(/[\\()]/g, '\\$&').replaceAll(/[–—“”‘’…]/g, (sign) => SIGNS[sign] ?? '?')})`;
