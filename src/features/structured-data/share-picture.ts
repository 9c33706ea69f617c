import { isOnThisServer, isResized, pictureUrl, type Box } from '../content/picture';
import type { PublishedFile } from '../content/published-parts';

/** A picture cut to a box, as a JPEG, which every network shows; null where it is made in no other form. */
export const cutPicture = (
  file: PublishedFile,
  box: Box & { readonly fit: 'cover' },
): PublishedFile | null => {
  const { documentId, updatedAt, mime, url } = file;
  if (documentId === null || updatedAt === null) return null;
  if (!isResized(mime) || !isOnThisServer(url)) return null;
  return {
    ...file,
    width: box.width,
    height: box.height,
    mime: 'image/jpeg',
    url: pictureUrl({ documentId, updatedAt }, box, 'jpeg'),
  };
};
