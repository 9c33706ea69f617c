import type { Json } from './http';
import { serverClient } from './outside';

/** The statements that this process sends to its database, on any connection, until `work` is done. */
export const statementsDuring = async <Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly statements: readonly string[] }> => {
  const calls = jest.spyOn(serverClient().prototype, 'query');
  const answer = await work();
  const statements = calls.mock.calls.map(textOf);
  calls.mockRestore();
  return { answer, statements };
};

const textOf = ([query]: readonly unknown[]): string =>
  typeof query === 'string' ? query : String((query as Json)?.text ?? '');

/** What a process does beside answering: transactions, asking for changes, and the weekly count of Strapi's media library. */
const BESIDE =
  /^\s*(begin|commit|rollback|listen)\b|pg_snapshot|lectern_change|strapi_core_store_settings|^select count\(.*from "(files|upload_folders)"/i;

/** Those of them that a read itself sends. */
export const ofReading = (statements: readonly string[]): readonly string[] =>
  statements.filter((text) => !BESIDE.test(text));
