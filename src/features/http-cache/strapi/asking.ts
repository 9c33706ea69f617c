import type { PublicAnswer, PublicReads, PublicRequest } from '../../../platform/public-reads';
import type { AnswerStore } from '../answer-store';
import type { ChangeFeed } from './change-feed';
import { keptPage, type HeaderSources, type KeptPage } from './kept-answer';

/** What asking the features for an answer came to. */
export type Asked =
  | { readonly kind: 'page'; readonly page: KeptPage }
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
}

/** Asks the features, once for all who want the same at the same time. */
export const createAsker = (parts: Parts): Asker => {
  const flights = new Map<string, Flight>();
  return {
    ask: (key, request) => {
      const { sequence } = parts.store;
      const flight = flights.get(key);
      // A flight that began before a change was applied may have read before it: who comes after the
      // change must not get its answer. Without knowledge of changes nobody may join.
      const mayJoin = flight?.sequence === sequence && parts.feed.knowledge === 'current';
      if (flight && mayJoin) return flight.outcome;
      const outcome = make(parts, { key, request, sequence }).finally(() => {
        if (flights.get(key)?.outcome === outcome) flights.delete(key);
      });
      flights.set(key, { sequence, outcome });
      return outcome;
    },
  };
};

const make = async (
  { publicReads, store, headerSources }: Parts,
  { key, request, sequence }: { key: string; request: PublicRequest; sequence: number },
): Promise<Asked> => {
  const answer = await publicReads.answer(request);
  if (!answer) return { kind: 'nobody' };
  if (answer.status !== 200) return { kind: 'refusal', answer };
  const page = keptPage(answer, headerSources);
  store.keep(key, page, sequence);
  return { kind: 'page', page };
};
