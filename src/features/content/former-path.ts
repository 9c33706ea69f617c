/** The field of every type with pages that holds where a document was on a former site. */
export const FORMER_PATHS = 'formerPaths';

/** Characters of one path; longer ones are nobody's address. */
const LONGEST_PATH = 500;
/** Former paths of one document. */
export const MOST_FORMER_PATHS = 100;

/**
 * A path in the one spelling in which paths are compared: decoded, composed (NFC), without a slash at the end. Case
 * counts. What is not decodable, or would be another path when decoded, stays encoded.
 */
export const canonicalPath = (path: string): string => {
  const segments = path.normalize('NFC').split('/').map(decodeSegment);
  return segments.join('/').replace(/\/+$/, '') || '/';
};

/** Why editors cannot enter it as a former path; null if they can. */
export const formerPathProblem = (path: string): string | null => {
  if (!path.startsWith('/') || path.startsWith('//')) {
    return 'must begin with one “/”, such as /node/123, without the name of the site';
  }
  if (/[?#]/.test(path))
    return 'must be without “?” and “#”: give the path alone, such as /node/123';
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  if (/[\s\p{Cc}\\]/u.test(canonicalPath(path))) {
    return 'must be without spaces, line breaks and “\\”';
  }
  if (canonicalPath(path).split('/').slice(1).some(isNoSegment)) {
    return 'must lead to one page: no “//”, “.” or “..” within it, and not the first page itself';
  }
  return null;
};

const isNoSegment = (segment: string): boolean => ['', '.', '..'].includes(segment);

const decodeSegment = (segment: string): string => {
  try {
    const decoded = decodeURIComponent(segment).normalize('NFC');
    return /[/?#%]/.test(decoded) ? segment : decoded;
  } catch {
    return segment;
  }
};

/** A path in that spelling as it stands in addresses and in rules of web servers (RFC 3986). */
export const encodedPath = (path: string): string =>
  path
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment)
        // What was not decodable is encoded already.
        .replace(/%25(?=[0-9A-F]{2})/gi, '%')
        .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
