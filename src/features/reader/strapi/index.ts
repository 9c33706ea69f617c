import type { Core, UID } from '@strapi/strapi';
import type { HeldValues } from '../../../lib/held-values';
import { findCollations } from '../../../platform/collations';
import type { ContentRows } from '../../../platform/content-finder';
import { configuredLocales } from '../../../platform/default-locale';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { holdByRights } from '../../../platform/held-by-rights';
import { READ_INDEXES, readIndexes } from '../schema/indexes';
import type { SlotMarks } from '../translate/shape';
import { createAccessKeys } from './access-keys';
import { contentReadEngine } from './content-read-engine';
import { contentRoutes, coreControllers } from './content-routes';
import { describeSchema } from './describe-schema';
import { orderEngine, type EngineParts } from './engine-order';
import { measuredExpectations } from './expectations-store';
import { holdAccess } from './held-access';
import { addReader, type ReaderParts } from './interface';
import { createQueryCapture } from './query-capture';
import { createQuestionGuard, guardQuestions, type QuestionGuard } from './question-guard';
import { createReadPaths, type ReadPaths } from './read-paths';
import { createSlotMarks, type PlanContext } from './read-plan';
import { createReadPool, type ReadPool } from './read-pool';
import { readStage } from './read-stage';
import { createReader } from './reader';
import { createRestReads } from './rest-reads';

/** What belongs to one Strapi instance. */
interface Installation {
  /** Null where the reader is off: then REST is Strapi's own, without a budget of answers. */
  readonly rest: RestInstallation | null;
  readonly marks: SlotMarks;
  readonly guard: QuestionGuard;
  pool: ReadPool | null;
}

interface RestInstallation {
  /** Types whose reading nobody has written a controller of their own for. */
  readonly uids: readonly UID.ContentType[];
  readonly paths: ReadPaths;
  readonly isPathShown: boolean;
}

const HOLD_ROWS_MS = 600_000;
const MOST_HELD_ROWS = 100;
/** By the database itself, before its client counts it as silent. */
const STATEMENT_TIMEOUT_MS = 2000;

const createFeature = (): Feature => {
  const installations = new WeakMap<Core.Strapi, Installation>();
  return {
    name: 'reader',
    register({ strapi }) {
      const isEnabled = strapi.config.get('reader.isEnabled') === true;
      const isPathShown = isEnabled && strapi.config.get('reader.isPathShown') === true;
      const marks = createSlotMarks();
      const guard = createQuestionGuard(strapi, marks);
      guardQuestions(strapi, guard);
      installations.set(strapi, {
        rest: isEnabled ? prepareRest(strapi, isPathShown) : null,
        marks,
        guard,
        pool: null,
      });
    },
    async bootstrap(context) {
      const { strapi, readLanguage: language } = context;
      const parts = {
        schema: describeSchema(strapi),
        collations: await findCollations(strapi, configuredLocales(strapi)),
      };
      if (strapi.config.get('reader.hasIndexes') === true) {
        const wishes = readIndexes(parts.schema, parts.collations.all);
        await context.schema.needIndexes(wishes, READ_INDEXES);
      }
      orderEngine(strapi, { ...parts, language });
      const installation = installations.get(strapi);
      if (installation) await install(context, installation, parts);
    },
    destroy: async ({ strapi }) => {
      await installations.get(strapi)?.pool?.close();
    },
  };
};

/** Reads of published content, each as one SQL statement. */
export const reader = createFeature();

const prepareRest = (strapi: Core.Strapi, isPathShown: boolean): RestInstallation => {
  const paths = createReadPaths();
  strapi.add('lectern.readPaths', () => paths);
  return { uids: coreControllers(strapi), paths, isPathShown };
};

const install = async (
  context: FeatureContext,
  installation: Installation,
  { schema, collations }: Omit<EngineParts, 'language'>,
): Promise<void> => {
  const { strapi } = context;
  const { rest, marks, guard } = installation;
  const pool = createReadPool(strapi.config.get('database.connection.connection'), {
    maximum: rest ? Number(strapi.config.get('reader.poolMaximum')) : 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  installation.pool = pool;
  const expectations = measuredExpectations(schema, { pool, now: Date.now });
  await expectations.measure();
  const open = (readers: RestInstallation): ReaderParts => {
    const reader = createReader(schema, pool);
    return openReader(context, { rest: readers, reader, expectations, collations, marks, guard });
  };
  addReader(strapi, { content: schema, expectations, marks, reads: rest && open(rest) });
};

interface OpeningParts extends Pick<
  PlanContext,
  'reader' | 'expectations' | 'collations' | 'marks'
> {
  readonly rest: RestInstallation;
  readonly guard: QuestionGuard;
}

const openReader = (context: FeatureContext, { rest, ...parts }: OpeningParts): ReaderParts => {
  const { strapi, contentReads, publicCaller: caller, rights } = context;
  const held = holdAccess(strapi, rights);
  const shared = {
    ...parts,
    strapi,
    paths: rest.paths,
    capture: createQueryCapture(strapi),
    accessKeys: createAccessKeys(held),
  };
  const reads = createRestReads(shared);
  const routes = contentRoutes(strapi, rest.uids);
  context.readStages.set('read', readStage({ ...rest, reads, routes }));
  const heldRows = holdRows(context);
  contentReads.replaceEngine(contentReadEngine({ ...shared, caller, held: heldRows }));
  return shared;
};

/** Rows of what hardly ever changes: until any content does, in whichever process, or what somebody may do. */
const holdRows = ({
  rights,
  contentWatch,
}: Pick<FeatureContext, 'rights' | 'contentWatch'>): HeldValues<ContentRows> => {
  const amount = { holdMs: HOLD_ROWS_MS, maximum: MOST_HELD_ROWS };
  const held = holdByRights<ContentRows>(rights, amount);
  contentWatch.onChange(() => {
    held.drop();
  });
  return held;
};
