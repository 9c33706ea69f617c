import { compareReleases } from '../../lib/release-order';
import { missingObjects, type SchemaObjects, type TypeFields } from './schema-objects';

/** What a release needs of a database. */
export interface ReleaseNeeds {
  readonly release: string;
  /** Stands for everything that the release puts into the database when it starts. */
  readonly fingerprint: string;
  readonly objects: SchemaObjects;
}

/** What a database remembers of the newest release that brought it up to date. */
export interface SchemaRecord extends ReleaseNeeds {
  /** The oldest release that may run. */
  readonly minimumRelease: string;
  readonly fields: TypeFields;
}

/**
 * How a database stands to the release that starts. `current`: nothing is to be done. `behind`: it is to be
 * brought up to date. `ahead`: a newer release did, and this one changes nothing. `closed`: this one may not run.
 */
export type Standing = 'current' | 'behind' | 'ahead' | 'closed';

interface Situation {
  readonly own: ReleaseNeeds;
  /** Null where no release has left word. */
  readonly recorded: SchemaRecord | null;
  /** What the database has. */
  readonly there: SchemaObjects;
  /** Somebody said that this release is the newest one, whatever it lacks: `npm run migrate` does. */
  readonly isNewestBySaying: boolean;
}

/**
 * Two builds of one release are told apart by what they need: one that needs less than the database was prepared
 * for, and nothing else, is the older one.
 */
export const judgeStanding = ({ own, recorded, there, isNewestBySaying }: Situation): Standing => {
  if (recorded === null) return 'behind';
  if (compareReleases(own.release, recorded.minimumRelease) < 0) return 'closed';
  if (isOlder(own, recorded, isNewestBySaying)) return 'ahead';
  const isRecorded = own.release === recorded.release && own.fingerprint === recorded.fingerprint;
  return isRecorded && missingObjects(own.objects, there).length === 0 ? 'current' : 'behind';
};

const isOlder = (own: ReleaseNeeds, recorded: SchemaRecord, isNewestBySaying: boolean): boolean => {
  const order = compareReleases(own.release, recorded.release);
  if (order !== 0 || isNewestBySaying) return order < 0;
  const needsMore = missingObjects(own.objects, recorded.objects).length > 0;
  const needsLess = missingObjects(recorded.objects, own.objects).length > 0;
  return needsLess && !needsMore;
};

/** Why a release may not run, in one sentence. */
export const closedMessage = (own: string, { minimumRelease, release }: SchemaRecord): string =>
  `This is Lectern ${own}, and the database was brought up to date by ${release}, beside which nothing older than ${minimumRelease} may run: install ${minimumRelease} or later, or restore a backup that ${own} made.`;

export const unpreparedMessage = (own: string): string =>
  `The database is not prepared for Lectern ${own}, and MIGRATE_AT_START is false: run npm run migrate as a user that may change tables, then start.`;
