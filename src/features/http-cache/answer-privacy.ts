/** An answer of Strapi's own stack, as far as it decides who may keep it. */
export interface SentAnswer {
  readonly method: string;
  readonly status: number;
  /** The caller sent a token or a cookie. */
  readonly hasCredentials: boolean;
  readonly setsCookie: boolean;
  /** Of the admin panel, or of a content API and the public routes beside it; null for everything else. */
  readonly place: 'admin' | 'content' | null;
  readonly cacheControl: string | null;
}

export interface Privacy {
  readonly cacheControl: string;
  /** Headers of a request by which answers at its address differ. */
  readonly vary: string | null;
}

/** Which callers an address tells apart: by their token or cookie. */
export const CALLER_HEADERS = 'Authorization, Cookie';

/** Methods that only read (RFC 9110, 9.2.1). */
export const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Nobody keeps what somebody was told, nor a refusal (RFC 9111, 5.2.2.5 and 5.2.2.7). Files are the same for
 * everybody and say how long they may be kept.
 */
export const privacyOf = (answer: SentAnswer): Privacy => {
  const isFine = answer.status < 400;
  if (isFine && isFile(answer)) return { cacheControl: answer.cacheControl ?? '', vary: null };
  const isWrite = isFine && !SAFE_METHODS.includes(answer.method);
  return {
    cacheControl: isPersonal(answer) || isWrite ? 'private, no-store' : 'no-store',
    vary: isPersonal(answer) && answer.place === 'content' ? CALLER_HEADERS : null,
  };
};

const isPersonal = ({ hasCredentials, setsCookie, place, cacheControl }: SentAnswer): boolean =>
  hasCredentials || setsCookie || place === 'admin' || saysSo(cacheControl);

/** What was sent to whoever holds a link says so itself. */
const saysSo = (cacheControl: string | null): boolean => cacheControl?.includes('private') === true;

/** Strapi sends a time to live with files only: uploads, the panel's hashed assets, what is in public/. */
const isFile = ({ place, method, cacheControl }: SentAnswer): boolean =>
  place !== 'content' &&
  (method === 'GET' || method === 'HEAD') &&
  cacheControl?.includes('max-age') === true;
