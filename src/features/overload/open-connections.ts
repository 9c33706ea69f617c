import { createAddressCounts } from './address-counts';

/** The connections that are open, whose they are, and which of them are idle. */
export interface OpenConnections<Connection> {
  /**
   * Counts a new one.
   *
   * @param address null for that of a proxy, which connects for many
   * @returns the connections to close: idle ones that make room, the longest idle first; the new one itself where its
   *   address has as many as it may, and all of them are at work
   */
  open(connection: Connection, address: string | null): readonly Connection[];
  /** A request came. */
  begin(connection: Connection): void;
  /** Its answer is out, or never will be. */
  end(connection: Connection): void;
  close(connection: Connection): void;
}

export interface ConnectionRoom {
  readonly most: number;
  readonly mostOfAddress: number;
}

interface State {
  readonly address: string | null;
  requests: number;
}

export const createOpenConnections = <Connection>({
  most,
  mostOfAddress,
}: ConnectionRoom): OpenConnections<Connection> => {
  /** In the order in which they came to be idle. */
  const states = new Map<Connection, State>();
  const counts = createAddressCounts();
  const close = (connection: Connection): void => {
    const { address = null } = states.get(connection) ?? {};
    if (address !== null) counts.remove(address);
    states.delete(connection);
  };
  const closeIdle = (isMeant: (address: string) => boolean): readonly Connection[] => {
    const found = longestIdle(states, isMeant);
    found.forEach(close);
    return found;
  };
  return {
    open: (connection, address) => {
      const isFull = address !== null && counts.of(address) >= mostOfAddress;
      const ofAddress = isFull ? closeIdle((other) => other === address) : [];
      if (isFull && ofAddress.length === 0) return [connection];
      const ofAll = states.size + 1 >= most ? closeIdle(() => true) : [];
      states.set(connection, { address, requests: 0 });
      if (address !== null) counts.add(address);
      return [...ofAddress, ...ofAll];
    },
    begin: (connection) => {
      const state = states.get(connection);
      if (state) state.requests += 1;
    },
    end: (connection) => {
      const state = states.get(connection);
      if (!state) return;
      state.requests -= 1;
      states.delete(connection);
      states.set(connection, state);
    },
    close,
  };
};

/** None where all are at work. */
const longestIdle = <Connection>(
  states: ReadonlyMap<Connection, State>,
  isMeant: (address: string) => boolean,
): readonly Connection[] => {
  for (const [connection, { address, requests }] of states) {
    if (requests === 0 && address !== null && isMeant(address)) return [connection];
  }
  return [];
};
