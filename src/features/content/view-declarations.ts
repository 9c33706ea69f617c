import { EXPERT, INTERVIEW, PUBLICATION, SHOW, SITE, TOPIC } from './registry';

export const VIEWS = ['card', 'full'] as const;
export type ViewName = (typeof VIEWS)[number];

/** A choice of fields and relations in the parameters of Strapi's REST API. */
export interface View {
  /** Every readable field where it is not given. */
  readonly fields?: readonly string[];
  readonly populate: Readonly<Record<string, View>>;
  /** Of the parts of a document: how many there are, and nothing of them. */
  readonly isCount?: true;
  /** What is read to make other members of, and is not shown itself. */
  readonly hidden?: readonly string[];
}

/** Everything that the target itself holds, and nothing that it leads to. */
const PLAIN: View = { populate: {} };

const COUNT: View = { populate: {}, isCount: true };

const fieldsOnly = (...fields: readonly string[]): View => ({ fields, populate: {} });

const TOPIC_CARD = fieldsOnly('name', 'slug', 'kind');
const TOPIC_WITH_PARENT: View = { ...TOPIC_CARD, populate: { parent: TOPIC_CARD } };

const EXPERT_CARD: View = {
  fields: ['name', 'slug', 'jobTitle', 'organization', 'affiliation'],
  populate: { photo: PLAIN },
};

const SHOW_CARD: View = {
  fields: ['title', 'slug', 'broadcaster', 'channel', 'frequency'],
  populate: { artwork: PLAIN },
};

const INTERVIEW_CARD: View = {
  fields: ['title', 'slug', 'locale', 'standfirst', 'airDate', 'duration', 'hostName', 'audioUrl'],
  populate: {
    show: fieldsOnly('title', 'slug'),
    guests: { fields: ['name', 'slug', 'jobTitle'], populate: { photo: PLAIN } },
    topics: TOPIC_CARD,
    audio: fieldsOnly('url'),
    transcript: COUNT,
  },
  hidden: ['audio', 'transcript'],
};

const PUBLICATION_CARD: View = {
  fields: ['title', 'slug', 'locale', 'releaseDate', 'publicationType', 'summary'],
  populate: { authors: fieldsOnly('name', 'slug', 'jobTitle'), topics: TOPIC_CARD, cover: PLAIN },
};

const SEO: View = { populate: { shareImage: PLAIN } };
const TRANSLATIONS = fieldsOnly('title', 'slug', 'locale');

const INTERVIEW_PAGE: View = {
  populate: {
    pullQuote: PLAIN,
    show: SHOW_CARD,
    guests: EXPERT_CARD,
    audio: PLAIN,
    transcript: PLAIN,
    topics: TOPIC_WITH_PARENT,
    relatedPublications: PUBLICATION_CARD,
    seo: SEO,
    localizations: TRANSLATIONS,
  },
};

const PUBLICATION_PAGE: View = {
  populate: {
    authors: EXPERT_CARD,
    document: PLAIN,
    cover: PLAIN,
    topics: TOPIC_WITH_PARENT,
    relatedPublications: PUBLICATION_CARD,
    seo: SEO,
    localizations: TRANSLATIONS,
  },
};

/** The views of each content type: the one place that says what a listing and a page show. */
export const VIEW_DECLARATIONS: Readonly<Record<string, Readonly<Record<ViewName, View>>>> = {
  [INTERVIEW.uid]: { card: INTERVIEW_CARD, full: INTERVIEW_PAGE },
  [PUBLICATION.uid]: { card: PUBLICATION_CARD, full: PUBLICATION_PAGE },
  [EXPERT.uid]: {
    card: EXPERT_CARD,
    full: { populate: { photo: PLAIN, links: PLAIN, topics: TOPIC_WITH_PARENT } },
  },
  [TOPIC.uid]: {
    card: TOPIC_CARD,
    full: { populate: { parent: TOPIC_CARD, children: TOPIC_CARD } },
  },
  [SHOW.uid]: { card: SHOW_CARD, full: { populate: { artwork: PLAIN, podcast: PLAIN } } },
  [SITE.uid]: {
    card: fieldsOnly('publisherName', 'siteUrl'),
    full: { populate: { logo: PLAIN, defaultShareImage: PLAIN, contact: PLAIN } },
  },
};

/** The view of that name, or null for a type that has none. */
export const viewOf = (uid: string, name: ViewName): View | null =>
  VIEW_DECLARATIONS[uid]?.[name] ?? null;
