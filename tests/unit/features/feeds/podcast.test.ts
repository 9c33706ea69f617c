import fc from 'fast-check';
import { parseFeed } from 'podcast-partytime';
import type { Turn } from '../../../../src/features/content/turn';
import { readCategories } from '../../../../src/features/feeds/podcast';
import { renderPodcast } from '../../../../src/features/feeds/podcast-rss';
import { podcastGuid } from '../../../../src/features/feeds/strapi/podcast-guid';
import {
  chaptersOf,
  isTimedThroughout,
  soundbiteOf,
} from '../../../../src/features/feeds/turn-times';
import { printable } from '../../../../src/lib/xml';
import { anyText, exampleEpisode, examplePodcast } from '../../../support/example-feed';
import { elementsAt, readXml, textsAt } from '../../../support/xml-reading';

const turn = (more: Partial<Turn>): Turn => ({
  turnId: 'a',
  speaker: 'Tom Brandt',
  role: 'host',
  text: 'Who measures the river?',
  start: null,
  end: null,
  ...more,
});

describe('renderPodcast', () => {
  it('is read by the parser of the Podcast Index', () => {
    const podcast = parseFeed(renderPodcast(examplePodcast()));

    expect(podcast).toMatchObject({
      title: 'The Long View',
      guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
      author: 'Harbor Radio',
      explicit: false,
      itunesImage: 'https://cms.example.org/artwork.jpg',
      locked: true,
      podcastOwner: 'podcast@example.org',
      medium: 'podcast',
      items: [
        {
          guid: 'vw92lfzci4dooo64zqu4fre5',
          duration: 1800,
          enclosure: { url: 'https://cms.example.org/a.mp3', length: 12_345, type: 'audio/mpeg' },
          podcastChapters: { url: 'https://cms.example.org/chapters.json' },
          podcastSoundbites: [{ startTime: 12.5, duration: 30, title: 'Nobody loses face' }],
          podcastTranscripts: [
            { url: 'https://cms.example.org/transcript.vtt', type: 'text/vtt', rel: 'captions' },
            { url: 'https://cms.example.org/transcript.html', type: 'text/html' },
          ],
          podcastPeople: [
            { name: 'Tom Brandt', role: 'Host' },
            { name: 'Nadia Okafor', role: 'Guest' },
          ],
        },
      ],
    });
  });

  it('nests categories as Apple does', () => {
    const rss = readXml(renderPodcast(examplePodcast()));
    const [whole] = elementsAt(rss, 'channel', 'itunes:category');
    expect(whole?.attributes.text).toBe('Society & Culture');
    expect(whole?.children[0]?.attributes.text).toBe('Documentary');
  });

  it('keeps any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, name) => {
        const people = [{ name, role: 'guest', url: null, image: null } as const];
        const episode = exampleEpisode({ title: `x${title}`, people });
        const rss = readXml(renderPodcast(examplePodcast({ episodes: [episode] })));

        expect(textsAt(rss, 'channel', 'item', 'title')).toEqual([printable(`x${title}`)]);
        expect(textsAt(rss, 'channel', 'item', 'podcast:person')).toEqual([printable(name)]);
      }),
    );
  });
});

describe('podcastGuid', () => {
  it.each(['https://mp3s.nashownotes.com/pc20rss.xml', 'http://mp3s.nashownotes.com/pc20rss.xml/'])(
    'of %s is the one in the specification',
    (url) => {
      expect(podcastGuid(url)).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
    },
  );
});

describe('readCategories', () => {
  it.each([
    [null, []],
    [' ', []],
    ['News', ['News']],
    ['Society & Culture > Documentary', ['Society & Culture', 'Documentary']],
    ['A > B > C', ['A', 'B']],
  ])('%j', (text, expected) => {
    expect(readCategories(text)).toEqual(expected);
  });
});

describe('chaptersOf', () => {
  it('begins a chapter at each question that is timed', () => {
    const turns = [
      turn({ start: 0 }),
      turn({ role: 'guest', start: 5 }),
      turn({ text: 'And who pays?', start: 20 }),
      turn({ text: 'Not timed.' }),
    ];
    expect(chaptersOf(turns)).toEqual([
      { startTime: 0, title: 'Tom Brandt: Who measures the river?' },
      { startTime: 20, title: 'Tom Brandt: And who pays?' },
    ]);
  });

  it('takes every timed turn where no question is, and none without times', () => {
    const guest = turn({ role: 'guest', start: 5 });
    expect(chaptersOf([turn({}), guest])).toHaveLength(1);
    expect(chaptersOf([turn({})])).toEqual([]);
  });

  it('shortens titles between signs, not within one', () => {
    const [chapter] = chaptersOf([turn({ start: 1, text: '😀'.repeat(300) })]);
    expect(chapter?.title).not.toMatch(/\p{Surrogate}/u);
    expect(Array.from(chapter?.title ?? '')).toHaveLength(120);
  });
});

describe('soundbiteOf', () => {
  const said = turn({
    role: 'guest',
    text: 'Well, “nobody loses face” by it.',
    start: 10,
    end: 25,
  });

  it('is the timed turn in which the quote is said', () => {
    expect(soundbiteOf('Nobody loses face', [turn({ start: 0 }), said], null)).toEqual({
      start: 10,
      duration: 15,
      title: 'Nobody loses face',
    });
  });

  it.each([
    ['until the next turn', [{ ...said, end: null }, turn({ start: 18 })], 60, 8],
    ['until the end of the audio', [{ ...said, end: null }], 60, 50],
  ])('lasts %s where the turn has no end', (_what, turns, duration, expected) => {
    expect(soundbiteOf('nobody loses face', turns, duration)?.duration).toBe(expected);
  });

  it.each([
    ['no quote', null, [said], 60],
    ['a quote of signs alone', '…', [said], 60],
    ['a quote that nobody says', 'Everybody loses', [said], 60],
    ['part of a word', 'body loses face', [said], 60],
    ['a turn without a start', 'nobody loses face', [{ ...said, start: null }], 60],
    ['no end', 'nobody loses face', [{ ...said, end: null }], null],
  ])('is none with %s', (_what, quote, turns, duration) => {
    expect(soundbiteOf(quote, turns, duration)).toBeNull();
  });
});

describe('isTimedThroughout', () => {
  it('needs a start of each turn, and an end after it', () => {
    const turns = [turn({ start: 0 }), turn({ start: 4 })];
    expect(isTimedThroughout(turns, 10)).toBe(true);
    expect(isTimedThroughout(turns, null)).toBe(false);
    expect(isTimedThroughout([turn({}), turn({ start: 4 })], 10)).toBe(false);
  });
});
