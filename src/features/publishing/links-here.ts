/** The route on which the panel asks what refers to a document. */
export const LINKS_PATH = '/newsroom/links-here';

/** The route on which the panel asks what refers to files, and to all files of folders. */
export const FILE_LINKS_PATH = '/newsroom/file-links';

/** Documents that are listed; all are counted. */
export const LISTED_LINKS = 1_000;

/** Files and folders about which can be asked at once: as many as the library lets somebody choose, and more. */
export const FILES_AT_ONCE = 1_000;

/** What stands in the header of a deletion that is done although documents lose a link. */
export const FORCE_HEADER = 'X-Lectern-Delete';
export const FORCED = 'all-the-same';

/** The right to delete what documents refer to. */
export const FORCE_RIGHT = 'desk.force-delete';

/** A document that refers to another one, or to a file. */
export interface LinkHere {
  /** Of its type. */
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Null where it has none, or whoever asks may not know it. */
  readonly name: string | null;
  /** Which of its versions refers. */
  readonly in: 'draft' | 'published' | 'both';
  /** Whether its published version could not be published without. */
  readonly isNeeded: boolean;
  /** Fields that refer: `guests`, `seo.shareImage`. */
  readonly fields: readonly string[];
}

/** What refers to something. */
export interface LinksHere {
  /** At most `LISTED_LINKS`; published ones first, by name. */
  readonly links: readonly LinkHere[];
  readonly total: number;
}

/** What refers to a document, and what becomes of its addresses when it goes. */
export interface DocumentLinks extends LinksHere {
  /** Of its pages that are public now: they will answer that they are gone. */
  readonly addresses: readonly string[];
}

/** What refers to a file. */
export interface FileLinks extends LinksHere {
  readonly id: number;
  readonly name: string;
}

/** What refers to each of the files that something refers to; the others are left out. */
export interface UsedFiles {
  readonly files: readonly FileLinks[];
}
