import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ContentPaths } from '../../../platform/content-paths';
import type { GraphqlRequests } from '../../../platform/graphql-requests';
import type { Aliases } from '../aliases';
import type { AnswerStore } from '../answer-store';
import type { ChosenEncodings } from '../content-encoding';
import type { Counters } from '../counters';
import type { FlatHeaders } from '../flat-headers';
import type { VaryingKeys } from '../varying';
import type { ChangeFeed } from './change-feed';
import type { Compressor } from './compression';
import type { Gate } from './gate';
import type { KeptPage } from './kept-answer';
import type { RefusalTags } from './refusal-tags';
import type { SharedReads } from './shared-reads';

/** What answering takes. */
export interface ServerParts {
  readonly store: AnswerStore<KeptPage>;
  readonly feed: ChangeFeed;
  readonly sharedReads: SharedReads;
  readonly varying: VaryingKeys;
  readonly aliases: Aliases;
  readonly compressor: Compressor;
  readonly gate: Gate;
  /** Paths that are answered whatever is at work. */
  readonly probes: readonly string[];
  readonly counters: Counters;
  /** Strapi's own listener, for whatever no feature answers. */
  readonly strapiListener: RequestListener;
  readonly graphqlPath: string;
  readonly graphqlRequests: GraphqlRequests;
  readonly contentPaths: ContentPaths;
  readonly adminPath: string;
  readonly origins: readonly string[];
  /** Headers of every answer. */
  readonly everywhere: FlatHeaders;
  readonly refusalTags: RefusalTags;
  readonly report: (error: unknown) => void;
  /** Writes the line about a request; null if the log level leaves it out. */
  readonly logRequest: ((line: string) => void) | null;
  /** What clients' headers ask for, each read once. */
  readonly encodings: ChosenEncodings;
}

/** A request that came to the listener. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: string;
  readonly isGraphql: boolean;
  readonly begun: number;
}
