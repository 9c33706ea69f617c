import type { PreviewLinkProblem } from './preview-link';

/** What a link that shows nothing is answered with. Neither tells whether there is, or was, such a document. */
interface LinkRefusal {
  readonly status: 404 | 410;
  readonly code: PreviewLinkProblem;
  readonly message: string;
}

export const LINK_REFUSALS: Readonly<Record<PreviewLinkProblem, LinkRefusal>> = {
  PREVIEW_LINK_UNKNOWN: {
    status: 404,
    code: 'PREVIEW_LINK_UNKNOWN',
    message:
      'This preview link is not known: it was ended, or is not complete. Ask whoever sent it for a new one.',
  },
  PREVIEW_LINK_EXPIRED: {
    status: 410,
    code: 'PREVIEW_LINK_EXPIRED',
    message:
      'This preview link was good for seven days, which are over. Ask whoever sent it for a new one.',
  },
};

/** What a good link is answered with where it is used for anything but its own document. */
export const BEYOND_LINK =
  'A preview link reads its own document, in its own language, as a draft (status=draft), and nothing else.';
