import type { ContentQuery } from '../../../platform/content-reads';

/** What pages tell machines of a type, in the parameters of a read. */
export type Shape = Pick<ContentQuery, 'fields' | 'populate'>;

const FILE = {
  fields: ['url', 'mime', 'size', 'width', 'height', 'alternativeText', 'updatedAt'],
} as const;
const SEO = {
  fields: ['metaTitle', 'metaDescription', 'canonicalUrl'],
  populate: { shareImage: FILE },
} as const;
const NAMED = { fields: ['name', 'slug'] } as const;

export const EXPERT_SHAPE: Shape = {
  fields: ['name', 'slug', 'jobTitle', 'organization', 'affiliation', 'orcid'],
  populate: { photo: FILE, links: { fields: ['url'] } },
};

export const TOPIC_SHAPE: Shape = {
  fields: ['name', 'slug', 'description'],
  populate: { parent: NAMED },
};

export const SHOW_SHAPE: Shape = {
  fields: ['title', 'slug', 'description', 'broadcaster', 'language'],
  populate: { artwork: FILE, podcast: { fields: ['id'] } },
};

const INTERVIEW_FIELDS = [
  'title',
  'slug',
  'standfirst',
  'airDate',
  'updatedAt',
  'hostName',
  'duration',
  'audioUrl',
  'locale',
] as const;

/** For a card, which says nothing of the transcript. */
export const CARD_OF_INTERVIEW: Shape = {
  fields: INTERVIEW_FIELDS,
  populate: {
    guests: { ...NAMED, populate: { photo: FILE } },
    show: { fields: ['title'], populate: { artwork: FILE } },
    topics: NAMED,
    audio: FILE,
    seo: SEO,
  },
};

export const INTERVIEW_SHAPE: Shape = {
  fields: INTERVIEW_FIELDS,
  populate: {
    guests: EXPERT_SHAPE,
    show: SHOW_SHAPE,
    topics: NAMED,
    audio: FILE,
    transcript: { fields: ['turnId', 'speaker', 'role', 'text'] },
    seo: SEO,
  },
};

export const PUBLICATION_SHAPE: Shape = {
  fields: [
    'title',
    'slug',
    'summary',
    'releaseDate',
    'updatedAt',
    'publicationType',
    'doi',
    'externalUrl',
    'locale',
  ],
  populate: {
    authors: EXPERT_SHAPE,
    topics: NAMED,
    cover: FILE,
    document: FILE,
    seo: SEO,
  },
};
