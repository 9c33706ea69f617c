import type { IncomingMessage } from 'node:http';
import { bodyPatience } from '../body-patience';

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Closes the connection of a client that takes too long to send a body, as Node does with slow headers. */
export const endSlowBody = (req: IncomingMessage): void => {
  const patience = bodyPatience({
    length: req.headers['content-length'],
    isChunked: req.headers['transfer-encoding'] !== undefined,
    type: req.headers['content-type'],
  });
  if (patience === null || req.complete) return;
  const timer = setTimeout(() => {
    if (!req.complete) req.socket.end(TIMED_OUT, () => req.socket.destroy());
  }, patience).unref();
  const forget = (): void => {
    clearTimeout(timer);
  };
  req.once('end', forget);
  req.once('close', forget);
};
