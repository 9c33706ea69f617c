import http from 'node:http';
import { inspect } from 'node:util';

/** One request of a flood. */
export interface FloodRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface FloodAnswer {
  readonly status: number;
  readonly cache: string | undefined;
  readonly milliseconds: number;
}

/** Sends one request over connections that stay open. */
export const send = (
  url: string,
  { method = 'GET', path, headers = {}, body = '' }: FloodRequest,
  agent: http.Agent,
): Promise<FloodAnswer> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const request = http.request(`${url}${path}`, { method, agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const { statusCode: status = 0, headers: received } = answer;
        const cache = received['x-cache'];
        resolve({
          status,
          cache: typeof cache === 'string' ? cache : undefined,
          milliseconds: performance.now() - begun,
        });
      });
      answer.on('error', reject);
    });
    request.on('error', (error) => {
      const where = request.reusedSocket ? 'a connection that was used before' : 'a new connection';
      reject(new Error(`${method} ${path} on ${where}: ${error.message}`, { cause: error }));
    });
    request.end(body);
  });

/** A GraphQL query by POST. */
export const graphqlRequest = (query: string, more: object = {}): FloodRequest =>
  graphqlBody(JSON.stringify({ query, ...more }));

/** The same, of a body that is written already. */
export const graphqlBody = (body: string): FloodRequest => {
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return { method: 'POST', path: '/graphql', headers, body };
};

/** Sends ever new requests, so many at a time, until there are enough; gives the statuses and their number. */
export const flood = async (
  url: string,
  { isEnough, next, width }: { isEnough: () => boolean; next: () => FloodRequest; width: number },
): Promise<ReadonlyMap<number, number>> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: width });
  const statuses = new Map<number, number>();
  const one = async (): Promise<void> => {
    while (!isEnough()) {
      const { status } = await send(url, next(), agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: width }, one));
  agent.destroy();
  return statuses;
};

/** A whole number of the environment. */
export const setting = (name: string, fallback: number): number =>
  Number(process.env[name] ?? fallback);

/** Writes a figure that was measured to the terminal. */
export const tell = (...figures: readonly unknown[]): void => {
  process.stdout.write(
    `${figures.map((it) => (typeof it === 'string' ? it : inspect(it))).join(' ')}\n`,
  );
};
