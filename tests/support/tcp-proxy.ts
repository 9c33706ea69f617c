import net, { type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut and mended: to its clients the server is away. */
export interface TcpProxy {
  readonly port: number;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Connections that come from now on are led to another server. */
  leadTo(target: { host: string; port: number }): void;
  /** From now on neither a byte nor an end passes: to its clients the server is frozen. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

interface Way {
  readonly client: Socket;
  readonly upstream: Socket;
}

export const startTcpProxy = async (first: { host: string; port: number }): Promise<TcpProxy> => {
  let target = first;
  const sockets = new Set<Socket>();
  const ways = new Set<Way>();
  let isFrozen = false;
  const open = ({ client, upstream }: Way): void => {
    client.pipe(upstream).pipe(client);
  };
  const close = (way: Way): void => {
    ways.delete(way);
    way.client.destroy();
    way.upstream.destroy();
  };
  const server = net.createServer((client) => {
    const way = { client, upstream: net.connect(target) };
    for (const socket of [client, way.upstream]) {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        if (!isFrozen) ways.delete(way);
      });
      // A pipe passes an end on, but no reset, such as PostgreSQL's to a statement that comes while it ends a session.
      socket.on('error', () => {
        if (!isFrozen) close(way);
      });
    }
    ways.add(way);
    if (!isFrozen) open(way);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut,
    mend: () => listen(port),
    leadTo: (other) => {
      target = other;
    },
    freeze: () => {
      isFrozen = true;
      for (const { client, upstream } of ways) {
        client.unpipe(upstream);
        upstream.unpipe(client);
      }
    },
    thaw: () => {
      isFrozen = false;
      for (const way of ways) {
        if (way.client.destroyed || way.upstream.destroyed) close(way);
        else open(way);
      }
    },
    stop: cut,
  };
};
