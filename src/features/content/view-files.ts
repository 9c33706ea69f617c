import { isRecord, numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { AbsoluteUrl } from './body-urls';
import { isOnThisServer, isResized, pictureUrl, widthsOf } from './picture';

/**
 * Files as views show them, wherever they stand in a document: pictures with their other sizes and a placeholder, and
 * all addresses absolute where `fileUrl` is given. What holds no file, as the turns of a transcript, is not copied.
 */
export const withShownFiles = (row: UnknownRecord, fileUrl: AbsoluteUrl | null): UnknownRecord => {
  const changed: (readonly [string, unknown])[] = [];
  for (const key of Object.keys(row)) {
    const value = shownIn(row[key], fileUrl);
    if (value !== row[key]) changed.push([key, value]);
  }
  return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) };
};

const shownIn = (value: unknown, fileUrl: AbsoluteUrl | null): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return shownItems(value, fileUrl);
  if (!isRecord(value)) return value;
  const inner = withShownFiles(value, fileUrl);
  if (!isFile(value)) return inner;
  const url = fileUrl ? fileUrl(value.url) : value.url;
  return isOfLibrary(value)
    ? { ...inner, url, ...pictureMembers(value, fileUrl) }
    : { ...inner, url };
};

const shownItems = (items: readonly unknown[], fileUrl: AbsoluteUrl | null): unknown => {
  const shown = items.map((item) => shownIn(item, fileUrl));
  return shown.every((item, place) => item === items[place]) ? items : shown;
};

/** Files and their formats say of what kind they are; links do not. */
const isFile = (value: UnknownRecord): value is UnknownRecord & { readonly url: string } =>
  typeof value.url === 'string' && ('mime' in value || 'ext' in value);

/** Pictures in a body are copies of what was in the library once; formats have no identity at all. */
const isOfLibrary = (value: UnknownRecord): boolean =>
  typeof value.documentId === 'string' && 'provider_metadata' in value;

const pictureMembers = (file: UnknownRecord, fileUrl: AbsoluteUrl | null): UnknownRecord => ({
  srcset: srcsetOf(file, fileUrl),
  placeholder: textAt(valueAt(file, 'provider_metadata'), 'placeholder'),
});

/** For `<img srcset>`: each width that the picture has, in the format that the browser takes. */
const srcsetOf = (file: UnknownRecord, fileUrl: AbsoluteUrl | null): string | null => {
  const width = numberAt(file, 'width');
  if (width === null || !isShownInSizes(file)) return null;
  const source = {
    documentId: textAt(file, 'documentId') ?? '',
    updatedAt: textAt(file, 'updatedAt') ?? '',
  };
  const candidates = widthsOf(width).map((size) => {
    const url = pictureUrl(source, { width: size, height: null, fit: 'inside' });
    return `${fileUrl ? fileUrl(url) : url} ${size}w`;
  });
  return candidates.length === 0 ? null : candidates.join(', ');
};

/** Animations move in their own size only; of older GIFs nobody noted whether they do. */
const isShownInSizes = (file: UnknownRecord): boolean => {
  const mime = textAt(file, 'mime');
  const isAnimated = valueAt(valueAt(file, 'provider_metadata'), 'isAnimated') ?? mime === GIF;
  return isAnimated !== true && isResized(mime) && isOnThisServer(textAt(file, 'url') ?? '');
};

const GIF = 'image/gif';
