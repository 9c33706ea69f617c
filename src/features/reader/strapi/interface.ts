import type { Core } from '@strapi/strapi';
import type { Expectations } from '../budget/budget';
import type { SchemaDescription } from '../schema/description';
import type { SlotMarks } from '../translate/shape';
import type { AccessKeys } from './access-keys';
import type { ReadPaths } from './read-paths';
import type { PlanContext } from './read-plan';

export type { AccessKeys } from './access-keys';
export { counted, type FallbackReason, type ReadPaths } from './read-paths';
export { assertPublishedOnly, type PlanContext } from './read-plan';
export type { PreparedRead, Reader } from './reader';
export { executed, unplanned } from './rest-reads';

/** The reader, once it has booted. */
export interface ReaderService {
  readonly content: SchemaDescription;
  readonly expectations: Expectations;
  readonly marks: SlotMarks;
  /** Null where the reader is off: then Strapi answers everything, within the same limits. */
  readonly reads: ReaderParts | null;
}

/** What plans of reads are made with, and run. */
export interface ReaderParts extends PlanContext {
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
}

const SERVICE = 'lectern.reader';

/** In the reader's bootstrap. */
export const addReader = (strapi: Core.Strapi, service: ReaderService): void => {
  strapi.add(SERVICE, () => service);
};

/** In the bootstrap of a feature that comes after the reader. */
export const readerOf = (strapi: Core.Strapi): ReaderService => strapi.get<ReaderService>(SERVICE);
