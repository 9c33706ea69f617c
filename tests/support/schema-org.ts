import { expand, type ContextDefinition, type JsonLdDocument } from 'jsonld';
import type { Json } from './http';

/** A class of https://schema.org: those it is a kind of, and the properties of its own that Lectern writes. */
interface SchemaClass {
  readonly parents: readonly string[];
  readonly properties: readonly string[];
}

const aClass = (parents: string, properties = ''): SchemaClass => ({
  parents: parents.split(' ').filter((name) => name !== ''),
  properties: properties.split(' ').filter((name) => name !== ''),
});

const CLASSES: Readonly<Record<string, SchemaClass>> = {
  Thing: aClass('', 'additionalType description identifier image mainEntityOfPage name sameAs url'),
  CreativeWork: aClass(
    'Thing',
    'about associatedMedia author dateModified datePublished encoding encodingFormat headline ' +
      'inLanguage mainEntity publisher text',
  ),
  Article: aClass('CreativeWork'),
  NewsArticle: aClass('Article'),
  AnalysisNewsArticle: aClass('NewsArticle'),
  Report: aClass('Article'),
  Book: aClass('CreativeWork'),
  WebPage: aClass('CreativeWork'),
  ProfilePage: aClass('WebPage'),
  CollectionPage: aClass('WebPage'),
  Episode: aClass('CreativeWork', 'actor duration partOfSeries'),
  PodcastEpisode: aClass('Episode'),
  RadioEpisode: aClass('Episode'),
  PodcastSeries: aClass('CreativeWork'),
  RadioSeries: aClass('CreativeWork'),
  MediaObject: aClass('CreativeWork', 'contentSize contentUrl duration height uploadDate width'),
  AudioObject: aClass('MediaObject', 'caption transcript'),
  ImageObject: aClass('MediaObject', 'caption'),
  Person: aClass('Thing', 'affiliation jobTitle'),
  Organization: aClass('Thing', 'email logo telephone'),
  ItemList: aClass('Thing', 'itemListElement'),
  BreadcrumbList: aClass('ItemList'),
  ListItem: aClass('Thing', 'item position'),
  PropertyValue: aClass('Thing', 'propertyID value'),
  Event: aClass(
    'Thing',
    'about endDate eventAttendanceMode eventStatus inLanguage location organizer performer ' +
      'recordedIn startDate',
  ),
  Place: aClass('Thing', 'address'),
  VirtualLocation: aClass('Thing'),
};

/** Properties whose values are not plain text in the context of schema.org. */
const KINDS: Readonly<Record<string, string>> = {
  additionalType: '@id',
  contentUrl: '@id',
  eventAttendanceMode: '@id',
  eventStatus: '@id',
  item: '@id',
  mainEntityOfPage: '@id',
  sameAs: '@id',
  url: '@id',
  dateModified: 'https://schema.org/Date',
  datePublished: 'https://schema.org/Date',
  uploadDate: 'https://schema.org/Date',
  endDate: 'https://schema.org/DateTime',
  startDate: 'https://schema.org/DateTime',
};

/** The terms above and no `@vocab`: a term that is not among them is an error. */
const CONTEXT: ContextDefinition = Object.fromEntries(
  [...Object.keys(CLASSES), ...Object.values(CLASSES).flatMap(({ properties }) => properties)].map(
    (name) => {
      const kind = KINDS[name];
      const id = `https://schema.org/${name}`;
      return [name, kind === undefined ? { '@id': id } : { '@id': id, '@type': kind }];
    },
  ),
);

/** Expands a document by the book (JSON-LD 1.1). Rejects what a processor would drop; fetches nothing. */
export const expandSchemaOrg = async (document: JsonLdDocument): Promise<unknown[]> => {
  const options = {
    safe: true,
    documentLoader: (url: string) =>
      url === 'https://schema.org'
        ? Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } })
        : Promise.reject(new Error(`${url} is not to be fetched.`)),
  };
  return expand(document, options);
};

/** Properties of nodes, as `Person.isbn`, that their class has not in schema.org. */
export const misplacedProperties = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(misplacedProperties);
  if (typeof value !== 'object' || value === null) return [];
  const node: Json = value;
  const known = propertiesOf(node['@type'] ?? '');
  const own = Object.keys(node).filter((key) => !key.startsWith('@') && !known.has(key));
  return [
    ...own.map((key) => `${node['@type']}.${key}`),
    ...Object.values(node).flatMap(misplacedProperties),
  ];
};

const propertiesOf = (name: string): ReadonlySet<string> => {
  const { parents = [], properties = [] } = CLASSES[name] ?? {};
  return new Set([...properties, ...parents.flatMap((parent) => [...propertiesOf(parent)])]);
};
