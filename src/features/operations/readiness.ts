/** What was found when the database was asked. */
export type DatabaseState =
  /** It answered. */
  | ({ readonly kind: 'answered'; readonly isPoolFull: boolean } & SchemaState)
  /** It has no connection left, except those that this process holds. */
  | { readonly kind: 'crowded' }
  | { readonly kind: 'away' };

interface SchemaState {
  readonly appliedMigrations: readonly string[];
  readonly existingIndexes: readonly string[];
}

export interface RequiredSchema {
  readonly migrations: readonly string[];
  readonly indexes: readonly string[];
}

export type Readiness =
  /** With `DATABASE_BUSY`: all connections are in use, and further requests wait. Elsewhere it is no better. */
  | { readonly status: 'ready'; readonly code?: 'DATABASE_BUSY' }
  | {
      readonly status: 'unavailable';
      readonly code: 'DATABASE_AWAY' | 'SCHEMA_OUTDATED' | 'STOPPING';
    };

/** From the moment when the process is told to end. */
export const STOPPING: Readiness = { status: 'unavailable', code: 'STOPPING' };

export const OUTDATED: Readiness = { status: 'unavailable', code: 'SCHEMA_OUTDATED' };

const BUSY: Readiness = { status: 'ready', code: 'DATABASE_BUSY' };

/** Whether requests may be sent to this process. */
export const judgeReadiness = (state: DatabaseState, required: RequiredSchema): Readiness => {
  switch (state.kind) {
    case 'away':
      return { status: 'unavailable', code: 'DATABASE_AWAY' };
    case 'crowded':
      return BUSY;
    case 'answered': {
      if (!isCurrent(state, required)) return OUTDATED;
      return state.isPoolFull ? BUSY : { status: 'ready' };
    }
  }
};

const isCurrent = (state: SchemaState, required: RequiredSchema): boolean =>
  required.migrations.every((name) => state.appliedMigrations.includes(name)) &&
  required.indexes.every((name) => state.existingIndexes.includes(name));
