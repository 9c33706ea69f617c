import { pageLink, type PublishingContext } from '../content/page-link';
import { turnUrl } from '../content/public-url';
import type { PublishedInterview } from '../content/published-interview';
import type { Turn } from '../content/turn';
import { citationKey } from './citation-key';
import { issuedOn, whereGiven, type CslItem } from './csl-item';
import { cslName } from './csl-name';

/** An interview as CSL-JSON: by its guests, with its host, in its show; a broadcast if it has a show. */
export const citeInterview = (
  interview: PublishedInterview,
  context: PublishingContext,
): CslItem => ({
  ...common(interview, context),
  ...byGuests(interview),
  ...whereGiven('abstract', interview.standfirst),
});

/** One utterance: by who said it, at its own address, its words as the abstract. */
export const citeTurn = (
  interview: PublishedInterview,
  turn: Turn,
  context: PublishingContext,
): CslItem => {
  const whole = common(interview, context);
  return {
    ...whole,
    id: `${interview.documentId}-${turn.turnId}`,
    'citation-key': citationKey(whole['citation-key'], turn.turnId),
    author: [cslName(speakerOf(interview, turn))],
    ...(turn.role === 'guest' ? hostNames(interview) : {}),
    ...whereGiven('URL', whole.URL === undefined ? null : turnUrl(whole.URL, turn.turnId)),
    abstract: turn.text,
  };
};

const common = (interview: PublishedInterview, context: PublishingContext): CslItem => ({
  id: interview.documentId,
  type: interview.show ? 'broadcast' : 'interview',
  'citation-key': citationKey(interview.slug || interview.documentId),
  title: interview.title,
  genre: 'Radio interview',
  ...whereGiven('container-title', interview.show?.title ?? null),
  ...whereGiven('publisher', interview.show?.broadcaster ?? context.site?.publisherName ?? null),
  ...issuedOn(interview.airDate),
  ...whereGiven('URL', pageLink('interviews', interview, context)),
  ...whereGiven(
    'keywords',
    interview.topics.map(({ name }) => name),
  ),
  ...whereGiven('language', interview.locale),
});

const byGuests = (interview: PublishedInterview): Partial<CslItem> => {
  const guests = interview.guests.map(({ name }) => cslName(name));
  return {
    ...whereGiven('author', guests),
    ...whereGiven('guest', guests),
    ...hostNames(interview),
  };
};

const hostNames = ({ hostName }: PublishedInterview): Partial<CslItem> => {
  const hosts = hostName === null ? [] : [cslName(hostName)];
  return { ...whereGiven('interviewer', hosts), ...whereGiven('host', hosts) };
};

/** The guest's present name where the turn names the Expert, else the label as printed. */
const speakerOf = ({ guests }: PublishedInterview, turn: Turn): string =>
  guests.find(({ documentId }) => documentId === turn.expertDocumentId)?.name ?? turn.speaker;
