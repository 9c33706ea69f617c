import type { Context } from 'koa';

/**
 * Routes that take longer JSON than others. Their bodies wait unread until it is known that whoever calls may use the
 * route: nobody else makes the server read them.
 */
export interface LargeBodies {
  /** @param most bytes, also unpacked */
  add(path: string, most: number): void;
  /** How much the route takes; null for every other one. */
  mostAt(method: string, path: string): number | null;
}

export const createLargeBodies = (): LargeBodies => {
  const limits = new Map<string, number>();
  return {
    add: (path, most) => void limits.set(path, most),
    mostAt: (method, path) => (method === 'POST' ? (limits.get(path) ?? null) : null),
  };
};

/** Bodies that nobody has read yet: by their request. */
const waiting = new WeakMap<object, () => Promise<unknown>>();

/** @param read gives the body; throws what refuses it */
export const postponeBody = (ctx: Context, read: () => Promise<unknown>): void => {
  waiting.set(ctx.request, read);
};

/** Reads the body now, if it waits. */
export const receivePostponedBody = async (ctx: Context): Promise<void> => {
  const read = waiting.get(ctx.request);
  waiting.delete(ctx.request);
  if (read) Object.assign(ctx.request, { body: await read() });
};
