import { writePersonalName, writeProse, writeTitle } from './prose';
import { createRandom, type Random } from './random';

/** A folder of saved interview pages, as `npm run import` takes it: contents by file name. */
export type PageFolder = Readonly<Record<string, string>>;

const TURNS = 12;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const TYPES = ['Analysis', 'Report', 'Special Report', 'Commentary'] as const;
const FREQUENCIES = ['daily', 'weekly', 'monthly'] as const;

interface Cast {
  readonly guests: readonly string[];
  readonly hosts: readonly string[];
  readonly shows: readonly string[];
  readonly publications: readonly string[];
}

/**
 * Invented pages of an archive, always the same: guests, hosts, shows and publications come back, as they do in
 * one. Each page has twelve turns and two related publications; `pages.json` tells titles and days.
 */
export const writePages = (count: number, seed = 1): PageFolder => {
  const random = createRandom(seed);
  const cast = inventCast(random, count);
  const facts: Record<string, { title: string; date: string }> = {};
  const pages: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const name = `page-${String(index).padStart(5, '0')}.txt`;
    pages[name] = writePage(random, cast);
    facts[name] = { title: `${writeTitle(random, 6)} ${index}`, date: isoDay(random) };
  }
  return { ...pages, 'pages.json': JSON.stringify(facts, null, 2) };
};

const inventCast = (random: Random, count: number): Cast => {
  const distinct = (wanted: number, invent: () => string): string[] => {
    const invented = new Set<string>();
    for (let tries = 0; invented.size < wanted && tries < wanted * 20; tries += 1) {
      invented.add(invent());
    }
    return [...invented];
  };
  const people = distinct(60 + Math.min(240, Math.ceil(count / 8)), () =>
    writePersonalName(random),
  );
  return {
    hosts: people.slice(0, 12),
    guests: people.slice(12),
    shows: distinct(12, () => `The ${random.name(6)} Hour`.replace(/ [a-z]/, upper)),
    publications: distinct(Math.ceil(count * 0.8), () => writeTitle(random, 5)),
  };
};

const upper = (text: string): string => text.toUpperCase();

const writePage = (random: Random, cast: Cast): string => {
  const guest = one(random, cast.guests);
  const host = one(random, cast.hosts);
  const show = one(random, cast.shows);
  const opening = `${guest} is the Meridian senior adviser for water and conflict. Welcome.`;
  const turns = Array.from({ length: TURNS }, (_, index) => {
    const speaker = index % 2 === 0 ? host : guest;
    const length = index % 2 === 0 ? 90 : 500;
    const words = writeProse(random, length);
    return `${speaker}: ${index === 0 ? `${opening} ` : ''}${words}`;
  });
  return [
    `${writeProse(random, 120)}\n`,
    `Meridian Institute experts discuss the week's news in ${show}, a brief ${random.pick(FREQUENCIES)} collaboration with Harbor Radio's Channel 12.\n\n`,
    ...turns.map((turn) => `${turn}\n`),
    'Related Publications\n',
    ...random
      .distinctBelow(cast.publications.length, 2)
      .map((index) => writePublication(cast.publications[index] ?? '', index)),
    'View All Publications\n',
  ].join('\n');
};

/** What a page says of a publication is the same on each page. */
const writePublication = (title: string, index: number): string => {
  const random = createRandom(index + 1000);
  const day = new Date(Date.UTC(2015 + random.below(9), random.below(12), 1 + random.below(28)));
  const weekday = day.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
  const month = MONTHS[day.getUTCMonth()] ?? '';
  const date = `${weekday}, ${month} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
  const topics = random.distinctBelow(40, 2).map((topic) => `Field Number ${numeral(topic)}`);
  const summary = writeProse(random, 150);
  return `${title}\n\n${title}\n\n${date}\n\n${summary}\n\nType: ${random.pick(TYPES)}\n\n${topics.join('\n')}\n`;
};

/** A topic is named with letters, as topics are. */
const numeral = (number: number): string =>
  String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26));

const isoDay = (random: Random): string => {
  const day = new Date(Date.UTC(2005 + random.below(20), random.below(12), 1 + random.below(28)));
  return day.toISOString().slice(0, 10);
};

const one = (random: Random, items: readonly string[]): string =>
  items[random.below(items.length)] ?? '';
