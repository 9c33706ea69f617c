import { honouredName } from '../../lib/name-parts';
import { given, type JsonLdNode } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import type { PublishedExpert } from '../content/published-parts';
import { homeUrl, organizationId, type GraphContext } from './graph-context';
import { imageNode } from './organization-node';

/** An expert as a person, known elsewhere by ORCID and links. */
export const personNode = (expert: PublishedExpert, context: GraphContext): JsonLdNode => {
  const orcid = expert.orcid === null ? [] : [`https://orcid.org/${expert.orcid}`];
  return {
    '@type': 'Person',
    '@id': personId(expert, context),
    ...calledBy(expert.name),
    ...given('url', pageLink('experts', expert, context)),
    ...given('jobTitle', expert.jobTitle),
    ...given('affiliation', affiliationOf(expert, context)),
    ...given('image', expert.photo && imageNode(expert.photo, context)),
    ...given('sameAs', [...orcid, ...expert.links]),
  };
};

/** The same wherever the person appears. */
const personId = (expert: PublishedExpert, context: GraphContext): string =>
  `${pageLink('experts', expert, context) ?? homeUrl(context)}#person-${expert.documentId}`;

/** Somebody without a page here, such as a host. */
export const namedPerson = (name: string): JsonLdNode => ({ '@type': 'Person', ...calledBy(name) });

/** Titles and degrees have members of their own. */
const calledBy = (text: string) => {
  const { prefix, name, suffix } = honouredName(text);
  return { name, ...given('honorificPrefix', prefix), ...given('honorificSuffix', suffix) };
};

/** Their organization; of those who belong here, where none is named, this one. */
const affiliationOf = (
  { organization, affiliation }: PublishedExpert,
  context: GraphContext,
): JsonLdNode | null => {
  const isOurs =
    organization === null
      ? affiliation === 'staff' || affiliation === 'fellow'
      : organization === context.site.publisherName;
  if (isOurs) return { '@id': organizationId(context) };
  return organization === null ? null : { '@type': 'Organization', name: organization };
};
