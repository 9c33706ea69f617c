import type { Graph, JsonLdNode } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import type { PublishedInterview } from '../content/published-interview';
import { breadcrumbNode } from './breadcrumb-node';
import { graphOf } from './graph';
import { given, pageUrl, type GraphContext } from './graph-context';
import { organizationNode, pageImage, pagePicture } from './organization-node';
import { namedPerson, personId, personNode } from './person-node';
import { seriesId, seriesNode } from './series-node';
import { topicsAbout } from './topic-node';

/** The graph of an interview's page: episode, recording with transcript, people, series, publisher. */
export const interviewGraph = (interview: PublishedInterview, context: GraphContext): Graph => {
  const { guests, show } = interview;
  const url = pageUrl('interviews', interview, context);
  const showCrumb = show ? [{ name: show.title, url: pageLink('shows', show, context) }] : [];
  return graphOf([
    episodeNode(interview, url, context),
    audioNode(interview, url, context),
    show && seriesNode(show, context),
    ...guests.map((guest) => personNode(guest, context)),
    organizationNode(context),
    breadcrumbNode([...showCrumb, { name: interview.title, url }], url, context),
  ]);
};

const RADIO_EPISODE = { '@type': 'RadioEpisode' } as const;
const PODCAST_EPISODE = {
  '@type': 'PodcastEpisode',
  additionalType: 'https://schema.org/RadioEpisode',
} as const;

/** An episode of the podcast, too, where the show has one and there is something to hear. */
const episodeNode = (
  interview: PublishedInterview,
  url: string,
  context: GraphContext,
): JsonLdNode => {
  const { show, seo } = interview;
  const hasAudio = audioUrlOf(interview, context) !== null;
  const picture = pagePicture([seo.shareImage, show?.artwork ?? null], context);
  return {
    ...(show?.isPodcast && hasAudio ? PODCAST_EPISODE : RADIO_EPISODE),
    '@id': `${url}#episode`,
    url,
    mainEntityOfPage: url,
    name: interview.title,
    datePublished: interview.airDate,
    ...given('description', interview.standfirst),
    ...given('dateModified', interview.updatedAt),
    ...given('inLanguage', interview.locale),
    ...given('image', picture && pageImage(picture, context)),
    ...given('duration', isoDuration(interview.duration)),
    ...given('partOfSeries', show && { '@id': seriesId(show, context) }),
    ...given(
      'actor',
      interview.guests.map((guest) => ({ '@id': personId(guest, context) })),
    ),
    ...given('author', interview.hostName && namedPerson(interview.hostName)),
    publisher: organizationNode(context),
    ...given('about', topicsAbout(interview.topics, context)),
    ...(hasAudio
      ? { associatedMedia: { '@id': `${url}#audio` } }
      : given('text', transcriptText(interview))),
  };
};

const audioNode = (
  interview: PublishedInterview,
  url: string,
  context: GraphContext,
): JsonLdNode | null => {
  const contentUrl = audioUrlOf(interview, context);
  if (contentUrl === null) return null;
  return {
    '@type': 'AudioObject',
    '@id': `${url}#audio`,
    contentUrl,
    name: interview.title,
    uploadDate: interview.airDate,
    ...given('encodingFormat', interview.audio?.mime),
    ...given('contentSize', interview.audio?.sizeBytes?.toString()),
    ...given('duration', isoDuration(interview.duration)),
    ...given('inLanguage', interview.locale),
    ...given('transcript', transcriptText(interview)),
  };
};

/** An uploaded file before an address. */
export const audioUrlOf = (
  { audio, audioUrl }: PublishedInterview,
  { absolute }: GraphContext,
): string | null => (audio ? absolute(audio.url) : audioUrl);

const transcriptText = ({ transcript }: PublishedInterview): string =>
  transcript.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n');

/** Seconds as ISO 8601 writes a duration: 754 is PT12M34S. */
const isoDuration = (seconds: number | null): string | null => {
  if (seconds === null || seconds <= 0) return null;
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.flatMap(([count, unit]) => (count > 0 ? `${count}${unit}` : [])).join('')}`;
};
