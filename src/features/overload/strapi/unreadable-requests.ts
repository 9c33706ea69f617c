import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { failureCode } from '../../../lib/failure-code';
import { valueAt } from '../../../lib/record';

/** As Node answers these itself; all else that it cannot read is 400. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is no HTTP as Node does, and says that nobody may keep the answer. */
export const refuseUnreadable = (server: Server): void => {
  server.on('clientError', (error: unknown, socket: Duplex) => {
    const status = STATUS_OF[failureCode(error)] ?? 400;
    endConnection(socket, status);
  });
};

/** Ends a connection on which no answer can be made in the usual way. */
export const endConnection = (socket: Duplex, status: number): void => {
  // Node keeps the answer that is under way here.
  const isAnswered = valueAt(valueAt(socket, '_httpMessage'), 'headersSent') === true;
  if (!socket.writable || isAnswered) {
    socket.destroy();
    return;
  }
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Length: 0',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
};
