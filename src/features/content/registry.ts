import { FORMER_PATHS } from './former-path';

/** What the product knows of each content type beyond its Strapi schema. Asked, never repeated. */
export interface ContentType {
  readonly uid: string;
  /** How people call one of them, in messages. */
  readonly noun: string;
  /** How its documents are called in addresses of the API (`/api/interviews`). */
  readonly plural: string;
  /** The attribute that names a document and that its slug is made from; null where there is no slug. */
  readonly nameField: 'name' | 'title' | null;
  /** Relations whose targets must be published before the document may be. */
  readonly requiresPublished: readonly string[];
  /** The attribute that holds the transcript, if any. */
  readonly transcriptField: 'transcript' | null;
  /** JSON attributes that hold a list of strings. */
  readonly stringLists: readonly string[];
  /** JSON attributes that hold a list of paths on a former site. */
  readonly pathLists: readonly string[];
  /** Attributes that hold an ORCID iD. */
  readonly orcids: readonly string[];
}

const DEFAULTS = {
  requiresPublished: [],
  transcriptField: null,
  stringLists: [],
  pathLists: [FORMER_PATHS],
  orcids: [],
} as const;

export const TOPIC: ContentType = {
  ...DEFAULTS,
  uid: 'api::topic.topic',
  noun: 'topic',
  plural: 'topics',
  nameField: 'name',
};

export const EXPERT: ContentType = {
  ...DEFAULTS,
  uid: 'api::expert.expert',
  noun: 'expert',
  plural: 'experts',
  nameField: 'name',
  stringLists: ['languages', 'nameVariants'],
  orcids: ['orcid'],
};

export const SHOW: ContentType = {
  ...DEFAULTS,
  uid: 'api::show.show',
  noun: 'show',
  plural: 'shows',
  nameField: 'title',
};

export const INTERVIEW: ContentType = {
  ...DEFAULTS,
  uid: 'api::interview.interview',
  noun: 'interview',
  plural: 'interviews',
  nameField: 'title',
  requiresPublished: ['guests'],
  transcriptField: 'transcript',
};

export const PUBLICATION: ContentType = {
  ...DEFAULTS,
  uid: 'api::publication.publication',
  noun: 'publication',
  plural: 'publications',
  nameField: 'title',
  requiresPublished: ['authors'],
};

export const SITE: ContentType = {
  ...DEFAULTS,
  uid: 'api::site.site',
  noun: 'site',
  plural: 'site',
  nameField: null,
  pathLists: [],
};

export const CONTENT_TYPES: readonly ContentType[] = [
  TOPIC,
  EXPERT,
  SHOW,
  INTERVIEW,
  PUBLICATION,
  SITE,
];

/** The description of a type, or null for a type that is not content (an account, a file). */
export const contentTypeOf = (uid: string): ContentType | null =>
  CONTENT_TYPES.find((type) => type.uid === uid) ?? null;
