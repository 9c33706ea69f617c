import fc from 'fast-check';
import type { Feed, FeedItem } from '../../src/features/feeds/feed';
import type { Episode, Podcast } from '../../src/features/feeds/podcast';

/** Texts as editors type and paste them, and worse. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(
    ']]>',
    '<script>alert(1)</script>',
    'Q&A &amp; more',
    'عربي ‏(‎x‎)‏',
    '👩🏽‍🔬',
    'a\u000bb',
  ),
);

export const exampleItem = (more: Partial<FeedItem> = {}): FeedItem => ({
  id: 'urn:lectern:one:en',
  url: 'https://www.example.org/publications/one',
  title: 'Sharing Rivers',
  summary: 'What was found.',
  html: '<p>All of it.</p>',
  language: 'en',
  published: '2025-03-07T00:00:00.000Z',
  updated: '2025-03-08T10:11:12.000Z',
  authors: [{ name: 'Nadia Okafor', url: 'https://www.example.org/experts/nadia-okafor' }],
  topics: ['Water'],
  image: null,
  ...more,
});

export const exampleFeed = (more: Partial<Feed> = {}): Feed => ({
  id: 'urn:lectern:feed:publications:en',
  title: 'Meridian Institute: Publications',
  description: 'All publications.',
  language: 'en',
  publisher: { name: 'Meridian Institute', url: 'https://www.example.org/' },
  pageUrl: 'https://www.example.org/',
  image: null,
  updated: '2025-03-08T10:11:12.000Z',
  links: {
    self: 'https://www.example.org/feeds/publications.rss?page=2',
    first: 'https://www.example.org/feeds/publications.rss',
    previous: 'https://www.example.org/feeds/publications.rss',
    next: 'https://www.example.org/feeds/publications.rss?page=3',
  },
  items: [exampleItem()],
  ...more,
});

export const exampleEpisode = (more: Partial<Episode> = {}): Episode => ({
  guid: 'vw92lfzci4dooo64zqu4fre5',
  title: 'Who Measures the River',
  url: 'https://www.example.org/interviews/who-measures-the-river',
  summary: 'A talk about rivers.',
  html: '<p>All of it.</p>',
  published: '2025-03-07T00:00:00.000Z',
  duration: 1800,
  isExplicit: false,
  enclosure: { url: 'https://cms.example.org/a.mp3', length: 12_345, type: 'audio/mpeg' },
  people: [
    { name: 'Tom Brandt', role: 'host', url: null, image: null },
    {
      name: 'Nadia Okafor',
      role: 'guest',
      url: 'https://www.example.org/experts/nadia-okafor',
      image: 'https://cms.example.org/nadia.jpg',
    },
  ],
  transcripts: [
    {
      url: 'https://cms.example.org/transcript.vtt',
      type: 'text/vtt',
      language: 'en',
      isCaptions: true,
    },
    {
      url: 'https://cms.example.org/transcript.html',
      type: 'text/html',
      language: 'en',
      isCaptions: false,
    },
  ],
  chaptersUrl: 'https://cms.example.org/chapters.json',
  soundbite: { start: 12.5, duration: 30, title: 'Nobody loses face' },
  ...more,
});

export const examplePodcast = (more: Partial<Podcast> = {}): Podcast => ({
  guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
  title: 'The Long View',
  description: 'Talks on policy.',
  language: 'en',
  author: 'Harbor Radio',
  owner: { name: 'Harbor Radio', email: 'podcast@example.org' },
  categories: ['Society & Culture', 'Documentary'],
  isExplicit: false,
  image: 'https://cms.example.org/artwork.jpg',
  pageUrl: 'https://www.example.org/shows/the-long-view',
  updated: '2025-03-08T10:11:12.000Z',
  links: exampleFeed().links,
  episodes: [exampleEpisode()],
  ...more,
});
