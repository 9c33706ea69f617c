import { parseNetworkAddress, type NetworkAddress } from './network-address';

/** Whether a peer is a proxy of ours. `hop` is 0 for the one at the other end of the connection. */
export type ProxyTrust = (address: string, hop: number) => boolean;

/** What a connection and its headers say, before anybody believes them. */
export interface ForwardedParts {
  /** The other end of the connection; empty where it has no address. */
  readonly peer: string;
  /** X-Forwarded-For, nearest proxy last. */
  readonly forwardedFor: string | undefined;
}

/** From where a request came, and through how many proxies that are believed. */
export interface RequestOrigin {
  /** The client as the nearest proxy that is trusted saw it; null where that is no address. */
  readonly address: NetworkAddress | null;
  /** Trusted proxies on the way, each of which said from whom it had the request. */
  readonly hops: number;
  /** Whether the other end of the connection is a trusted proxy. */
  readonly isProxied: boolean;
}

/**
 * Walks from the connection to the client as long as each peer is a trusted proxy, so that nothing counts that
 * the client wrote itself. What a proxy wrote that is no address ends the walk at that proxy.
 */
export const originOf = (parts: ForwardedParts, isTrusted: ProxyTrust): RequestOrigin => {
  const behind = listOf(parts.forwardedFor).reverse();
  const peer = parseNetworkAddress(parts.peer);
  let address = peer;
  let hops = 0;
  for (const written of behind) {
    if (!isTrusted(address?.text ?? '', hops)) break;
    const next = parseNetworkAddress(written);
    if (!next) break;
    address = next;
    hops += 1;
  }
  return { address, hops, isProxied: isTrusted(peer?.text ?? '', 0) };
};

/**
 * The value of a header to which each proxy adds one, or which the first one sets: the one that was written by
 * the proxy that saw the client. Null if the request came through no trusted proxy, or none wrote it.
 */
export const forwardedValue = (
  header: string | undefined,
  { hops, isProxied }: RequestOrigin,
): string | null => {
  if (!isProxied) return null;
  const values = listOf(header);
  return values[Math.max(0, values.length - Math.max(1, hops))] ?? null;
};

const listOf = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
