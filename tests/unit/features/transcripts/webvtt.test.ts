import fc from 'fast-check';
import { WebVTTParser, type Node } from 'webvtt-parser';
import entities from 'webvtt-parser/html-entities.json';
import type { Cue } from '../../../../src/features/transcripts/caption-cue';
import { captionsOf } from '../../../../src/features/transcripts/captions';
import { webvttOf } from '../../../../src/features/transcripts/webvtt';
import { parseWebvtt, parseWebvttFile } from '../../../../src/features/transcripts/webvtt-file';
import { inOneLine } from '../../../../src/lib/clean-text';
import { anySpeaker, anyText, timedTurns, turnOf } from '../../../support/transcript-parts';

const judge = new WebVTTParser(entities);

const textOf = (node: Node): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');

const cuesIn = (file: string): readonly Cue[] => {
  const cues = parseWebvtt(file);
  return cues.ok ? cues.value : [];
};

const written = (more: Parameters<typeof turnOf>[0], isEstimated = false) =>
  webvttOf([{ turn: turnOf(more), span: { start: 61_500, end: 3_661_007 } }], { isEstimated });

describe('webvttOf', () => {
  it('writes a cue with the turn as its name and the speaker as its voice', () => {
    expect(written({})).toBe(
      'WEBVTT\n\nturn-aa22\n00:01:01.500 --> 01:01:01.007\n<v Nadia Okafor>Nobody loses face by measuring water.\n',
    );
  });

  it('says in a note that times are estimated', () => {
    expect(written({}, true)).toMatch(/^WEBVTT\n\nNOTE [^\n]*estimated[^\n]*\n\nturn-aa22\n/);
  });

  it('escapes what would be markup, in the voice as well', () => {
    const file = written({ speaker: 'R&D <Team>', text: 'If a < b --> c & d > e' });

    expect(file).toContain('<v R&amp;D &lt;Team&gt;>If a &lt; b --&gt; c &amp; d &gt; e\n');
    expect(cuesIn(file)).toMatchObject([{ voice: 'R&D <Team>', text: 'If a < b --> c & d > e' }]);
  });

  it('makes no arrow of a voice that ends in dashes', () => {
    const file = written({ speaker: 'Hm --' });

    expect(file.match(/-->/g)).toHaveLength(1);
    expect(cuesIn(file)).toMatchObject([{ voice: 'Hm --' }]);
  });

  it('leaves the voice out where no speaker is named', () => {
    expect(written({ speaker: ' ' })).toContain('\nNobody loses face');
  });

  it('is valid for the W3C parser and read back the same, whatever was typed', () => {
    fc.assert(
      fc.property(timedTurns(anyText, anySpeaker), fc.boolean(), (turns, isEstimated) => {
        const file = webvttOf(turns, { isEstimated });
        const captions = captionsOf(turns);
        const judged = judge.parse(file);

        expect(judged.errors).toEqual([]);
        expect(cuesIn(file)).toEqual(
          captions.map(({ start, end, speaker, lines }) => ({
            start,
            end,
            voice: speaker === '' ? null : speaker,
            text: inOneLine(lines.join(' ')),
          })),
        );
        expect(judged.cues.map((cue) => textOf(cue.tree))).toEqual(
          captions.map(({ lines }) => lines.join('\n')),
        );
      }),
    );
  });
});

/** Our reading of a file beside that of the W3C's parser; cues in the order in which it sorts them. */
const readings = (file: string) => {
  const raw = parseWebvttFile(file);
  const ours = (raw.ok ? raw.value : []).map(({ start, end, text }) => ({
    startTime: start / 1000,
    endTime: end / 1000,
    text,
  }));
  const theirs = judge.parse(file).cues.map(({ startTime, endTime, text }) => ({
    startTime,
    endTime,
    text,
  }));
  return { ours, theirs };
};

/**
 * In the spirit of the Web Platform Tests (webvtt/parsing): a file, and the texts of the cues in it; null where it is
 * refused. Times that other programs write are read; those that nobody can read are no reason to leave words out.
 */
const FILES: readonly (readonly [string, string, readonly string[] | null])[] = [
  ['the signature alone', 'WEBVTT', []],
  ['a signature and a line end', 'WEBVTT\n', []],
  ['a byte order mark', '\uFEFFWEBVTT\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['a space after the signature', 'WEBVTT x\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['a tab after the signature', 'WEBVTT\tx\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['a longer word', 'WEBVTTX\n\n00:00.000 --> 00:01.000\na', null],
  ['a lower-case signature', 'webvtt\n\n00:00.000 --> 00:01.000\na', null],
  ['a line before the signature', '\nWEBVTT\n\n00:00.000 --> 00:01.000\na', null],
  ['an empty file', '', null],
  ['garbage in the header', 'WEBVTT\nfoo: bar\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['a cue right after the header', 'WEBVTT\n00:00.000 --> 00:01.000\na', ['a']],
  ['a cue after a header line', 'WEBVTT\nfoo\n00:00.000 --> 00:01.000\na', ['a']],
  ['carriage returns', 'WEBVTT\r\r00:00.000 --> 00:01.000\ra\rb', ['a\nb']],
  ['both line ends', 'WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\na\r\n', ['a']],
  ['NUL', 'WEBVTT\n\n00:00.000 --> 00:01.000\na\0b', ['a\uFFFDb']],
  ['no final line end', 'WEBVTT\n\n00:00.000 --> 00:01.000', ['']],
  ['a note', 'WEBVTT\n\nNOTE x\ny\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['a style', 'WEBVTT\n\nSTYLE\n::cue {}\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['a region', 'WEBVTT\n\nREGION\nid:x\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['settings', 'WEBVTT\n\n00:00.000 --> 00:01.000 line:0 align:end nonsense\na', ['a']],
  ['no space around the arrow', 'WEBVTT\n\n00:00.000-->00:01.000\na', ['a']],
  ['tabs around the arrow', 'WEBVTT\n\n\t00:00.000\t-->\t00:01.000\na', ['a']],
  ['a cue that misses its empty line', 'WEBVTT\n\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb', ['a', 'b']], // prettier-ignore
  ['an arrow in the text', 'WEBVTT\n\n00:00.000 --> 00:01.000\na\nb --> c\nd', ['a']],
  ['an arrow before an arrow', 'WEBVTT\n\n-->\n00:00.000 --> 00:01.000\na', ['a']],
  ['two names', 'WEBVTT\n\nx\ny\n00:00.000 --> 00:01.000\na', ['a']],
  ['a name alone', 'WEBVTT\n\nx\n\n00:00.000 --> 00:01.000\na', ['a']],
  ['many hours', 'WEBVTT\n\n123:00:00.000 --> 1234:59:59.999\na', null],
  ['one digit of hours', 'WEBVTT\n\n0:00:00.000 --> 00:01.000\na', ['a']],
  ['60 seconds', 'WEBVTT\n\n00:60.000 --> 01:01.000\na', null],
  ['60 minutes', 'WEBVTT\n\n60:00.000 --> 61:00.000\na', null],
  ['three digits of minutes', 'WEBVTT\n\n000:00.000 --> 00:01.000\na', null],
  ['three digits of seconds', 'WEBVTT\n\n00:000.000 --> 00:01.000\na', null],
  ['two digits of the fraction', 'WEBVTT\n\n00:00.00 --> 00:01.000\na', ['a']],
  ['four digits of the fraction', 'WEBVTT\n\n00:00.0000 --> 00:01.000\na', ['a']],
  ['a comma', 'WEBVTT\n\n00:00,000 --> 00:01,000\na', ['a']],
  ['a negative time', 'WEBVTT\n\n-00:01.000 --> 00:01.000\na', null],
  ['two colons', 'WEBVTT\n\n00::00.000 --> 00:01.000\na', null],
  ['half an arrow', 'WEBVTT\n\n00:00.000 -- > 00:01.000\na', null],
  ['an end without a time', 'WEBVTT\n\n00:00.000 -->\na', null],
];

describe('parseWebvttFile', () => {
  it.each(FILES)('reads %s', (_, file, texts) => {
    const raw = parseWebvttFile(file);

    expect(raw.ok ? raw.value.map(({ text }) => text) : null).toEqual(texts);
  });

  // Without notes: the checker takes an arrow in one for a mistake, the specified parser for a cue.
  it('sees in any file the cues that the W3C parser sees', () => {
    const line = fc.constantFrom(
      '',
      '',
      'words',
      'a --> b',
      'id',
      '00:00.000 --> 00:05.000',
      '00:05.500 --> 01:00:00.000',
      '00:06.000 --> 00:07.000 align:start',
      '<v Tom>Hello &amp; goodbye</v>',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { ours, theirs } = readings(['WEBVTT', '', ...lines].join('\n'));
        const sorted = [...ours].sort((a, b) => a.startTime - b.startTime || b.endTime - a.endTime);

        expect(sorted).toEqual(theirs);
      }),
    );
  });
});

describe('parseWebvtt', () => {
  const cueTexts = (text: string) =>
    cuesIn(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}`).map(({ voice, text }) => [voice, text]);

  it.each([
    ['<v Tom>Hello', [['Tom', 'Hello']]],
    ['<v.loud.first Tom Brandt>Hello</v> all', [['Tom Brandt', 'Hello'], [null, 'all']]], // prettier-ignore
    ['<v Tom>Hello\n<v Nadia>Hi', [['Tom', 'Hello'], ['Nadia', 'Hi']]], // prettier-ignore
    ['<v Tom>So <i>very</i> <00:00.500>true', [['Tom', 'So very true']]],
    ['<v Tom><i>So</v> true', [['Tom', 'So true']]],
    ['<v>Nobody', [[null, 'Nobody']]],
    ['<v Tom &amp; Eve>Hi', [['Tom & Eve', 'Hi']]],
    ['<font color=red>Red</font>', [[null, 'Red']]],
    ['<lang ar>نعم</lang>', [[null, 'نعم']]],
    ['a &lt; b &amp;&amp; c&nbsp;d &lrm;e &eacute; &#8364; &unknown; & &', [[null, 'a < b && c\u00A0d \u200Ee é € &unknown; & &']]], // prettier-ignore
    ['a < b', [[null, 'a']]],
    ['a <b', [[null, 'a']]],
    ['<i></i>', []],
  ])('reads %j', (text, expected) => {
    expect(cueTexts(text)).toEqual(expected);
  });

  it('refuses another format', () => {
    expect(parseWebvtt('1\n00:00:00,000 --> 00:00:01,000\na')).toMatchObject({
      error: { code: 'CAPTIONS_MALFORMED', line: 1 },
    });
  });
});
