import type { ContentQuery } from '../../../platform/content-reads';

type Shape = Pick<ContentQuery, 'fields' | 'populate'>;

const NAMED = { fields: ['name'] } as const;

const INTERVIEW_PARTS = {
  guests: NAMED,
  show: { fields: ['title', 'broadcaster'] },
  topics: NAMED,
  seo: { fields: ['canonicalUrl'] },
} as const;

/** What a citation shows of an interview. */
export const CITED_INTERVIEW: Shape = {
  fields: ['title', 'slug', 'standfirst', 'airDate', 'hostName', 'locale'],
  populate: INTERVIEW_PARTS,
};

/** … and its transcript, to cite one utterance. */
export const CITED_TURNS: Shape = {
  ...CITED_INTERVIEW,
  populate: { ...INTERVIEW_PARTS, transcript: true },
};

/** What a citation shows of a publication. */
export const CITED_PUBLICATION: Shape = {
  fields: ['title', 'slug', 'summary', 'releaseDate', 'publicationType', 'doi', 'locale'],
  populate: { authors: NAMED, topics: NAMED, seo: { fields: ['canonicalUrl'] } },
};
