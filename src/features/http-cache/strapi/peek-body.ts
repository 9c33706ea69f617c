import type { IncomingMessage } from 'node:http';

/** Bytes of a body past which a query is left to Strapi. */
const LONGEST_BODY = 64 * 1024;

/** The length of a body that may be a GraphQL query, in bytes; null if it is none or not said. */
export const queryBodyLength = ({ headers }: IncomingMessage): number | null => {
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  const isPlain = headers['content-encoding'] === undefined;
  const length = Number(headers['content-length']);
  const isLengthFine = Number.isInteger(length) && length > 0 && length <= LONGEST_BODY;
  return isJson && isPlain && isLengthFine ? length : null;
};

/**
 * Reads the whole body and puts it back at once, so that whoever reads the request next finds it
 * untouched. Null if the client went away.
 */
export const peekBody = (req: IncomingMessage, length: number): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const settle = (body: Buffer | null): void => {
      req.off('readable', take);
      req.off('close', giveUp);
      resolve(body);
    };
    const giveUp = (): void => {
      settle(null);
    };
    const take = (): void => {
      const body: unknown = req.read(length);
      if (!Buffer.isBuffer(body) || body.length < length) return;
      req.unshift(body);
      settle(body);
    };
    req.on('readable', take);
    req.on('close', giveUp);
  });
