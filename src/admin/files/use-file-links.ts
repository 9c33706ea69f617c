import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import {
  FILE_LINKS_PATH,
  type FileLinks,
  type UsedFiles,
} from '../../features/publishing/links-here';
import type { DeletionTarget } from './refused-deletions';

/** What is known: null until it was asked, `failed` where nobody answers. */
export type KnownFileLinks = readonly FileLinks[] | 'failed' | null;

/** Which of some files, and of those in folders, documents use. Null asks nothing. */
export const useFileLinks = (target: DeletionTarget | null): KnownFileLinks => {
  const [known, setKnown] = useState<KnownFileLinks>(null);
  useEffect(() => {
    let isStale = false;
    const tell = (links: KnownFileLinks): void => {
      if (!isStale) setKnown(links);
    };
    tell(null);
    if (!target) return undefined;
    getFetchClient()
      .post<{ data: UsedFiles }>(FILE_LINKS_PATH, target)
      .then(
        ({ data }) => {
          tell(data.data.files);
        },
        () => {
          tell('failed');
        },
      );
    return () => {
      isStale = true;
    };
  }, [target]);
  return known;
};
