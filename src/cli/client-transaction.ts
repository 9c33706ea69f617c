import type { Client } from 'pg';

/** Does the work in one transaction, or nothing of it. */
export const inTransaction = async <Value>(
  client: Client,
  work: () => Promise<Value>,
): Promise<Value> => {
  await client.query('begin');
  try {
    const value = await work();
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
