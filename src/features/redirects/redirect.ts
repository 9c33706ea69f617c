import { oneOf, orNull, row, text, type Decoded } from '../../lib/row';
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

/** What a statement finds. Times are microseconds since 1970; the locale is empty for types that are not translated. */
export const readRedirectRow = row({
  type: oneOf(PAGE_TYPES),
  documentId: text,
  locale: text,
  fromPath: text,
  toPath: orNull(text),
  at: text,
  changedAt: text,
});

export type RedirectRow = Decoded<typeof readRedirectRow>;

export const redirectOf = ({
  fromPath,
  toPath,
  type,
  locale,
  ...found
}: RedirectRow): Redirect => ({
  from: encodedPath(fromPath),
  to: toPath === null ? null : encodedPath(toPath),
  status: toPath === null ? 410 : 301,
  type: nounOf(type),
  documentId: found.documentId,
  locale: locale === '' ? null : locale,
  at: isoOf(found.at),
  changedAt: isoOf(found.changedAt),
});

const isoOf = (microseconds: string): string =>
  new Date(Math.floor(Number(microseconds) / 1000)).toISOString();

export const placeOf = ({ changedAt, fromPath }: RedirectRow): Place => ({
  changedAt,
  from: fromPath,
});

export const nounOf = (type: PageType): string =>
  CONTENT_TYPES.find(({ plural }) => plural === type)?.noun ?? type;
