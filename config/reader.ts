import type { Core } from '@strapi/strapi';

export interface ReaderSettings {
  /** Off: every read goes through Strapi's own engine. */
  readonly isEnabled: boolean;
  /** Whether the indexes are made that the reader's statements need. */
  readonly hasIndexes: boolean;
  /** Connections for reads, beside Strapi's own pool. */
  readonly poolMaximum: number;
  /** Whether a header of each read says which way it went. */
  readonly isPathShown: boolean;
}

const reader = ({ env }: Core.Config.Shared.ConfigParams): ReaderSettings => ({
  isEnabled: env.bool('READER_ENABLED', true),
  hasIndexes: env.bool('READ_INDEXES_ENABLED', true),
  poolMaximum: env.int('DATABASE_READ_POOL_MAX', 4),
  isPathShown: env('NODE_ENV') !== 'production',
});

export default reader;
