import type { LinksHere } from './links-here';

/** What ends a document, or its publication. */
export type EndingDeed = 'delete' | 'unpublish';

/** What an ending brings about. */
export interface Ending {
  /** What stands in its way. */
  readonly hindering: LinksHere;
  /** Published documents that will not show it, until it is published again. */
  readonly fading: LinksHere;
  readonly isPossible: boolean;
  /** Possible only by losing links. */
  readonly isForced: boolean;
}

/** By the gate's own rule. @param mayForce whether whoever asks may delete what documents refer to */
export const endingOf = (deed: EndingDeed, found: LinksHere, mayForce: boolean): Ending => {
  const needing = found.links.filter(({ isNeeded }) => isNeeded);
  const hindering = deed === 'delete' ? found : whole(needing);
  const isHindered = hindering.total > 0;
  const isForced = isHindered && deed === 'delete' && mayForce;
  const fading = deed === 'unpublish' ? found.links.filter((link) => link.in !== 'draft') : [];
  return {
    hindering,
    isForced,
    isPossible: !isHindered || isForced,
    fading: whole(isHindered ? [] : fading),
  };
};

export const NO_LINKS: LinksHere = { links: [], total: 0 };

const whole = (links: LinksHere['links']): LinksHere => ({ links, total: links.length });
