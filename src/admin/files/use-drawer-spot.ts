import { useEffect, useState } from 'react';

/** The last field of a file's details, as Strapi names it. */
const LAST_FIELD = '[role="dialog"] input[name="alternativeText"]';

/**
 * A place of ours under the fields of the details of a file. Strapi lets nobody add to them: it is put there once they
 * are shown, and again when another file is.
 */
export const useDrawerSpot = (assetId: number | null): HTMLElement | null => {
  const [spot, setSpot] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (assetId === null) {
      setSpot(null);
      return undefined;
    }
    const made = document.createElement('div');
    const place = (): void => {
      if (made.isConnected) return;
      const fields = columnOf(document.querySelector(LAST_FIELD));
      if (!fields) return;
      fields.append(made);
      setSpot(made);
    };
    const observer = new MutationObserver(place);
    observer.observe(document.body, { childList: true, subtree: true });
    place();
    return () => {
      observer.disconnect();
      made.remove();
    };
  }, [assetId]);
  return spot;
};

/** What holds all fields: the first around one that has several. */
const columnOf = (field: Element | null): Element | null => {
  let around = field?.parentElement ?? null;
  while (around && around.querySelectorAll('input').length < 2) around = around.parentElement;
  return around;
};
