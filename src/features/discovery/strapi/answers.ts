import type { ParameterProblem } from '../../../lib/query-parameters';
import { isRecord } from '../../../lib/record';
import type { CursorProblem } from '../../../lib/list-cursor';
import { mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { ViewProblem } from '../../content/view-problem';

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

export const refuseParameter = (
  request: PublicRequest,
  { code, message, parameter }: ParameterProblem | ViewProblem | CursorProblem,
): PublicAnswer => refusalAnswer(request, { status: 400, code, message, details: { parameter } });

const documentIdsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(documentIdsIn);
  if (!isRecord(value)) return [];
  const { documentId } = value;
  return [
    ...(typeof documentId === 'string' ? [documentId] : []),
    ...Object.values(value).flatMap(documentIdsIn),
  ];
};
