import { getFetchClient, useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';
import { END_PATH, LINK_PATH, type MadeLink } from '../../features/preview-links/panel';
import type { DocumentSlot } from '../saving/document-slot';

/** What became of the last thing that was asked for. */
export type LinkOutcome =
  | { readonly kind: 'copied' | 'not-copied'; readonly url: string; readonly until: Date }
  | { readonly kind: 'failed' | 'ended' | 'not-ended' };

export interface PreviewLinkState {
  readonly outcome: LinkOutcome | null;
  readonly isBusy: boolean;
  readonly copyLink: () => void;
  readonly endLinks: () => void;
}

/** Makes links to the preview of a document, and ends them all. */
export const usePreviewLink = ({ model, documentId, locale }: DocumentSlot): PreviewLinkState => {
  const [outcome, setOutcome] = useState<LinkOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { copy } = useClipboard();
  const asked = { uid: model, documentId, locale };
  const during = (work: Promise<LinkOutcome>, otherwise: LinkOutcome): void => {
    setBusy(true);
    const tell = (told: LinkOutcome): void => {
      setOutcome(told);
      setBusy(false);
    };
    work.then(tell, () => {
      tell(otherwise);
    });
  };
  const copied = async (): Promise<LinkOutcome> => {
    const { data } = await getFetchClient().post<{ data: MadeLink }>(LINK_PATH, asked);
    const url = new URL(data.data.url, window.location.origin).href;
    const kind = (await copy(url)) ? 'copied' : 'not-copied';
    return { kind, url, until: new Date(data.data.endsAt) };
  };
  const ended = async (): Promise<LinkOutcome> => {
    await getFetchClient().post(END_PATH, asked);
    return { kind: 'ended' };
  };
  return {
    outcome,
    isBusy,
    copyLink: () => {
      during(copied(), { kind: 'failed' });
    },
    endLinks: () => {
      during(ended(), { kind: 'not-ended' });
    },
  };
};
