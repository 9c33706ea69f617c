import type { ApiRefusal } from './api-operation';

/** What routes refuse that show the draft of one document. */
export const DRAFT_REFUSALS: readonly ApiRefusal[] = [
  {
    status: 403,
    codes: {
      PREVIEW_FORBIDDEN:
        'drafts need a token with the preview right, or that of a link to this one',
    },
  },
  { status: 404, codes: { PREVIEW_LINK_UNKNOWN: 'the link to a preview was ended, or is none' } },
  {
    status: 410,
    codes: { PREVIEW_LINK_EXPIRED: 'the link to a preview is older than seven days' },
  },
];
