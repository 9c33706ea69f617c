import { isoDuration } from '../../../lib/clock-time';
import type { DescribedPage, PageCard, PageGraph, PageMaker } from '../described-page';
import { given, referenceTo, type JsonLdNode } from '../json-ld';
import { readInterview, type PublishedInterview } from '../published-interview';
import type { DescribedDeclaration } from './declaration';
import { DESCRIBED_EXPERT, EXPERT } from './expert';
import { articleTags, FILE, NAMED, SEO } from './parts';
import { DESCRIBED_SHOW, SHOW } from './show';

/** Episode, recording with transcript, guests, series. */
const graphOf = (interview: PublishedInterview, make: PageMaker): PageGraph => {
  const { title, show } = interview;
  const [guests, series] = [interview.guests.map(make.person), show && make.series(show)];
  return {
    name: title,
    above: show ? [{ name: show.title, url: make.link(SHOW, show) }] : [],
    things: [
      episodeNode(interview, { guests, series }, make),
      audioNode(interview, make),
      series,
      ...guests,
    ],
  };
};

const RADIO_EPISODE = { '@type': 'RadioEpisode' } as const;
const PODCAST_EPISODE = {
  '@type': 'PodcastEpisode',
  additionalType: 'https://schema.org/RadioEpisode',
} as const;

interface Beside {
  readonly guests: readonly JsonLdNode[];
  readonly series: JsonLdNode | null;
}

/** An episode of the podcast, too, where the show has one and there is something to hear. */
const episodeNode = (
  interview: PublishedInterview,
  { guests, series }: Beside,
  make: PageMaker,
): JsonLdNode => {
  const { show, seo } = interview;
  const hasAudio = audioUrlOf(interview, make) !== null;
  return {
    ...(show?.isPodcast && hasAudio ? PODCAST_EPISODE : RADIO_EPISODE),
    ...make.headed({
      fragment: 'episode',
      name: interview.title,
      description: interview.standfirst,
      locale: interview.locale,
      pictures: [seo.shareImage, show?.artwork ?? null],
    }),
    datePublished: interview.airDate,
    ...given('dateModified', interview.updatedAt),
    ...given('duration', isoDuration(interview.duration)),
    ...given('partOfSeries', series && referenceTo(series)),
    ...given('actor', guests.map(referenceTo)),
    ...given('author', interview.hostName && make.namedPerson(interview.hostName)),
    publisher: make.organization(),
    ...given('about', interview.topics.map(make.topic)),
    ...(hasAudio
      ? { associatedMedia: { '@id': `${make.url}#audio` } }
      : given('text', transcriptText(interview))),
  };
};

const audioNode = (interview: PublishedInterview, make: PageMaker): JsonLdNode | null => {
  const contentUrl = audioUrlOf(interview, make);
  if (contentUrl === null) return null;
  return {
    '@type': 'AudioObject',
    '@id': `${make.url}#audio`,
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

/** Of its guests, with what can be heard. */
const cardOf = (interview: PublishedInterview, make: PageMaker): PageCard => {
  const { guests, show, audio } = interview;
  const url = audioUrlOf(interview, make);
  return {
    type: 'article',
    title: interview.title,
    description: interview.standfirst,
    locale: interview.locale,
    pictures: [guests[0]?.photo, show?.artwork],
    audio: url === null ? null : { url, mime: audio?.mime ?? null },
    more: articleTags({
      ...interview,
      published: interview.airDate,
      authors: guests.map((guest) => make.link(EXPERT, guest)),
    }),
  };
};

/** An uploaded file before an address. */
const audioUrlOf = ({ audio, audioUrl }: PublishedInterview, make: PageMaker): string | null =>
  audio ? make.absolute(audio.url) : audioUrl;

const transcriptText = ({ transcript }: PublishedInterview): string =>
  transcript.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n');

const FIELDS = [
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

export const DESCRIBED_INTERVIEW: DescribedDeclaration = {
  shape: {
    fields: FIELDS,
    populate: {
      guests: DESCRIBED_EXPERT,
      show: DESCRIBED_SHOW,
      topics: NAMED,
      audio: FILE,
      transcript: { fields: ['turnId', 'speaker', 'role', 'text'] },
      seo: SEO,
    },
  },
  cardShape: {
    fields: FIELDS,
    populate: {
      guests: { fields: ['name', 'slug'], populate: { photo: FILE } },
      show: { fields: ['title'], populate: { artwork: FILE } },
      topics: NAMED,
      audio: FILE,
      seo: SEO,
    },
  },
  describe: (row): DescribedPage => {
    const interview = readInterview(row);
    return {
      graph: (make) => graphOf(interview, make),
      card: (make) => cardOf(interview, make),
    };
  },
};
