import { useEffect, useState } from 'react';
import { LINKS_PATH, type DocumentLinks } from '../../features/publishing/links-here';
import { askDesk } from '../saving/ask-ahead';
import type { DocumentSlot } from '../saving/document-slot';
import { useWrites } from '../saving/use-writes';

/** What is known: null until it was asked, `failed` where nobody answers. */
export type KnownLinks = DocumentLinks | 'failed' | null;

/** What refers to a document; asked again when something was written. @param slot its locale may be `*`: all */
export const useLinks = ({ model, documentId, locale }: DocumentSlot): KnownLinks => {
  const [known, setKnown] = useState<KnownLinks>(null);
  const writes = useWrites();
  useEffect(() => {
    if (documentId === null) return undefined;
    let isStale = false;
    const tell = (links: KnownLinks): void => {
      if (!isStale) setKnown(links);
    };
    askDesk<DocumentLinks>(LINKS_PATH, { uid: model, documentId, locale }).then(tell, () => {
      tell('failed');
    });
    return () => {
      isStale = true;
    };
  }, [model, documentId, locale, writes]);
  return known;
};
