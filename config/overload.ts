import type { Core } from '@strapi/strapi';

/** How much is taken on at once before requests are refused. */
export interface OverloadSettings {
  /** Requests of each share that are at work at a time. */
  readonly mostAtWork: number;
  /** Milliseconds that a request may wait. */
  readonly mostWait: number;
  readonly connections: {
    /** Open at a time, in all and from one address. */
    readonly most: number;
    readonly mostOfAddress: number;
  };
  /** Megabytes of answers that wait for slow clients, all together. */
  readonly unsentMegabytes: number;
}

const overload = ({ env }: Core.Config.Shared.ConfigParams): OverloadSettings => ({
  mostAtWork: env.int('OVERLOAD_MAX_AT_WORK', 8),
  mostWait: env.int('OVERLOAD_MAX_WAIT_MILLISECONDS', 500),
  connections: {
    most: env.int('CONNECTIONS_MAX', 2_000),
    mostOfAddress: env.int('CONNECTIONS_MAX_PER_ADDRESS', 100),
  },
  unsentMegabytes: env.int('UNSENT_ANSWERS_MEGABYTES', 128),
});

export default overload;
