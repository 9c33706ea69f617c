import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { column, decodeRows, text } from '../../../lib/row';
import { nameOfIndex } from '../../../platform/schema-indexes';
import { StartRefused } from '../../../platform/start-refused';
import { unneededObjects, type NeededObject } from '../contraction';
import type { SchemaObjects } from '../schema-objects';
import type { ReleaseNeeds, SchemaRecord, Standing } from '../standing';
import { compareSchemas, expansionOf } from './expand';
import { refuseLost } from './lost-traits';
import { hasTable, readObjects, readRemembered } from './record-store';

/** What a start would do to the database. */
export interface Inspection {
  readonly release: string;
  readonly standing: Standing;
  /** The newest release that brought the database up to date. */
  readonly newestRelease: string | null;
  readonly minimumRelease: string | null;
  readonly changes: readonly string[];
  /** Why this release cannot run beside the one before it; null if it can. */
  readonly incompatible: string | null;
  /** What no release in use needs. */
  readonly unneeded: readonly NeededObject[];
}

/** Ends a start that only looks: what was found. */
export class Inspected extends Error {
  override readonly name = 'Inspected';
  constructor(readonly inspection: Inspection) {
    super('Nothing was changed.');
  }
}

interface Found {
  readonly own: ReleaseNeeds;
  readonly recorded: SchemaRecord | null;
  readonly standing: Standing;
}

/** Looks, and changes nothing. */
export const inspect = async (
  strapi: Core.Strapi,
  client: Client,
  { own, recorded, standing }: Found,
): Promise<Inspection> => {
  const there = await readObjects(client);
  const remembered = recorded === null ? [] : await readRemembered(client);
  const isBehind = standing === 'behind';
  const expected = isBehind ? await expansion(strapi, there) : NOTHING;
  const migrations = isBehind ? await pendingMigrations(strapi, client) : [];
  return {
    release: own.release,
    standing,
    newestRelease: recorded?.release ?? null,
    minimumRelease: recorded?.minimumRelease ?? null,
    changes: [...migrations, ...expected.changes],
    incompatible: expected.incompatible,
    unneeded: unneededObjects(remembered, { own: own.objects, there }),
  };
};

const NOTHING = { changes: [], incompatible: null } as const;

const expansion = async (
  strapi: Core.Strapi,
  there: SchemaObjects,
): Promise<Pick<Inspection, 'changes' | 'incompatible'>> => {
  const { schema } = strapi.db;
  const isKnown = 'strapi_database_schema' in there;
  const previousSchema = isKnown ? (await schema.schemaStorage.read())?.schema : undefined;
  const comparison = await compareSchemas(strapi, previousSchema);
  try {
    if (isKnown) await refuseLostTraitsNow(strapi);
    const { newTables, steps, indexes } = expansionOf(strapi, comparison);
    const changes = [
      ...newTables.map(({ name }) => `table ${name}`),
      ...steps.map(({ name }) => name),
      ...indexes.map(nameOfIndex),
    ];
    return { changes, incompatible: null };
  } catch (error) {
    if (error instanceof StartRefused) return { changes: [], incompatible: error.message };
    throw error;
  }
};

const refuseLostTraitsNow = async (strapi: Core.Strapi): Promise<void> => {
  const key = { type: 'strapi', name: 'content_types', key: 'schema' };
  refuseLost(strapi, await strapi.store.get(key));
};

const pendingMigrations = async (
  strapi: Core.Strapi,
  client: Client,
): Promise<readonly string[]> => {
  const applied = (await hasTable(client, 'strapi_migrations'))
    ? decodeRows(await client.query('select name from strapi_migrations'), column('name', text))
    : [];
  return readdirSync(join(strapi.dirs.app.root, 'database', 'migrations'))
    .filter((name) => name.endsWith('.sql') && !applied.includes(name))
    .map((name) => `migration ${name}`);
};
