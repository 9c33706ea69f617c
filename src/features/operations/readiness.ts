/** What was found when the database was asked; null if it did not answer. */
export interface SchemaState {
  readonly appliedMigrations: readonly string[];
  readonly existingIndexes: readonly string[];
}

export interface RequiredSchema {
  readonly migrations: readonly string[];
  readonly indexes: readonly string[];
}

export type Readiness =
  | { readonly status: 'ready' }
  | {
      readonly status: 'unavailable';
      readonly code: 'DATABASE_AWAY' | 'SCHEMA_OUTDATED' | 'STOPPING';
    };

/** From the moment when the process is told to end. */
export const STOPPING: Readiness = { status: 'unavailable', code: 'STOPPING' };

export const OUTDATED: Readiness = { status: 'unavailable', code: 'SCHEMA_OUTDATED' };

/** Whether requests may be sent to this process. */
export const judgeReadiness = (state: SchemaState | null, required: RequiredSchema): Readiness => {
  if (!state) return { status: 'unavailable', code: 'DATABASE_AWAY' };
  const isCurrent =
    required.migrations.every((name) => state.appliedMigrations.includes(name)) &&
    required.indexes.every((name) => state.existingIndexes.includes(name));
  return isCurrent ? { status: 'ready' } : OUTDATED;
};
