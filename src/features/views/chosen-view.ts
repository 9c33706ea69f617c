import { invalidParameter } from '../../lib/query-parameters';
import { textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { VIEWS, type ViewName } from '../content/view-declarations';
import { choosesFields } from './strapi-parameters';
import { conflict, type ViewProblem } from '../content/view-problem';

/** The view that a client asks for; null where it chooses the fields itself. */
export const chosenView = (
  query: UnknownRecord,
  unlessAsked: ViewName,
): Result<ViewName | null, ViewProblem> => {
  if (!('view' in query)) return succeed(choosesFields(query) ? null : unlessAsked);
  const name = textAt(query, 'view') ?? '';
  const view = VIEWS.find((one) => one === name);
  if (!view) return fail(invalidParameter('view', name, VIEWS));
  if (choosesFields(query)) {
    return fail(conflict('view', 'Give either “view”, or “fields” and “populate”.'));
  }
  return succeed(view);
};
