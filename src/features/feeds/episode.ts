import { textAt, valueAt } from '../../lib/record';
import { readInterview, type PublishedInterview } from '../content/published-interview';
import { dayStart, type ItemSetting } from './feed-item';
import type { Enclosure, Episode, EpisodePerson, TranscriptLink } from './podcast';
import { paragraphsHtml, turnsHtml } from './texts-html';
import { chaptersOf, isTimedThroughout, soundbiteOf } from './turn-times';

export interface EpisodeSetting extends ItemSetting {
  /** Null for the default locale, which is not in addresses. */
  readonly localeInUrls: string | null;
  readonly isExplicit: boolean;
  readonly bytesOf: BytesOf;
}

/** The exact size of an uploaded file by its address as stored; null where nobody knows. */
export type BytesOf = (url: string) => number | null;

/** An interview as an episode; null without audio, which every episode must have. */
export const episodeOf = (row: unknown, setting: EpisodeSetting): Episode | null => {
  const interview = readInterview(row);
  const enclosure = enclosureOf(interview, setting);
  if (!enclosure) return null;
  const { documentId, transcript, duration } = interview;
  const html = paragraphsHtml(interview.standfirst) + turnsHtml(transcript);
  const hasChapters = chaptersOf(transcript).length > 0;
  return {
    guid: documentId,
    title: interview.title,
    url: setting.pageUrl('interviews', interview.slug, interview.locale),
    summary: interview.standfirst,
    html: setting.isFullText && html !== '' ? html : null,
    published: dayStart(interview.airDate),
    duration: duration === 0 ? null : duration,
    isExplicit: setting.isExplicit,
    enclosure,
    people: peopleOf(interview, setting),
    transcripts: transcriptsOf(interview, setting),
    chaptersUrl: hasChapters
      ? setting.absolute(`/feeds/interviews/${documentId}/chapters.json${localeQuery(setting)}`)
      : null,
    soundbite: soundbiteOf(textAt(valueAt(row, 'pullQuote'), 'text'), transcript, duration),
  };
};

/** As podcast directories want them: `mime-types` says `audio/mp4`, `audio/wave`, `audio/x-flac` and `video/mp4`. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg', m4a: 'audio/x-m4a', aac: 'audio/aac', ogg: 'audio/ogg', opus: 'audio/ogg',
  oga: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac', mp4: 'audio/mp4',
}; // prettier-ignore

/** An uploaded file before an address: of the file the size is known. */
const enclosureOf = (
  { audio, audioUrl }: PublishedInterview,
  { absolute, bytesOf }: EpisodeSetting,
): Enclosure | null => {
  if (audio) {
    const { url, mime, sizeBytes } = audio;
    const length = bytesOf(url) ?? sizeBytes ?? 0;
    return { url: absolute(url), length, type: mime ?? typeByEnding(url) };
  }
  return audioUrl === null ? null : { url: audioUrl, length: 0, type: typeByEnding(audioUrl) };
};

const typeByEnding = (url: string): string => {
  const ending = /\.(\w+)$/.exec(url.split(/[?#]/, 1)[0] ?? '')?.[1] ?? '';
  return TYPES[ending.toLowerCase()] ?? 'audio/mpeg';
};

const peopleOf = (
  { hostName, guests }: PublishedInterview,
  { pageUrl, absolute }: EpisodeSetting,
): readonly EpisodePerson[] => [
  ...(hostName === null ? [] : [{ name: hostName, role: 'host', url: null, image: null } as const]),
  ...guests.map(({ name, slug, photo }) => ({
    name,
    role: 'guest' as const,
    url: slug === null ? null : pageUrl('experts', slug, null),
    image: photo === null ? null : absolute(photo.url),
  })),
];

const TEXT_FORMS = [
  ['html', 'text/html'],
  ['txt', 'text/plain'],
] as const;
const CAPTION_FORMS = [
  ['vtt', 'text/vtt'],
  ['srt', 'application/x-subrip'],
  ['json', 'application/json'],
] as const;

/** Captions only where they can be made: from times, or estimated where the duration is known. */
const transcriptsOf = (
  { documentId, transcript, duration, locale }: PublishedInterview,
  setting: EpisodeSetting,
): readonly TranscriptLink[] => {
  if (transcript.length === 0) return [];
  const isTimed = isTimedThroughout(transcript, duration);
  const isEstimable = duration !== null && duration > 0;
  const language = locale ?? setting.locale;
  const link =
    (isCaptions: boolean, query: string) =>
    ([form, type]: readonly [string, string]): TranscriptLink => ({
      url: setting.absolute(`/api/interviews/${documentId}/transcript.${form}${query}`),
      type,
      language,
      isCaptions,
    });
  const plain = localeQuery(setting);
  const estimated = plain === '' ? '?timing=estimated' : `${plain}&timing=estimated`;
  return [
    ...TEXT_FORMS.map(link(false, plain)),
    ...(isTimed || isEstimable ? CAPTION_FORMS.map(link(true, isTimed ? plain : estimated)) : []),
  ];
};

const localeQuery = ({ localeInUrls }: EpisodeSetting): string =>
  localeInUrls === null ? '' : `?locale=${encodeURIComponent(localeInUrls)}`;
