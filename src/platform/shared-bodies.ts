import type { Socket } from 'node:net';

/** Bodies of answers that many clients get from the same memory, by the connection that gets one. */
const bodies = new WeakMap<Socket, Buffer>();

/** Notes what a connection sends next; null if it is nothing that others share. */
export const noteSharedBody = (socket: Socket, body: Buffer | null): void => {
  if (body) bodies.set(socket, body);
  else bodies.delete(socket);
};

export const sharedBodyOf = (socket: Socket): Buffer | null => bodies.get(socket) ?? null;
