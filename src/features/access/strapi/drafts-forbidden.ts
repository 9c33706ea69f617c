import { PREVIEW_FORBIDDEN } from '../../../platform/draft-requests';
import { forbid } from '../../../platform/http-errors';

export const draftsForbidden = (): Error =>
  forbid(PREVIEW_FORBIDDEN.code, PREVIEW_FORBIDDEN.message);

/** The answer of a change is what was changed: here a draft, which holds what others wrote as well. */
export const draftAnswerForbidden = (): Error =>
  forbid(
    PREVIEW_FORBIDDEN.code,
    'A change without publishing answers with the draft, which is read with an API token that has the preview right. Use such a token, or publish the change: status=published.',
  );
