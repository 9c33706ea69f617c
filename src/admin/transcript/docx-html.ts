import mammoth from 'mammoth/mammoth.browser';
import { MOST_UNPACKED, readDocxParts } from './docx-parts';

export interface DocxHtml {
  readonly html: string;
  /** It had comments or tracked changes; the HTML has its final words. */
  readonly hasRevisions: boolean;
}

/** A Word document as HTML, without its pictures; null where it cannot be read. */
export const readDocxHtml = async (bytes: ArrayBuffer): Promise<DocxHtml | null> => {
  const parts = await readDocxParts(bytes);
  if (parts === null || parts.size > MOST_UNPACKED) return null;
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: bytes },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return { html: value, hasRevisions: parts.hasRevisions };
  } catch {
    return null;
  }
};
