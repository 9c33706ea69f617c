import { decodeHTML } from 'entities';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { htmlOf } from '../../../../src/features/transcripts/html';
import { markdownOf } from '../../../../src/features/transcripts/markdown';
import { plainTextOf } from '../../../../src/features/transcripts/plain-text';
import { inOneLine, paragraphsOf } from '../../../../src/lib/clean-text';
import { anySpeaker, anyText, turnOf } from '../../../support/transcript-parts';

const turns = [
  turnOf({ turnId: 'q1', speaker: 'Tom Brandt', role: 'host', text: 'And now?', start: 3725.5 }),
  turnOf({ turnId: 'a1', text: 'First.\n\nThen.' }),
];
const page = {
  title: 'Water & <War>',
  locale: 'en',
  canonicalUrl: 'https://www.example.org/interviews/water?a=1&b=2',
};

describe('plainTextOf', () => {
  it('writes each turn as the importer of pages reads it', () => {
    expect(plainTextOf(turns)).toBe('Tom Brandt: And now?\n\nNadia Okafor: First.\nThen.\n');
  });
});

describe('htmlOf', () => {
  it('makes a section of each turn, with an anchor that can be linked to', () => {
    expect(htmlOf(page, turns)).toBe(
      [
        '<!doctype html>',
        '<html lang="en" dir="ltr">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<title>Water &amp; &lt;War&gt;</title>',
        '<link rel="canonical" href="https://www.example.org/interviews/water?a=1&amp;b=2">',
        '</head>',
        '<body>',
        '<article>',
        '<h1 dir="auto">Water &amp; &lt;War&gt;</h1>',
        '<section id="turn-q1">',
        '<cite>Tom Brandt:</cite>',
        '<time datetime="PT3725.5S">1:02:05</time>',
        '<p dir="auto">And now?</p>',
        '</section>',
        '<section id="turn-a1">',
        '<cite>Nadia Okafor:</cite>',
        '<p dir="auto">First.</p>',
        '<p dir="auto">Then.</p>',
        '</section>',
        '</article>',
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['pt-BR', 'ltr'],
    ['not a locale', 'ltr'],
  ])('runs in the direction of its language: %s', (locale, direction) => {
    expect(htmlOf({ title: '', locale, canonicalUrl: null }, [])).toContain(
      `lang="${locale}" dir="${direction}"`,
    );
  });

  it('lets no text become markup, and loses none', () => {
    fc.assert(
      fc.property(anySpeaker, anyText, (speaker, text) => {
        const html = htmlOf({ title: text, locale: 'en', canonicalUrl: null }, [
          turnOf({ speaker, text }),
        ]);
        const shown = [...html.matchAll(/<p dir="auto">([^<]*)<\/p>/g)].map(([, inner]) =>
          decodeHTML(inner ?? ''),
        );

        expect(shown).toEqual(paragraphsOf(text));
        expect(html.replace(/<\/?(?:html|head|title|body|article|h1|section|cite|p|meta)(?: (?:lang|dir|id|charset|name|content)="[^"]*")*>|<!doctype html>/g, '')).not.toMatch(/[<>]/); // prettier-ignore
        expect(html).not.toMatch(/(?!\n)\p{Cc}/u);
      }),
    );
  });
});

describe('markdownOf', () => {
  it('writes the title and the turns', () => {
    expect(markdownOf('Water & War', turns)).toBe(
      '# Water \\& War\n\n**Tom Brandt:** And now?\n\n**Nadia Okafor:** First.\n\nThen.\n',
    );
  });

  it('lets no text become markup, by the judgement of a Markdown parser, and loses none', () => {
    const judge = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = judge.parse(markdownOf(null, [turnOf({ text })]), {});
        const kinds = new Set(blocks.map(({ type }) => type));
        const inline = blocks.flatMap(({ children }) => children ?? []);
        const shown = blocks.map(({ children }) => (children ?? []).map(({ content }) => content).join('')); // prettier-ignore
        const wanted = paragraphsOf(text);

        expect([...kinds].sort()).toEqual(['inline', 'paragraph_close', 'paragraph_open']);
        expect(inline.filter(({ type }) => !/^(?:text|text_special|strong_open|strong_close)$/.test(type))).toEqual([]); // prettier-ignore
        expect(shown.filter((_, index) => blocks[index]?.type === 'inline').map(inOneLine)).toEqual(
          [inOneLine(`Nadia Okafor: ${wanted[0] ?? ''}`), ...wanted.slice(1).map(inOneLine)],
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '- no list',
    '+ none',
    '1. none',
    '2) none',
    '=== none',
    '--- none',
    '# none',
    '> none',
    '    no code',
    '~~~',
    '```',
    '| a | b |',
    '[a]: /b',
    '<div>',
    '&copy;',
    'a  \\',
  ])(
    // prettier-ignore
    'escapes %j at the start of a paragraph',
    (line) => {
      const [opening, ...rest] = new MarkdownIt({ html: true }).parse(
        markdownOf(null, [turnOf({ text: `a\n${line}` })]).split('\n\n')[1] ?? '',
        {},
      );

      expect(opening?.type).toBe('paragraph_open');
      expect(rest).toHaveLength(2);
      expect((rest[0]?.children ?? []).map(({ content }) => content).join('')).toBe(line.trim());
    },
  );
});
