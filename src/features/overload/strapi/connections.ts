import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createOpenConnections, type ConnectionRoom } from '../open-connections';

export interface ConnectionLimits extends ConnectionRoom {
  /** Whether an address is that of a proxy, which connects for many. */
  readonly isProxy: (address: string) => boolean;
}

/** Tells which connections are at work: to be heard of every request. */
export type NoteRequest = (req: IncomingMessage, res: ServerResponse) => void;

/**
 * Closes connections past the limits as soon as they are opened. Idle ones make room first: browsers hold several, and
 * whoever holds many for nothing keeps nobody out.
 */
export const limitConnections = (
  server: Server,
  { isProxy, ...room }: ConnectionLimits,
): NoteRequest => {
  const connections = createOpenConnections<Socket>(room);
  server.maxConnections = room.most;
  server.prependListener('connection', (socket: Socket) => {
    const { remoteAddress: address = '' } = socket;
    for (const closed of connections.open(socket, isProxy(address) ? null : address)) {
      closed.destroy();
    }
    socket.once('close', () => {
      connections.close(socket);
    });
  });
  return ({ socket }, res) => {
    connections.begin(socket);
    res.once('close', () => {
      connections.end(socket);
    });
  };
};
