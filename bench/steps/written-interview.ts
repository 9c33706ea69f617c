import type { Catalogue } from '../data/documents';
import { writeProse, writeTitle } from '../data/prose';
import { createRandom } from '../data/random';
import { TURNS } from '../data/size';

/** The body of a write: an interview like those that are there already. The same number, the same interview. */
export const newInterview = (catalogue: Catalogue, number: number): Record<string, unknown> => {
  const random = createRandom(number);
  const guest = catalogue.experts[random.below(catalogue.experts.length)];
  const pick = (documents: readonly { readonly documentId: string }[], count: number) =>
    random
      .distinctBelow(documents.length, count)
      .flatMap((index) => documents[index]?.documentId ?? []);
  return {
    title: `${writeTitle(random, 5)} ${number}`,
    airDate: '2025-11-03',
    standfirst: writeProse(random, 400),
    hostName: 'Tom Brandt',
    duration: 1800,
    pullQuote: { text: writeTitle(random, 12), attribution: guest?.name },
    guests: guest ? [guest.documentId] : [],
    show: pick(catalogue.shows, 1)[0],
    topics: pick(catalogue.topics, 2),
    relatedPublications: pick(catalogue.publications, 3),
    transcript: Array.from({ length: TURNS }, (_, index) => ({
      speaker: index % 2 === 0 ? 'Tom Brandt' : guest?.name,
      role: index % 2 === 0 ? 'host' : 'guest',
      text: writeProse(random, index % 2 === 0 ? 100 : 320),
    })),
  };
};
