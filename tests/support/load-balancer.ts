import http, { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before several servers, as nginx would: the ready ones in turn, and the next where one is gone. */
export interface LoadBalancer {
  readonly url: string;
  add(serverUrl: string): void;
  remove(serverUrl: string): void;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at `/ready`. */
const LOOK = 100;

interface Backend {
  readonly url: string;
  isReady: boolean;
}

export const startLoadBalancer = async (): Promise<LoadBalancer> => {
  const agent = new Agent({ keepAlive: true });
  const backends: Backend[] = [];
  let turn = 0;
  const inTurn = (): readonly Backend[] => {
    const ready = backends.filter(({ isReady }) => isReady);
    turn += 1;
    return ready.map((_, index) => ready[(turn + index) % ready.length]).filter((one) => !!one);
  };
  const looking = setInterval(() => {
    for (const backend of backends) look(backend);
  }, LOOK);
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      forward({ req, res, agent, body: Buffer.concat(chunks) }, inTurn());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (url) => {
      const backend = { url, isReady: false };
      backends.push(backend);
      look(backend);
    },
    remove: (url) => {
      backends.splice(0, backends.length, ...backends.filter((one) => one.url !== url));
    },
    stop: async () => {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const look = (backend: Backend): void => {
  http
    .get(`${backend.url}/ready`, { agent: false }, (answer) => {
      answer.resume();
      backend.isReady = answer.statusCode === 200;
    })
    .on('error', () => (backend.isReady = false));
};

interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly agent: Agent;
  readonly body: Buffer;
}

/** What was refused a connection is tried elsewhere; so is a read whose connection broke. A write never is. */
const forward = (exchange: Exchange, [backend, ...others]: readonly Backend[]): void => {
  const { req, res, agent, body } = exchange;
  if (!backend) {
    res.writeHead(502).end();
    return;
  }
  const { method = 'GET', headers, url = '/' } = req;
  const request = http.request(`${backend.url}${url}`, { method, headers, agent }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, { 'x-served-by': backend.url });
    answer.pipe(res);
    answer.on('error', () => res.destroy());
  });
  request.on('error', (error: NodeJS.ErrnoException) => {
    const mayRepeat = method === 'GET' || error.code === 'ECONNREFUSED' || request.reusedSocket;
    if (!res.headersSent && mayRepeat) forward(exchange, others);
    else res.destroy();
  });
  request.end(body);
};
