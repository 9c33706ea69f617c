import { inMarkup } from '../../lib/in-markup';
import type { PublishingContext } from '../content/page-link';
import { siteHomeUrl } from '../content/public-url';
import type { PublishedSite } from '../content/published-site';

/** What a graph needs beyond the document. */
export interface GraphContext extends PublishingContext {
  readonly site: PublishedSite;
  /** Makes the path of a file that is served here absolute. */
  readonly absolute: (url: string) => string;
}

/** The site's first page. */
export const homeUrl = ({ site }: GraphContext): string => siteHomeUrl(inMarkup(site.siteUrl));

export const organizationId = (context: GraphContext): string => `${homeUrl(context)}#organization`;
