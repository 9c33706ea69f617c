import { writeDate, writePersonalName, writeTitle } from './prose';
import type { Random } from './random';
import { TURNS, type Size } from './size';

/** One document, before it becomes rows. Other documents are named by their number, which starts at 1. */
export interface Named {
  readonly number: number;
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
}

export interface Expert extends Named {
  readonly topics: readonly number[];
}

export interface Publication extends Named {
  readonly releaseDate: string;
  readonly authors: readonly number[];
  readonly topics: readonly number[];
}

export interface Interview extends Named {
  readonly airDate: string;
  readonly show: number;
  readonly host: string;
  readonly guests: readonly number[];
  readonly topics: readonly number[];
  readonly relatedPublications: readonly number[];
  readonly turnIds: readonly string[];
}

/** Everything but the long texts: it fits in memory at any scale, and the requests are made from it. */
export interface Catalogue {
  readonly topics: readonly Named[];
  readonly shows: readonly Named[];
  readonly experts: readonly Expert[];
  readonly publications: readonly Publication[];
  readonly interviews: readonly Interview[];
}

export const planCatalogue = (random: Random, size: Size): Catalogue => {
  const topics = list(size.topics, (number) => named(random, number, writeTitle(random, 2)));
  const shows = list(size.shows, (number) => named(random, number, writeTitle(random, 3)));
  const experts = list(size.experts, (number) => ({
    ...named(random, number, writePersonalName(random)),
    topics: numbers(random.distinctBelow(size.topics, 1 + random.below(2))),
  }));
  const publications = list(size.publications, (number) => ({
    ...named(random, number, writeTitle(random, 6)),
    releaseDate: writeDate(random),
    authors: numbers(random.distinctBelow(size.experts, 1 + random.below(3))),
    topics: topicsOf(random, size),
  }));
  const interviews = list(size.interviews, (number) => planInterview(random, size, number));
  return { topics, shows, experts, publications, interviews };
};

const planInterview = (random: Random, size: Size, number: number): Interview => ({
  ...named(random, number, writeTitle(random, 5)),
  airDate: writeDate(random),
  show: 1 + random.below(size.shows),
  host: writePersonalName(random),
  guests: numbers(random.distinctBelow(size.experts, 1 + random.below(2))),
  topics: topicsOf(random, size),
  relatedPublications: numbers(random.distinctBelow(size.publications, 2 + random.below(3))),
  turnIds: Array.from({ length: TURNS }, () => random.name(8)),
});

const topicsOf = (random: Random, size: Size): readonly number[] => {
  const wanted = 1 + random.below(3);
  return [...new Set(Array.from({ length: wanted }, () => 1 + random.skewedBelow(size.topics)))];
};

const named = (random: Random, number: number, name: string): Named => {
  const slug = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${number}`;
  return { number, documentId: random.name(24), name, slug };
};

const list = <Item>(length: number, make: (number: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => make(index + 1));

const numbers = (indexes: readonly number[]): number[] => indexes.map((index) => index + 1);
