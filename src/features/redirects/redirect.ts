import { numberAt, textAt } from '../../lib/record';
import { encodedPath } from '../content/former-path';
import { PAGE_TYPES, type PageType } from '../content/public-url';
import { CONTENT_TYPES } from '../content/registry';

/** A path that leads elsewhere now, or nowhere any more. Paths are percent-encoded. */
export interface Redirect {
  readonly from: string;
  /** Null where the document is public no more. */
  readonly to: string | null;
  readonly status: 301 | 410;
  /** How people call one of its type: `interview`. */
  readonly type: string;
  readonly documentId: string;
  /** Null for types that are not translated. */
  readonly locale: string | null;
  /** Since when it is so (ISO 8601). */
  readonly at: string;
  /** When anything about it changed last (ISO 8601), the document's publications among it. */
  readonly changedAt: string;
}

/** The place after one redirect in the list of all. */
export interface Place {
  /** Microseconds since 1970. */
  readonly changedAt: string;
  readonly from: string;
}

export const readRedirect = (row: unknown): Redirect => {
  const to = textAt(row, 'to_path');
  const locale = textAt(row, 'locale') ?? '';
  return {
    from: encodedPath(textAt(row, 'from_path') ?? ''),
    to: to === null ? null : encodedPath(to),
    status: to === null ? 410 : 301,
    type: nounOf(pageTypeOf(row)),
    documentId: textAt(row, 'document_id') ?? '',
    locale: locale === '' ? null : locale,
    at: dateTimeAt(row, 'at'),
    changedAt: dateTimeAt(row, 'changed_at'),
  };
};

/** From microseconds since 1970. */
const dateTimeAt = (row: unknown, key: string): string =>
  new Date(Math.floor((numberAt(row, key) ?? 0) / 1000)).toISOString();

export const placeOf = (row: unknown): Place => ({
  changedAt: textAt(row, 'changed_at') ?? '0',
  from: textAt(row, 'from_path') ?? '',
});

export const pageTypeOf = (row: unknown): PageType =>
  PAGE_TYPES.find((type) => type === textAt(row, 'type')) ?? 'interviews';

export const nounOf = (type: PageType): string =>
  CONTENT_TYPES.find(({ plural }) => plural === type)?.noun ?? type;

export const uidOf = (type: PageType): string =>
  CONTENT_TYPES.find(({ plural }) => plural === type)?.uid ?? type;
