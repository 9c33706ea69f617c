import type { PageRefusal, PageRefusalCode } from '../page/refusal';

/** How a page is refused over HTTP; `message` in the importer's words. */
export interface ReviewRefusal {
  readonly status: 413 | 415 | 422;
  readonly name: string;
  readonly message: string;
  readonly details: {
    readonly code: string;
    /** The importer's own code. */
    readonly page: PageRefusalCode;
    readonly line: number | null;
  };
}

const TOO_LARGE = { status: 413, name: 'PayloadTooLargeError', code: 'FILE_TOO_LARGE' } as const;
const UNKNOWN = {
  status: 415,
  name: 'UnsupportedMediaTypeError',
  code: 'FILE_KIND_UNKNOWN',
} as const;
const UNREADABLE = {
  status: 422,
  name: 'UnprocessableEntityError',
  code: 'FILE_UNREADABLE',
} as const;

const FILE_REFUSALS = {
  PAGE_TOO_LARGE: TOO_LARGE,
  PAGE_BINARY: UNKNOWN,
  PAGE_UNREADABLE: UNREADABLE,
  PAGE_EMPTY: UNREADABLE,
  PAGE_NOT_UTF8: UNREADABLE,
} as const;

/** What is wrong with the file has the code of files; what is wrong with the page, that of the importer. */
export const refusalForReview = ({ code: page, message, line }: PageRefusal): ReviewRefusal => {
  const known = page in FILE_REFUSALS ? FILE_REFUSALS[page as keyof typeof FILE_REFUSALS] : null;
  const { status, name, code } = known ?? { ...UNREADABLE, code: page };
  return { status, name, message, details: { code, page, line } };
};
