import type { Dependencies } from '../../../platform/public-reads';
import { documentsIn, withoutTags } from '../answer/document-tags';
import type { Plan } from '../compile/plan';
import { compileRequest } from '../compile/request';
import type { ReadRequest } from '../request/node';
import type { SchemaDescription } from '../schema/description';
import { boundValues } from './bound-values';
import { createJointStatements, jointColumn } from './joint-statements';
import { createPlanCache } from './plan-memory';
import type { ReadPool, ReadStatement } from './read-pool';

/** A plan with its statement, to be kept and run again. */
export interface PreparedRead {
  readonly plan: Plan;
  readonly statement: ReadStatement;
}

export interface ReadAnswer {
  /** JSON; null where one row was asked for and there is none. */
  readonly text: string | null;
  readonly dependencies: Dependencies;
}

export interface Reader {
  readonly schema: SchemaDescription;
  /** Throws InexpressibleRead. The same request gives the same prepared read while it is in use, unless it is very long. */
  prepare(request: ReadRequest): PreparedRead;
  /**
   * One statement. `bindings` are the client's values by slot. Rejects with ReadFailure, or with another
   * error where Strapi's engine must be asked (a value that does not fit its attribute).
   */
  execute(read: PreparedRead, bindings: readonly unknown[]): Promise<ReadAnswer>;
  /** Several reads by one statement; what each found, in their order. Rejects like `execute`. */
  executeTogether(reads: readonly BoundRead[]): Promise<readonly ReadAnswer[]>;
  run(request: ReadRequest, bindings: readonly unknown[]): Promise<ReadAnswer>;
}

/** A read with the client's values by slot. */
export interface BoundRead {
  readonly read: PreparedRead;
  readonly bindings: readonly unknown[];
}

/** Characters. A longer request is compiled anew each time that it is prepared. */
const MAX_REQUEST_LENGTH = 65_536;

export const createReader = (schema: SchemaDescription, pool: ReadPool): Reader => {
  const plans = createPlanCache<PreparedRead>('statements');
  const together = createJointStatements();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const reader: Reader = {
    schema,
    prepare: (request) => {
      const key = JSON.stringify(request);
      const known = plans.get(key);
      if (known) return known;
      const plan = compileRequest(request, { schema, timeZone });
      const read = { plan, statement: { text: plan.text, uses: 0, name: null } };
      if (key.length <= MAX_REQUEST_LENGTH) plans.set(key, read);
      return read;
    },
    execute: (read, bindings) => execute(pool, read, bindings),
    executeTogether: (reads) => executeTogether(pool, { reads, statementOf: together }),
    run: async (request, bindings) => execute(pool, reader.prepare(request), bindings),
  };
  return reader;
};

const execute = async (
  pool: ReadPool,
  { plan, statement }: PreparedRead,
  bindings: readonly unknown[],
): Promise<ReadAnswer> => {
  const row = await pool.queryRow(statement, boundValues(plan.parameters, bindings));
  return answerOf(plan, row.answer);
};

interface Together {
  readonly reads: readonly BoundRead[];
  readonly statementOf: (reads: readonly PreparedRead[]) => ReadStatement;
}

const executeTogether = async (
  pool: ReadPool,
  { reads, statementOf }: Together,
): Promise<readonly ReadAnswer[]> => {
  const [only] = reads;
  if (!only) return [];
  if (reads.length === 1) return [await execute(pool, only.read, only.bindings)];
  const values = reads.flatMap(({ read, bindings }) => boundValues(read.plan.parameters, bindings));
  const row = await pool.queryRow(statementOf(reads.map(({ read }) => read)), values);
  return reads.map(({ read }, index) => answerOf(read.plan, row[jointColumn(index)]));
};

const answerOf = (plan: Plan, found: unknown): ReadAnswer => {
  const answer = typeof found === 'string' ? found : null;
  const tell = plan.isTagged ? withoutTags : documentsIn;
  const { text, documents } = answer === null ? { text: null, documents: [] } : tell(answer);
  return { text, dependencies: { documents, ...plan.dependencies } };
};
