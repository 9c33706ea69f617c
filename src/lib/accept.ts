import Negotiator from 'negotiator';

/**
 * The media type that an Accept header likes best (RFC 9110, 12.5.1), the first of the offered ones
 * where it likes several equally; null if it accepts none of them. No header accepts everything.
 */
export const preferredMediaType = <Offered extends string>(
  accept: string | readonly string[] | undefined,
  offered: readonly Offered[],
): Offered | null => {
  const header = typeof accept === 'string' ? accept : accept?.join(', ');
  const negotiator = new Negotiator({ headers: header === undefined ? {} : { accept: header } });
  const chosen = negotiator.mediaType([...offered]);
  return offered.find((type) => type === chosen) ?? null;
};
