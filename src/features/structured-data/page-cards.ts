import { pageLink } from '../content/page-link';
import type { PublishedInterview } from '../content/published-interview';
import type { PublishedExpert, PublishedShow, PublishedTopic } from '../content/published-parts';
import type { PublishedPublication } from '../content/published-publication';
import { pageUrl, type GraphContext } from './graph-context';
import { audioUrlOf } from './interview-graph';
import { socialCard, type CardFacts, type SocialCard } from './social-card';

/** The card of an interview: of its guests, with what can be heard. */
export const interviewCard = (interview: PublishedInterview, context: GraphContext): SocialCard => {
  const { seo, guests, show, audio, locale } = interview;
  const audioUrl = audioUrlOf(interview, context);
  return socialCard(
    {
      type: 'article',
      title: seo.metaTitle ?? interview.title,
      description: seo.metaDescription ?? interview.standfirst,
      url: pageUrl('interviews', interview, context),
      locale,
      pictures: [seo.shareImage, guests[0]?.photo ?? null, show?.artwork ?? null],
      audio: audioUrl === null ? null : { url: audioUrl, mime: audio?.mime ?? null },
      more: articleTags({ ...interview, published: interview.airDate, authors: guests }, context),
    },
    context,
  );
};

/** The card of a publication. */
export const publicationCard = (
  publication: PublishedPublication,
  context: GraphContext,
): SocialCard => {
  const { seo, authors, releaseDate, topics } = publication;
  const isBook = publication.publicationType === 'book';
  return socialCard(
    {
      type: isBook ? 'book' : 'article',
      title: seo.metaTitle ?? publication.title,
      description: seo.metaDescription ?? publication.summary,
      url: pageUrl('publications', publication, context),
      locale: publication.locale,
      pictures: [seo.shareImage, publication.cover],
      audio: null,
      more: isBook
        ? [
            ...linksTo('book:author', authors, context),
            ['book:release_date', releaseDate],
            ...topics.map(({ name }) => ['book:tag', name] as const),
          ]
        : articleTags({ ...publication, published: releaseDate }, context),
    },
    context,
  );
};

/** The card of an expert. */
export const expertCard = (expert: PublishedExpert, context: GraphContext): SocialCard => {
  const told = [expert.jobTitle, expert.organization].filter((text) => text !== null);
  return socialCard(
    {
      ...PLAIN,
      type: 'profile',
      title: expert.name,
      description: told.length === 0 ? null : told.join(', '),
      url: pageUrl('experts', expert, context),
      pictures: [expert.photo],
    },
    context,
  );
};

/** The card of a topic. */
export const topicCard = (topic: PublishedTopic, context: GraphContext): SocialCard =>
  socialCard(
    {
      ...PLAIN,
      title: topic.name,
      description: topic.description,
      url: pageUrl('topics', topic, context),
    },
    context,
  );

/** The card of a show. */
export const showCard = (show: PublishedShow, context: GraphContext): SocialCard =>
  socialCard(
    {
      ...PLAIN,
      title: show.title,
      description: show.description,
      url: pageUrl('shows', show, context),
      locale: show.language,
      pictures: [show.artwork],
    },
    context,
  );

const PLAIN = {
  type: 'website',
  description: null,
  locale: null,
  pictures: [],
  audio: null,
  more: [],
} as const satisfies Partial<CardFacts>;

interface Article {
  readonly published: string;
  readonly updatedAt: string | null;
  readonly authors: readonly PublishedExpert[];
  readonly topics: readonly PublishedTopic[];
}

const articleTags = (
  { published, updatedAt, authors, topics }: Article,
  context: GraphContext,
): CardFacts['more'] => [
  ['article:published_time', published],
  ['article:modified_time', updatedAt],
  ...linksTo('article:author', authors, context),
  ...topics.map(({ name }) => ['article:tag', name] as const),
];

const linksTo = (
  property: string,
  people: readonly PublishedExpert[],
  context: GraphContext,
): CardFacts['more'] =>
  people.map((person) => [property, pageLink('experts', person, context)] as const);
