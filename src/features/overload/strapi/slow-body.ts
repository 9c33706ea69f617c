import type { IncomingMessage } from 'node:http';
import { bodyPatience } from '../body-patience';
import { endConnection } from './unreadable-requests';

/** Closes the connection of a client that takes too long to send a body, as Node does with slow headers. */
export const endSlowBody = (req: IncomingMessage): void => {
  const patience = bodyPatience({
    length: req.headers['content-length'],
    isChunked: req.headers['transfer-encoding'] !== undefined,
    type: req.headers['content-type'],
  });
  if (patience === null || req.complete) return;
  const timer = setTimeout(() => {
    if (!req.complete) endConnection(req.socket, 408);
  }, patience).unref();
  const forget = (): void => {
    clearTimeout(timer);
  };
  req.once('end', forget);
  req.once('close', forget);
};
