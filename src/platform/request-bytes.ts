import type { IncomingMessage, ServerResponse } from 'node:http';

/** More bytes came than were allowed. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/** The client went away, or was cut off, before its body was complete. */
export class BodyAborted extends Error {
  override readonly name = 'BodyAborted';
}

/**
 * The body of a request, chunk by chunk, as fast as it is taken. Throws TooManyBytes at once where the length that the
 * client declares is past the limit, else with the first chunk past it, and BodyAborted. The connection stays open for
 * an answer. Who waited for `100 Continue` gets it now: before, nobody wanted the body.
 */
export const receiveBytes = async function* (
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  limit: number,
): AsyncGenerator<Buffer> {
  const { expect, 'content-length': declared } = req.headers;
  if (Number(declared ?? 0) > limit) throw new TooManyBytes();
  if (expect !== undefined) res.writeContinue();
  let received = 0;
  for await (const chunk of untilAborted(req)) {
    received += chunk.length;
    if (received > limit) throw new TooManyBytes();
    yield chunk;
  }
};

/** Breaking off must not destroy the request: its answer goes over the same connection. */
const untilAborted = async function* (req: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    const chunks: AsyncIterable<Buffer> = req.iterator({ destroyOnReturn: false });
    for await (const chunk of chunks) yield chunk;
  } catch (error) {
    throw new BodyAborted('The body is not complete.', { cause: error });
  }
  if (!req.complete) throw new BodyAborted('The body is not complete.');
};
