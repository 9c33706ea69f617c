import { v5 } from 'uuid';

/** The namespace of podcasts (podcastindex.org/namespace/1.0, guid). */
const PODCASTS = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/**
 * The podcast:guid of a feed: a UUIDv5 (RFC 9562, 5.5) of its address without the scheme and without
 * slashes at the end.
 */
export const podcastGuid = (feedUrl: string): string =>
  v5(feedUrl.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, ''), PODCASTS);
