/** The routes on which the panel makes a link to a preview, and ends all links of a document. */
export const LINK_PATH = '/newsroom/preview-links';
export const END_PATH = '/newsroom/preview-links/end';

export interface MadeLink {
  /** Absolute, or a path on this server where nobody said under which address it is reached. */
  readonly url: string;
  /** ISO 8601. */
  readonly endsAt: string;
}
