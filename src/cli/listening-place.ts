import { createServer } from 'node:net';
import { textAt } from '../lib/record';
import { StartRefused } from '../platform/start-refused';

export interface ListeningPlace {
  readonly host: string;
  /** 0 leaves it to the system. */
  readonly port: number;
}

/** Throws StartRefused where no server could listen. */
export const assertPortFree = async (place: ListeningPlace): Promise<void> => {
  const error = await tryToListen(place);
  if (error) throw new StartRefused(describeListenFailure(error, place), { cause: error });
};

const tryToListen = ({ host, port }: ListeningPlace): Promise<Error | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });

/** One sentence on why a server cannot listen, and what to do. */
export const describeListenFailure = (error: unknown, { host, port }: ListeningPlace): string => {
  const code = textAt(error, 'code') ?? 'unknown reason';
  const noAddress = `This machine has no address ${host}. Set HOST to one of its own, or to 0.0.0.0 for all.`;
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT.`,
    EACCES: `This user may not listen on port ${port}. Set PORT to 1024 or more, or allow it (CAP_NET_BIND_SERVICE).`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
    EAI_AGAIN: noAddress,
  };
  return (
    known[code] ??
    `No server can listen on port ${port} of ${host} (${code}). Set HOST and PORT otherwise.`
  );
};
