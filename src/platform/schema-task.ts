import type { Client } from 'pg';

/** A change of the schema that is tried until it is made, while the process serves. */
export interface SchemaTask {
  /** What it waits for; null when it is done. */
  attempt(client: Client): Promise<string | null>;
  /** Whether the process only is slower without it. */
  readonly isOptional: boolean;
  /** What was said last of what it waits for. */
  said: string;
}
