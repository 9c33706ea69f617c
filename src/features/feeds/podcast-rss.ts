import { httpDate } from '../../lib/http-date';
import { xml, xmlText, type XmlElement } from '../../lib/xml';
import type { Episode, EpisodePerson, Podcast, Soundbite, TranscriptLink } from './podcast';
import { descriptionOf, renderChannel } from './rss';

const NAMESPACES = {
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/** The show as RSS with Apple's elements and those of Podcasting 2.0 (podcastindex.org/namespace/1.0). */
export const renderPodcast = (podcast: Podcast): string =>
  renderChannel(podcast, NAMESPACES, [
    ...appleHead(podcast),
    ...podcastingHead(podcast),
    podcast.episodes.map(item),
  ]);

type Head = readonly (XmlElement | null)[];

const appleHead = ({ author, owner, categories, isExplicit, image }: Podcast): Head => [
  xmlText('itunes:author', author),
  owner === null
    ? null
    : xml('itunes:owner', {}, [
        xmlText('itunes:name', owner.name),
        xmlText('itunes:email', owner.email),
      ]),
  category(categories),
  explicit(isExplicit),
  image === null ? null : xml('itunes:image', { href: image }),
  xmlText('itunes:type', 'episodic'),
];

const podcastingHead = ({ guid, owner }: Podcast): Head => [
  xmlText('podcast:guid', guid),
  xml('podcast:locked', { owner: owner?.email }, ['yes']),
  xmlText('podcast:medium', 'podcast'),
];

const category = ([whole, part]: readonly string[]): XmlElement | null =>
  whole === undefined
    ? null
    : xml('itunes:category', { text: whole }, [
        part === undefined ? null : xml('itunes:category', { text: part }),
      ]);

const item = (episode: Episode): XmlElement =>
  xml('item', {}, [
    xmlText('title', episode.title),
    xmlText('itunes:title', episode.title),
    xmlText('link', episode.url),
    xml('guid', { isPermaLink: 'false' }, [episode.guid]),
    xmlText('pubDate', httpDate(episode.published)),
    descriptionOf(episode.summary),
    xmlText('content:encoded', episode.html),
    xml('enclosure', { ...episode.enclosure }),
    episode.duration === null ? null : xmlText('itunes:duration', String(episode.duration)),
    explicit(episode.isExplicit),
    xmlText('itunes:episodeType', 'full'),
    episode.transcripts.map(transcript),
    episode.people.map(person),
    episode.chaptersUrl === null
      ? null
      : xml('podcast:chapters', { url: episode.chaptersUrl, type: 'application/json+chapters' }),
    episode.soundbite === null ? null : soundbite(episode.soundbite),
  ]);

const explicit = (isExplicit: boolean): XmlElement | null =>
  xmlText('itunes:explicit', isExplicit ? 'true' : 'false');

const transcript = ({ url, type, language, isCaptions }: TranscriptLink): XmlElement =>
  xml('podcast:transcript', { url, type, language, rel: isCaptions ? 'captions' : null });

const person = ({ name, role, url, image }: EpisodePerson): XmlElement =>
  xml('podcast:person', { role, group: 'cast', href: url, img: image }, [name]);

const soundbite = ({ start, duration, title }: Soundbite): XmlElement =>
  xml('podcast:soundbite', { startTime: start, duration }, [title]);
