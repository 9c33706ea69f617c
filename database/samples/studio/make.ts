import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawArtwork, drawCover, drawLogo, drawQuoteCard, drawShareImage } from './covers';
import { FIGURES } from './figures';
import { paletteOf } from './palette';
import { drawPaper } from './paper';
import { PEOPLE } from './people';
import { drawPortrait } from './portraits';
import { COVERS } from './publications';
import { recordInterview } from './speech';

const FOLDER = join(__dirname, '..', 'media');

/** Colours of a picture with a face in it. */
const FACE = 160;

const SHOWS = [
  {
    slug: 'the-long-view',
    title: ['The', 'Long View'],
    broadcaster: 'Harbor Radio',
    motif: 'regions',
    palette: paletteOf('sand', 'sea', 'mist', 'ochre'),
    lift: 230,
  },
  {
    slug: 'scales-and-measures',
    title: ['Scales', 'and Measures'],
    broadcaster: 'Ansel Bay Radio',
    motif: 'finance',
    palette: paletteOf('sea', 'ink', 'ochre', 'sand'),
    lift: 700,
  },
  {
    slug: 'beyond-the-ridge',
    title: ['Beyond', 'the Ridge'],
    broadcaster: 'Upland Wireless',
    motif: 'migration',
    palette: paletteOf('clay', 'plum', 'ochre', 'paper'),
    lift: 160,
  },
  {
    slug: 'schleusengesprach',
    title: ['Schleusen-', 'gespräch'],
    broadcaster: 'Radio Tarnau',
    motif: 'water',
    palette: paletteOf('mist', 'ink', 'sea', 'sky'),
    lift: 300,
  },
] as const;

/**
 * Makes every file of `media` anew. Needs the fonts EB Garamond, Inter and Amiri; for the sound `espeak-ng`, `sox` and
 * `lame` (Debian: fonts-ebgaramond fonts-inter fonts-hosny-amiri espeak-ng sox lame).
 */
const make = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  for (const portrait of PEOPLE) await save(`${portrait.slug}.png`, drawPortrait(portrait), FACE);
  for (const cover of COVERS) await save(`cover-${cover.slug}.png`, drawCover(cover));
  for (const [name, draw] of Object.entries(FIGURES)) await save(`${name}.png`, draw());
  for (const show of SHOWS) await save(`${show.slug}.png`, drawArtwork(show));
  await save('meridian-logo.png', drawLogo());
  await save('meridian-share.png', drawShareImage(paletteOf('ink', 'sea', 'clay', 'mist')));
  await saveQuoteCard();
  writeFileSync(
    join(FOLDER, 'sharing-rivers-without-treaties.pdf'),
    drawPaper('sharing-rivers-without-treaties'),
  );
  recordInterview('who-measures-the-river', FOLDER);
};

const saveQuoteCard = async (): Promise<void> => {
  const [nadia] = PEOPLE;
  if (!nadia) return;
  const card = drawQuoteCard('Nobody loses face by measuring water', {
    name: 'Nadia Okafor',
    face: drawPortrait(nadia),
    palette: paletteOf('sea', 'ink', 'mist', 'sand'),
  });
  await save('who-measures-the-river-card.png', card, FACE);
};

/** Flat colours: sixty-four of them show everything, but a face. */
const save = async (name: string, svg: string, colours = 64): Promise<void> => {
  await sharp(Buffer.from(svg))
    .png({ palette: true, colours, dither: 0, compressionLevel: 9, effort: 10 })
    .toFile(join(FOLDER, name));
};

make().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${String(error)}\n`);
});
