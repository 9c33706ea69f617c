import { given, type JsonLdNode } from '../content/json-ld';
import { SHARE_BOX } from '../content/picture';
import type { PublishedFile } from '../content/published-parts';
import { homeUrl, organizationId, type GraphContext } from './graph-context';
import { cutPicture } from './share-picture';

/** Who publishes, with its logo: whole wherever it is named, since few readers follow an @id. */
export const organizationNode = (context: GraphContext): JsonLdNode => {
  const { site } = context;
  return {
    '@type': 'Organization',
    '@id': organizationId(context),
    name: site.publisherName,
    url: homeUrl(context),
    ...given('logo', site.logo && imageNode(site.logo, context)),
    ...given('email', site.email),
    ...given('telephone', site.phone),
  };
};

export const imageNode = (file: PublishedFile, context: GraphContext): JsonLdNode => ({
  '@type': 'ImageObject',
  url: context.absolute(file.url),
  ...given('width', file.width === null ? null : `${file.width}`),
  ...given('height', file.height === null ? null : `${file.height}`),
  ...given('caption', file.alternativeText),
});

/** A page's picture whole, and as it is shared where it is made so: search engines take the form that they need. */
export const pageImage = (
  file: PublishedFile,
  context: GraphContext,
): JsonLdNode | readonly JsonLdNode[] => {
  const [whole, cut] = [imageNode(file, context), cutPicture(file, SHARE_BOX)];
  return cut ? [whole, imageNode(cut, context)] : whole;
};

/** The first picture there is, else the site's. */
export const pagePicture = (
  candidates: readonly (PublishedFile | null)[],
  { site }: GraphContext,
): PublishedFile | null =>
  [...candidates, site.defaultShareImage].find((file) => file !== null) ?? null;
