import { conflictingParameter, type ParameterProblem } from '../../lib/parameter-problem';
import type { UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import type { ViewName } from '../content/view-declarations';
import { choosesFields } from './strapi-parameters';

/**
 * The view that a client asks for; null where it chooses the fields itself.
 *
 * @param view as it was read: what is shown where it is not given
 */
export const chosenView = (
  query: UnknownRecord,
  view: ViewName,
): Result<ViewName | null, ParameterProblem> => {
  if (!choosesFields(query)) return succeed(view);
  return 'view' in query
    ? fail(conflictingParameter('view', 'Give either “view”, or “fields” and “populate”.'))
    : succeed(null);
};
