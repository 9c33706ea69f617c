import type { Readable, Writable } from 'node:stream';

/** Where one backup is, or comes to be. */
export interface BackupPlace {
  /** As people name it. */
  readonly name: string;
  /** For one backup that is to be written. */
  archive(): Archive;
  /** Its size in bytes; null where there is none. */
  size(): Promise<number | null>;
  read(): Promise<Readable>;
}

/** What appears whole, or not at all. */
export interface Archive {
  /** Throws StartRefused where nothing can be written. */
  readonly open: () => Promise<Writable>;
  /** Everything is written: now it gets its name. */
  readonly complete: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Where backups get their names from the time. */
export interface BackupFolder {
  place(name: string): BackupPlace;
  /** Deletes all backups in it but the newest; returns the names of what was deleted. */
  deleteOlder(keep: number): Promise<readonly string[]>;
}
