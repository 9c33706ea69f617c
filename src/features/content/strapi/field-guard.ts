import type { WriteCheck } from '../../../platform/document-events';
import { refuseWithProblems } from '../../../platform/http-errors';
import { checkFields } from '../field-checks';
import { contentTypeOf } from '../registry';

/** Refuses values that the schema lets pass but that are wrong, in drafts as well. */
export const refuseWrongFields: WriteCheck = (event) => {
  const type = contentTypeOf(event.uid);
  const problems = type && event.params.data ? checkFields(type, event.params.data) : [];
  if (problems.length > 0) {
    throw refuseWithProblems(
      'FIELDS_INVALID',
      `Nothing was saved: ${problems.map(({ message }) => message).join(' ')}`,
      problems,
    );
  }
};
