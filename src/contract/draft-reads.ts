import { z } from 'zod';
import type { ApiRefusal, ApiRoute } from './api-route';

/** What `status` of a read may be: `published` where it is not given. */
export const STATUSES = ['published', 'draft'] as const;

export const statusParameter = (description: string): z.ZodType<(typeof STATUSES)[number]> =>
  z.enum(STATUSES).default('published').meta({ description });

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

const STATUS = statusParameter(
  '`draft` answers about the draft, and needs a token with the preview right, or that of a link to its preview.',
);

/** The route with what it takes and refuses where it answers about drafts as well; `status` is taken off before it is read. */
export const withDrafts = (route: ApiRoute): ApiRoute =>
  route.showsDrafts
    ? {
        ...route,
        readsTokens: true,
        query: { ...route.query, status: STATUS },
        refusals: [...route.refusals, ...DRAFT_REFUSALS],
      }
    : route;
