import { ServerResponse, type Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The connections of a server, for the day when they must end. */
export interface Connections {
  readonly open: ReadonlySet<Socket>;
}

/** Milliseconds for which a connection without a request is kept: its client may be sending one just now. */
const IDLE_PATIENCE = 500;
const LOOK_EVERY = 50;

/** Call before the server listens. */
export const watchConnections = (server: HttpServer): Connections => {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return { open };
};

/**
 * Stops a server without cutting an answer: nobody may connect any more, each answer from now on says
 * `Connection: close`, those under way too, and connections that stay without a request are closed. Resolves
 * when none is left, or after `patience` milliseconds.
 */
export const stopServing = async (
  server: HttpServer,
  { open }: Connections,
  patience: number,
): Promise<void> => {
  if (!server.listening) return;
  server.prependListener('request', (_req, res) => {
    res.shouldKeepAlive = false;
  });
  for (const socket of open) closeAfterAnswer(socket);
  // That of HTTP servers would close connections on which a request may be under way to us.
  Server.prototype.close.call(server);
  for (let waited = 0; waited < patience && open.size > 0; waited += LOOK_EVERY) {
    await pause(LOOK_EVERY);
    if (waited >= IDLE_PATIENCE) server.closeIdleConnections();
  }
};

/** Node keeps the answer that a connection is busy with under a name of its own. */
const closeAfterAnswer = (socket: Socket): void => {
  const answer: unknown = Reflect.get(socket, '_httpMessage');
  if (answer instanceof ServerResponse) answer.shouldKeepAlive = false;
};
