import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAddressCounts } from '../address-counts';

export interface ConnectionLimits {
  readonly most: number;
  readonly mostOfAddress: number;
  /** Whether an address is that of a proxy, which connects for many. */
  readonly isProxy: (address: string) => boolean;
}

/** Closes connections past the limits as soon as they are opened. */
export const limitConnections = (
  server: Server,
  { most, mostOfAddress, isProxy }: ConnectionLimits,
): void => {
  const counts = createAddressCounts(mostOfAddress);
  server.maxConnections = most;
  server.prependListener('connection', (socket: Socket) => {
    const { remoteAddress: address = '' } = socket;
    if (isProxy(address)) return;
    if (!counts.admit(address)) {
      socket.destroy();
      return;
    }
    socket.once('close', () => {
      counts.release(address);
    });
  });
};
