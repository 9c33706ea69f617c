import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Context, Next } from 'koa';

/** Bytes that are read and thrown away, and milliseconds that are waited, after an answer to an unread body. */
const MOST_THROWN_AWAY = 8 * 1024 * 1024;
const PATIENCE = 2_000;

/** Whether the client says that a body follows. */
export const announcesBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Where an answer comes before the whole body was read, closes the connection after it. The answer is sent at once;
 * the end of the connection waits until the client stops sending, for a bounded time: closing under what is still on
 * its way would reset the connection, and the client would lose the answer.
 */
export const closeAfterUnreadBody = async (ctx: Context, next: Next): Promise<void> => {
  await next();
  if (!announcesBody(ctx.req) || ctx.req.complete || ctx.respond === false) return;
  ctx.set('Connection', 'close');
  const text = textOf(ctx.body);
  const isWaiting = ctx.headers.expect !== undefined;
  if (text === null || ctx.method === 'HEAD' || isWaiting) return;
  const type = ctx.response.get('Content-Type');
  ctx.body = Readable.from(sendThenWait(text, ctx.req));
  ctx.set('Content-Type', type);
  ctx.length = Buffer.byteLength(text);
};

const textOf = (body: unknown): string | null => {
  if (typeof body === 'string') return body;
  const isData = typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  return isData && !('pipe' in body) ? JSON.stringify(body) : null;
};

const sendThenWait = async function* (text: string, req: IncomingMessage): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
  await restOf(req);
};

const restOf = (req: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let left = MOST_THROWN_AWAY;
    const settle = (): void => {
      clearTimeout(timer);
      req.off('data', count).off('end', settle).off('close', settle).pause();
      resolve();
    };
    const count = (chunk: Buffer): void => {
      left -= chunk.length;
      if (left < 0) settle();
    };
    const timer = setTimeout(settle, PATIENCE);
    if (req.destroyed || req.readableEnded) settle();
    else req.on('data', count).on('end', settle).on('close', settle).on('error', settle).resume();
  });
