import { omit } from '../../lib/record';
import type { CitationMaker, CitedWork } from '../content/cited-work';
import { pageLink, type PublishingContext } from '../content/page-link';
import { pageTypeOf, turnUrl } from '../content/public-url';
import { partOf, words, type PublishedExpert } from '../content/published-parts';
import type { Turn } from '../content/turn';
import type { WorkKind } from '../content/work-kinds';
import { citationKey } from './citation-key';
import { issuedOn, withoutEmpty, type CslItem } from './csl-item';
import { cslName } from './csl-name';

/** A work as CSL-JSON, as the file of its type declares it. */
export const citeWork = (kind: WorkKind, row: unknown, context: PublishingContext): CslItem => {
  const { type, ...more }: CitedWork = kind.cite(row, makerFor(kind, context));
  const { documentId: id, slug } = NAMED(row);
  const key = citationKey(slug === '' ? id : slug);
  return { id, type, 'citation-key': key, ...withoutEmpty(more) };
};

const NAMED = partOf({ documentId: words, slug: words });

const makerFor = (kind: WorkKind, context: PublishingContext): CitationMaker => ({
  publisher: context.site?.publisherName ?? null,
  people: (people) => people.map(({ name }) => cslName(name)),
  day: issuedOn,
  link: (page) => pageLink(pageTypeOf(kind), page, context),
});

/** One utterance of a cited work: by who said it, at its own address, its words as the abstract. */
export const citeTurn = (
  whole: CslItem,
  guests: readonly PublishedExpert[],
  turn: Turn,
): CslItem => ({
  ...wholeWithout(OF_THE_TURN, whole),
  id: `${whole.id}-${turn.turnId}`,
  'citation-key': citationKey(whole['citation-key'], turn.turnId),
  author: [cslName(speakerOf(guests, turn))],
  ...(turn.role === 'guest' && whole.interviewer ? { interviewer: whole.interviewer } : {}),
  ...(turn.role === 'guest' && whole.host ? { host: whole.host } : {}),
  ...(whole.URL === undefined ? {} : { URL: turnUrl(whole.URL, turn.turnId) }),
  abstract: turn.text,
});

/** What an utterance has of its own. */
const OF_THE_TURN = ['author', 'guest', 'interviewer', 'host', 'abstract'] as const;

const wholeWithout = (members: typeof OF_THE_TURN, item: CslItem) =>
  // The other members keep their types.
  omit({ ...item }, members) as Omit<CslItem, (typeof OF_THE_TURN)[number]>;

/** The guest's present name where the turn names the Expert, else the label as printed. */
const speakerOf = (guests: readonly PublishedExpert[], turn: Turn): string =>
  guests.find(({ documentId }) => documentId === turn.expertDocumentId)?.name ?? turn.speaker;
