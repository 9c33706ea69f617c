import autocannon, { type Client, type Request } from 'autocannon';
import { percentile, sort } from '../measure/statistics';
import { loadOrder, type LoadOrder, type LoadReply, type LoadReport } from './protocol'; // the parent ends us when it has tidied up

const reply = (message: LoadReply): void => {
  process.send?.(message);
};

interface Observation {
  readonly durations: number[];
  begin: number;
  end: number;
}

const carryOut = async (order: LoadOrder): Promise<LoadReport> => {
  const seen: Observation = { durations: [], begin: performance.now(), end: 0 };
  let clients = 0;
  const result = await autocannon({
    url: order.origin,
    connections: order.connections,
    timeout: 60,
    sampleInt: 50,
    amount: order.requests,
    setupClient: (client) => {
      // Each connection begins elsewhere, or all would ask for the same document at the same time.
      const start = Math.floor((clients++ * order.rotation.length) / order.connections);
      client.setRequests(rotate(order.rotation, start));
      observe(client, seen);
    },
  });
  const durations = sort(seen.durations);
  return {
    answered: durations.length,
    failed: result.errors + result.non2xx,
    milliseconds: seen.end - seen.begin,
    p50: percentile(durations, 0.5),
    p99: percentile(durations, 0.99),
  };
};

/** The library rounds to whole milliseconds, and counts the time until its next sample. */
const observe = (client: Client, seen: Observation): void => {
  client.on('response', (_status, _bytes, duration) => {
    seen.end = performance.now();
    if (seen.durations.length === 0) seen.begin = seen.end - duration;
    seen.durations.push(duration);
  });
};

const rotate = (requests: LoadOrder['rotation'], start: number): Request[] =>
  [...requests.slice(start), ...requests.slice(0, start)].map(
    ({ method, path, headers, body }) => ({
      method,
      path,
      headers,
      ...(body === undefined ? {} : { body }),
    }),
  );

/** A process of its own that sends requests when its parent asks it to, and reports what came back. */
process.on('message', (message) => {
  carryOut(loadOrder.parse(message)).then(
    (report) => {
      reply({ report });
    },
    (error: unknown) => {
      reply({ problem: error instanceof Error ? error.message : String(error) });
    },
  );
});

process.on('disconnect', () => process.exit());

process.on('SIGINT', () => undefined);
