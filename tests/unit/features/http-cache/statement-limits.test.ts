import { EventEmitter } from 'node:events';
import type { Core } from '@strapi/strapi';
import { limitStatements } from '../../../../src/features/http-cache/strapi/statement-limits';
import type { ContentPaths } from '../../../../src/platform/content-paths';

class KnexTimeoutError extends Error {
  override readonly name = 'KnexTimeoutError';
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One connection for all, as Knex hands it out: in turn, and refused to whoever has waited `patience` ms. */
const limitedPool = (patience: number) => {
  const waiting: (() => void)[] = [];
  let isFree = true;
  const release = (): void => {
    isFree = true;
    waiting.shift()?.();
  };
  const client = {
    pool: {},
    release,
    acquireConnection: () =>
      new Promise<object>((resolve, reject) => {
        const take = (): void => {
          clearTimeout(timer);
          isFree = false;
          resolve({ query: () => undefined });
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(take), 1);
          reject(new KnexTimeoutError('Knex: Timeout acquiring a connection.'));
        }, patience);
        if (isFree) take();
        else waiting.push(take);
      }),
  };
  const strapi = {
    db: { connection: { client } },
    config: { get: (_: string, otherwise: unknown) => otherwise },
    server: { httpServer: new EventEmitter() },
    requestContext: { get: () => undefined },
  };
  limitStatements(strapi as unknown as Core.Strapi, {} as ContentPaths);
  return client;
};

describe('the wait for a connection', () => {
  it('lasts as long as others are served, so that a large operation waits out its own statements', async () => {
    const client = limitedPool(60);
    const statement = async (): Promise<string> => {
      await client.acquireConnection();
      await pause(30);
      client.release();
      return 'served';
    };

    const all = await Promise.all(Array.from({ length: 12 }, statement));

    expect(all).toEqual(Array.from({ length: 12 }, () => 'served'));
  });

  it('ends when nobody gets a connection', async () => {
    const client = limitedPool(40);
    await client.acquireConnection();

    await expect(client.acquireConnection()).rejects.toThrow('Timeout acquiring a connection');
  });
});
