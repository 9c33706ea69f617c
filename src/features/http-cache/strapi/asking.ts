import type { PublicAnswer, PublicReads, PublicRequest } from '../../../platform/public-reads';
import type { AnswerStore } from '../answer-store';
import type { VaryingKeys } from '../varying';
import type { ChangeFeed } from './change-feed';
import { keptPage, type HeaderSources, type KeptPage } from './kept-answer';

/** What asking the features for an answer came to. */
export type Asked =
  | { readonly kind: 'page'; readonly page: KeptPage; readonly key: string }
  /** An error, which is sent but not kept. */
  | { readonly kind: 'refusal'; readonly answer: PublicAnswer }
  /** No feature answers this request: it is for Strapi. */
  | { readonly kind: 'nobody' };

export interface Asker {
  ask(key: string, request: PublicRequest): Promise<Asked>;
}

interface Flight {
  readonly sequence: number;
  readonly outcome: Promise<Asked>;
}

interface Parts {
  readonly publicReads: PublicReads;
  readonly store: AnswerStore<KeptPage>;
  readonly feed: ChangeFeed;
  readonly headerSources: HeaderSources;
  readonly varying: VaryingKeys;
}

/** Asks the features, once for all who want the same at the same time. */
export const createAsker = (parts: Parts): Asker => {
  const flights = new Map<string, Flight>();
  return {
    ask: (key, request) => {
      const { sequence } = parts.store;
      // Before there is an answer nobody knows whether it depends on Accept.
      const flightKey = `${key}\n${acceptOf(request) ?? ''}`;
      const flight = flights.get(flightKey);
      // A flight that began before a change was applied may have read before it: who comes after the
      // change must not get its answer. Without knowledge of changes nobody may join.
      const mayJoin = flight?.sequence === sequence && parts.feed.knowledge === 'current';
      if (flight && mayJoin) return flight.outcome;
      const outcome = make(parts, { key, request, sequence }).finally(() => {
        if (flights.get(flightKey)?.outcome === outcome) flights.delete(flightKey);
      });
      flights.set(flightKey, { sequence, outcome });
      return outcome;
    },
  };
};

const make = async (
  { publicReads, store, headerSources, varying }: Parts,
  { key, request, sequence }: { key: string; request: PublicRequest; sequence: number },
): Promise<Asked> => {
  const answer = await publicReads.answer(request);
  if (!answer) return { kind: 'nobody' };
  if (answer.status !== 200) return { kind: 'refusal', answer };
  const page = keptPage(answer, headerSources);
  const mayKeep = varying.learn(key, answer.headers.vary);
  const keptKey = varying.keyFor(key, acceptOf(request));
  if (mayKeep) store.keep(keptKey, page, sequence);
  return { kind: 'page', page, key: keptKey };
};

/** Node joins repeated Accept headers to one. */
const acceptOf = ({ headers }: PublicRequest): string | undefined =>
  typeof headers.accept === 'string' ? headers.accept : undefined;
