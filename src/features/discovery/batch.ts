import {
  invalidParameter,
  readQueryParameters,
  type ParameterProblem,
} from '../../lib/query-parameters';
import type { UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { VIEWS, type ViewName } from '../content/view-declarations';
import { type ViewProblem } from '../content/view-problem';
import { localeProblem } from './parameters';

/** The most documents of one batch. */
const MOST_DOCUMENTS = 100;

export interface BatchRequest {
  /** documentIds, each once, in the order asked. */
  readonly ids: readonly string[];
  readonly view: ViewName;
  readonly locale: string | undefined;
}

/** A document that was found. */
export interface BatchItem {
  /** How people call one of its type. */
  readonly noun: string;
  readonly row: UnknownRecord;
}

export interface BatchAnswer {
  readonly data: readonly UnknownRecord[];
  readonly missing: readonly string[];
}

export const readBatchRequest = (
  query: string,
): Result<BatchRequest, ParameterProblem | ViewProblem> => {
  const read = readQueryParameters(query, ['ids', 'view', 'locale'], ['ids']);
  if (!read.ok) return read;
  const { locale, view: name = 'card' } = read.value;
  const problem = localeProblem(locale);
  if (problem) return fail(problem);
  const view = VIEWS.find((one) => one === name);
  if (!view) return fail(invalidParameter('view', name, VIEWS));
  const ids = [...new Set((read.value.ids ?? '').split(',').map((id) => id.trim()))];
  return ids.length <= MOST_DOCUMENTS && ids.every(isDocumentId)
    ? succeed({ ids, view, locale })
    : fail(WRONG_IDS);
};

/** The documents in the order asked, each with its type, and which of them are missing. */
export const batchAnswer = (
  { ids }: Pick<BatchRequest, 'ids'>,
  found: ReadonlyMap<string, BatchItem>,
): BatchAnswer => ({
  data: ids.flatMap((id) => {
    const item = found.get(id);
    if (!item) return [];
    return [{ contentType: item.noun, ...item.row }];
  }),
  missing: ids.filter((id) => !found.has(id)),
});

const WRONG_IDS: ParameterProblem = {
  code: 'PARAMETER_INVALID',
  parameter: 'ids',
  message: `“ids” must be 1 to ${MOST_DOCUMENTS} documentIds, separated by commas.`,
};

/** Strapi's own have 24 letters and digits; imported ones may be others. */
const isDocumentId = (text: string): boolean => /^[\w-]{1,255}$/.test(text);
