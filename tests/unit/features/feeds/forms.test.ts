import { parseFeed } from '@rowanmanning/feed-parser';
import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { renderAtom } from '../../../../src/features/feeds/atom';
import { renderJsonFeed } from '../../../../src/features/feeds/json-feed';
import { renderRss } from '../../../../src/features/feeds/rss';
import { printable } from '../../../../src/lib/xml';
import { anyText, exampleFeed, exampleItem } from '../../../support/example-feed';
import { elementsAt, readXml, textsAt } from '../../../support/xml-reading';

describe('any text an editor can type', () => {
  const item = fc.record({
    title: anyText,
    summary: fc.option(anyText),
    html: fc.option(anyText),
    authors: fc.array(fc.record({ name: anyText, url: fc.constant(null) })),
    topics: fc.array(anyText),
  });
  /** An element without text is left out where it is optional. */
  const shown = (text: string | null): string[] =>
    text === null || text === '' ? [] : [printable(text)];

  it('survives RSS', () => {
    fc.assert(
      fc.property(item, (given) => {
        const feed = readXml(renderRss(exampleFeed({ items: [exampleItem(given)] })));
        const texts = (name: string) => textsAt(feed, 'channel', 'item', name);

        expect(texts('title')).toEqual(shown(given.title));
        expect(texts('description').map((text) => decodeHTML(text))).toEqual(shown(given.summary));
        expect(texts('content:encoded')).toEqual(shown(given.html));
        expect(texts('dc:creator')).toEqual(given.authors.map(({ name }) => printable(name)));
        expect(texts('category')).toEqual(given.topics.map(printable));
      }),
      { numRuns: 300 },
    );
  });

  it('survives Atom', () => {
    fc.assert(
      fc.property(item, (given) => {
        const feed = readXml(renderAtom(exampleFeed({ items: [exampleItem(given)] })));
        const texts = (...path: string[]) => textsAt(feed, 'entry', ...path);

        expect(texts('title')).toEqual([printable(given.title)]);
        expect(texts('summary')).toEqual(shown(given.summary));
        expect(texts('content')).toEqual(given.html === null ? [] : [printable(given.html)]);
        expect(texts('author', 'name')).toEqual(given.authors.map(({ name }) => printable(name)));
        expect(
          elementsAt(feed, 'entry', 'category').map(({ attributes }) => attributes.term),
        ).toEqual(given.topics.map(printable));
      }),
      { numRuns: 300 },
    );
  });

  it('survives JSON, control characters included', () => {
    fc.assert(
      fc.property(item, (given) => {
        const { items } = JSON.parse(
          renderJsonFeed(exampleFeed({ items: [exampleItem(given)] })),
        ) as { items: Record<string, unknown>[] };

        expect(items[0]).toMatchObject({
          title: given.title,
          ...(given.html === null
            ? { content_text: given.summary ?? given.title }
            : { content_html: given.html }),
          ...(given.topics.length === 0 ? {} : { tags: given.topics }),
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a feed reader', () => {
  it.each([
    ['RSS', renderRss],
    ['Atom', renderAtom],
  ])('finds everything in %s', (_form, render) => {
    const feed = parseFeed(render(exampleFeed()));

    expect(feed.toJSON()).toMatchObject({
      title: 'Meridian Institute: Publications',
      description: 'All publications.',
      language: 'en',
      url: 'https://www.example.org/',
      items: [
        {
          id: 'urn:lectern:one:en',
          title: 'Sharing Rivers',
          url: 'https://www.example.org/publications/one',
          content: '<p>All of it.</p>',
          authors: [{ name: 'Nadia Okafor' }],
          categories: [{ term: 'Water' }],
        },
      ],
    });
    expect(feed.items[0]?.published?.toISOString()).toBe('2025-03-07T00:00:00.000Z');
  });
});

describe('a page of a feed (RFC 5005)', () => {
  it.each([
    ['RSS', renderRss, ['channel', 'atom:link']],
    ['Atom', renderAtom, ['link']],
  ])('names itself and its neighbours in %s', (_form, render, path) => {
    const links = elementsAt(readXml(render(exampleFeed())), ...path).map(({ attributes }) => [
      attributes.rel,
      attributes.href?.split('publications.rss')[1],
    ]);

    expect(links).toEqual(
      expect.arrayContaining([
        ['self', '?page=2'],
        ['first', ''],
        ['previous', ''],
        ['next', '?page=3'],
        ['current', ''],
      ]),
    );
  });

  it('names the next one in JSON', () => {
    expect(JSON.parse(renderJsonFeed(exampleFeed()))).toMatchObject({
      feed_url: 'https://www.example.org/feeds/publications.rss?page=2',
      next_url: 'https://www.example.org/feeds/publications.rss?page=3',
    });
  });
});
