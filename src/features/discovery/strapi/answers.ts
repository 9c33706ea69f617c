import { isRecord } from '../../../lib/record';
import { mergeDependencies } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';

/** The body as JSON; the answer depends on every document in it, besides what it was read from. */
export const jsonAnswer = (body: unknown, ...all: readonly Dependencies[]): PublicAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
  dependencies: mergeDependencies(...all, {
    documents: documentIdsIn(body),
    types: [],
    relations: [],
  }),
});

const documentIdsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(documentIdsIn);
  if (!isRecord(value)) return [];
  const { documentId } = value;
  return [
    ...(typeof documentId === 'string' ? [documentId] : []),
    ...Object.values(value).flatMap(documentIdsIn),
  ];
};
