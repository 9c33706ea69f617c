import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { sharedBodyOf } from '../../../platform/shared-bodies';
import { tooLongUnsent } from '../unsent-answers';

/** Milliseconds between two looks. */
const INTERVAL = 250;

/**
 * Closes the connections of clients that take their answers too slowly, once what waits for all of them takes more
 * than so many bytes. Returns how to end that.
 */
export const boundUnsentAnswers = (server: Server, most: number): (() => void) => {
  const open = new Set<Socket>();
  /** In the order in which they began to wait. */
  const waiting = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      waiting.delete(socket);
    });
  });
  const timer = setInterval(() => {
    for (const socket of open) {
      if (socket.writableLength === 0) waiting.delete(socket);
      else waiting.add(socket);
    }
    const answers = [...waiting].map((connection) => ({
      connection,
      bytes: connection.writableLength,
      shared: sharedBodyOf(connection),
    }));
    for (const socket of tooLongUnsent(answers, most)) socket.destroy();
  }, INTERVAL).unref();
  return () => {
    clearInterval(timer);
  };
};
