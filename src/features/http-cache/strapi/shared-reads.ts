import type { KeyedRequest } from '../../../platform/graphql-requests';
import type { PublicAnswer, PublicReads, PublicRequest } from '../../../platform/public-reads';
import type { RightsWatch } from '../../../platform/rights-watch';
import type { AnswerStore } from '../answer-store';
import type { VaryingKeys } from '../varying';
import type { ChangeFeed } from './change-feed';
import { keptPage, type HeaderSources, type KeptPage } from './kept-answer';
import { withReadLimit } from './statement-limits';

/** What asking the features for an answer came to. */
export type Asked =
  | { readonly kind: 'page'; readonly page: KeptPage; readonly key: string }
  /** An error, which is sent but not kept. */
  | { readonly kind: 'refusal'; readonly answer: PublicAnswer }
  /** No feature answers this request: it is for Strapi. */
  | { readonly kind: 'nobody' };

export interface SharedReads {
  ask(key: string, request: PublicRequest): Promise<Asked>;
  /** Whether somebody else's question is the same, so that this one is no work. */
  isUnderWay(key: string, request: PublicRequest): boolean;
}

/** What was known when an answer was begun: the changes of content, and the rights that it is made with. */
interface Beginning {
  readonly sequence: number;
  readonly rightsVersion: number;
}

interface Flight extends Beginning {
  readonly outcome: Promise<Asked>;
}

interface Parts {
  readonly publicReads: PublicReads;
  readonly store: AnswerStore<KeptPage>;
  readonly feed: ChangeFeed;
  readonly headerSources: HeaderSources;
  readonly varying: VaryingKeys;
  readonly rights: RightsWatch;
}

/** Asks the features, once for all who want the same at the same time. */
export const createSharedReads = (parts: Parts): SharedReads => {
  const flights = new Map<string, Flight>();
  return {
    isUnderWay: (key, request) => flights.has(`${key}\n${acceptOf(request) ?? ''}`),
    ask: (key, request) => {
      const beginning = { sequence: parts.store.sequence, rightsVersion: parts.rights.version };
      // Before there is an answer nobody knows whether it depends on Accept.
      const flightKey = `${key}\n${acceptOf(request) ?? ''}`;
      const flight = flights.get(flightKey);
      // A flight that began before a change was applied may have read before it: who comes after the
      // change must not get its answer. Without knowledge of changes nobody may join.
      const mayJoin = flight && isSame(flight, beginning) && parts.feed.knowledge === 'current';
      if (mayJoin) return flight.outcome;
      const outcome = make(parts, { key, request, ...beginning }).finally(() => {
        if (flights.get(flightKey)?.outcome === outcome) flights.delete(flightKey);
      });
      flights.set(flightKey, { ...beginning, outcome });
      return outcome;
    },
  };
};

const isSame = (flight: Beginning, { sequence, rightsVersion }: Beginning): boolean =>
  flight.sequence === sequence && flight.rightsVersion === rightsVersion;

const make = async (
  { publicReads, store, headerSources, varying, rights }: Parts,
  { key, request, sequence, rightsVersion }: Beginning & KeyedRequest,
): Promise<Asked> => {
  const answer = await withReadLimit(() => publicReads.answer(request));
  if (!answer) return { kind: 'nobody' };
  if (answer.status !== 200) return { kind: 'refusal', answer };
  const mayKeep = varying.learn(key, answer.headers.vary);
  const keptKey = varying.keyFor(key, acceptOf(request));
  const page = keptPage(answer, keptKey, headerSources);
  // Whatever was held of rights when it was begun may have shown what is no longer allowed.
  if (mayKeep && rights.version === rightsVersion) store.keep(keptKey, page, sequence);
  return { kind: 'page', page, key: keptKey };
};

/** Node joins repeated Accept headers to one. */
const acceptOf = ({ headers }: PublicRequest): string | undefined =>
  typeof headers.accept === 'string' ? headers.accept : undefined;
