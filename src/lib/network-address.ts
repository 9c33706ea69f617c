/** One IP address, in the one form that it has here. */
export interface NetworkAddress {
  /** IPv4 in four numbers; IPv6 in eight groups without leading zeros, in lower case. */
  readonly text: string;
  readonly version: 4 | 6;
}

const GROUPS = 8;
/** Groups of an IPv6 address that name the network of one subscriber (RFC 6177: a /64 at the least). */
const NETWORK_GROUPS = 4;

/**
 * Reads an address as proxies and sockets write it: with a port, in brackets, with a zone, or as an IPv4
 * address inside of IPv6 (`::ffff:192.0.2.1`), which is that IPv4 address. Null for anything else.
 */
export const parseNetworkAddress = (written: string): NetworkAddress | null => {
  const text = written.trim();
  const [, bracketed] = /^\[([^[\]]*)\](?::\d{1,5})?$/.exec(text) ?? [];
  if (bracketed !== undefined) return parseIpv6(bracketed);
  const [, withoutPort = text] = /^([\d.]+):\d{1,5}$/.exec(text) ?? [];
  return parseIpv4(withoutPort) ?? parseIpv6(text);
};

/**
 * What one person is likely to have to themselves: an IPv4 address, or the /64 network of an IPv6 address, in
 * which everybody may take any number of addresses.
 */
export const networkOf = ({ text, version }: NetworkAddress): string =>
  version === 4 ? text : `${text.split(':').slice(0, NETWORK_GROUPS).join(':')}::/64`;

const parseIpv4 = (text: string): NetworkAddress | null => {
  const numbers = text.split('.');
  const isAddress =
    numbers.length === 4 && numbers.every((one) => /^(0|[1-9]\d{0,2})$/.test(one) && +one <= 255);
  return isAddress ? { text, version: 4 } : null;
};

const parseIpv6 = (written: string): NetworkAddress | null => {
  const [, text = ''] = /^([\da-f:.]+)(?:%[\w.~-]*)?$/i.exec(written) ?? [];
  const groups = groupsOf(text);
  if (!groups) return null;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return { text: ipv4In(groups), version: 4 };
  return { text: groups.map((group) => group.toString(16)).join(':'), version: 6 };
};

/** The eight groups; null unless there are eight, or fewer around one `::`. */
const groupsOf = (text: string): readonly number[] | null => {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => halfOf(half, index === halves.length - 1));
  if (!head || tail === null) return null;
  if (!tail) return head.length === GROUPS ? head : null;
  const missing = GROUPS - head.length - tail.length;
  return missing < 1 ? null : [...head, ...Array<number>(missing).fill(0), ...tail];
};

const halfOf = (half: string, isLast: boolean): readonly number[] | null => {
  if (half === '') return [];
  const parts = half.split(':');
  const groups = parts.map((part, index) => groupOf(part, isLast && index === parts.length - 1));
  return groups.every((group) => group !== null) ? groups.flat() : null;
};

/** The last part of all may be an IPv4 address, which is two groups. */
const groupOf = (part: string, isLast: boolean): readonly number[] | null => {
  if (/^[\da-f]{1,4}$/i.test(part)) return [parseInt(part, 16)];
  if (!isLast || !parseIpv4(part)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
};

const ipv4In = (groups: readonly number[]): string =>
  groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
