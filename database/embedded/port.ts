import { createServer } from 'node:net';

export interface PortWish {
  readonly preferred: number;
  readonly host?: string;
  /** Ports known to be taken although a test says otherwise. */
  readonly avoid?: ReadonlySet<number>;
}

const NEIGHBOURS = 20;
const HIGHEST_PORT = 65_535;

/** The preferred port, its next neighbours, then 0, which lets the system choose. */
export const portCandidates = ({ preferred, avoid = new Set() }: PortWish): number[] => {
  const wished = Array.from({ length: NEIGHBOURS + 1 }, (_, step) => preferred + step);
  return [...wished.filter((port) => port <= HIGHEST_PORT && !avoid.has(port)), 0];
};

/**
 * A port that was free a moment ago. The caller must expect to lose it to another process. Not `get-port`: since it can
 * leave ports out it is an ES module only, which Jest cannot load into what is compiled to CommonJS.
 */
export const findFreePort = async (wish: PortWish): Promise<number> => {
  const host = wish.host ?? '127.0.0.1';
  for (const candidate of portCandidates(wish)) {
    const port = await tryPort(candidate, host);
    if (port !== null) return port;
  }
  throw new Error(`No free port on ${host}`);
};

const tryPort = (port: number, host: string): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  });
