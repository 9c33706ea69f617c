import { isRecord, type UnknownRecord } from '../../lib/record';
import type { AbsoluteUrl } from './body-urls';

/** Makes the addresses of all files in a document absolute, wherever they stand in it. */
export const withFileUrls = (row: UnknownRecord, fileUrl: AbsoluteUrl): UnknownRecord =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, withUrlsIn(value, fileUrl)]));

const withUrlsIn = (value: unknown, fileUrl: AbsoluteUrl): unknown => {
  if (Array.isArray(value)) return value.map((item) => withUrlsIn(item, fileUrl));
  if (!isRecord(value)) return value;
  const inner = withFileUrls(value, fileUrl);
  return isFile(value) ? { ...inner, url: fileUrl(value.url) } : inner;
};

/** Files and their formats say of what kind they are; links do not. */
const isFile = (value: UnknownRecord): value is UnknownRecord & { readonly url: string } =>
  typeof value.url === 'string' && ('mime' in value || 'ext' in value);
