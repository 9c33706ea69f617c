import { textAt, type UnknownRecord } from '../../../lib/record';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies, PublicReads, PublicRequest } from '../../../platform/public-reads';
import type { FullViewParts } from '../document-answer';
import { writeQuery } from '../../../platform/rest-query';

/** Parts of a full view that have an address of their own, by their name in the view. */
const PARTS = { structuredData: 'structured-data', socialCard: 'social-card' } as const;

export interface PartsRequest {
  /** `/api/interviews`. */
  readonly folder: string;
  /** The document as it is answered. */
  readonly data: UnknownRecord;
  /** The request for the whole view. */
  readonly partOf: PublicRequest;
}

/** What the document's other addresses answer about it; a part that nobody makes is left out. */
export const readFullViewParts = async (
  reads: PublicReads,
  { folder, data, partOf }: PartsRequest,
): Promise<{ parts: FullViewParts; dependencies: Dependencies }> => {
  const documentId = textAt(data, 'documentId');
  const locale = textAt(data, 'locale');
  if (documentId === null) return { parts: {}, dependencies: NO_DEPENDENCIES };
  const answers = await Promise.all(
    Object.entries(PARTS).map(async ([name, segment]) => {
      const path = `${folder}/${documentId}/${segment}`;
      const query = writeQuery(locale === null ? {} : { locale });
      const part = { method: 'GET', path, query, headers: {}, partOf } as const;
      return [name, await reads.answer(part)] as const;
    }),
  );
  const given = answers.flatMap(([name, answer]) => (answer ? [{ name, answer }] : []));
  const made = given.filter(({ answer }) => answer.status === 200);
  return {
    parts: Object.fromEntries(made.map(({ name, answer }) => [name, JSON.parse(answer.body)])),
    // Those of a refusal, too: what it waits for may come.
    dependencies: mergeDependencies(...given.map(({ answer }) => answer.dependencies)),
  };
};
