import { parsePage } from '../../../../../src/features/ingest/page/page';
import { createKnownNames } from '../../../../../src/features/ingest/speakers/known-names';
import { readSpeakerLabel } from '../../../../../src/features/ingest/speakers/label';
import { parsed, speakersOf } from '../../../../support/parsed';

/** A conversation of two, with one more paragraph between its turns. */
const around = (paragraph: string): string =>
  [
    'Tom Brandt: How did we get here?',
    'Nadia Okafor: Thank you.',
    paragraph,
    'Tom Brandt: And now?',
    'Nadia Okafor: Now they measure.',
  ].join('\n\n');

describe('a colon inside a sentence', () => {
  it.each([
    'He said: measure first.',
    'There are three: a gauge, a border, a treaty.',
    'Note: this part was recorded earlier.',
    'Remember: nobody measured.',
    'The talks begin at 12:30 on Monday.',
    '12:30 is when they begin.',
    'https://example.org/gauges has the numbers.',
    'See http://example.org: it has them.',
    'A: rain',
    'Three things: rain, money, and pride.',
    'My advice: measure first.',
    'The Long Answer: nobody knows.',
    'Step One: measure.',
    'Yes, Minister: that was the answer.',
    'One of them asked me: who counts?',
    '“Tom Brandt: measure,” he wrote.',
    'I was in North Reach. In North Reach: nothing.',
    'And so it went, year after year: rain, then none.',
    'Editor’s note: the sound is poor here.',
    'Welcome back: it is good to see you.',
    'Ratio 3:1 is enough.',
  ])('is no speaker: %s', (sentence) => {
    const { turns } = parsed(around(sentence));

    expect(turns.map(({ text }) => text)).toEqual([
      'How did we get here?',
      `Thank you.\n\n${sentence}`,
      'And now?',
      'Now they measure.',
    ]);
  });

  it('is no speaker where the words are used as a place on the page', () => {
    const text = around('North Reach: that is where the gauge stands in North Reach.');

    expect(speakersOf(text)).toHaveLength(4);
  });

  it('is no speaker in the standfirst before the conversation', () => {
    const text = `Water Wars: Who Owns the River\n\n${around('Yes.')}`;

    expect(parsed(text).standfirst).toBe('Water Wars: Who Owns the River');
  });

  it('is reported where it looks like a name', () => {
    const { notices } = parsed(`Water Wars: Who Owns the River\n\n${around('Yes.')}`);

    expect(notices).toContainEqual({
      line: 1,
      message: expect.stringContaining('Water Wars') as string,
    });
  });
});

describe('a speaker who speaks once', () => {
  it.each([
    ['a full name', 'Rana Haddad: I disagree.', 'Rana Haddad'],
    ['a part in the conversation', 'Audience member: Who pays?', 'Audience member'],
    ['a numbered part', 'Caller 2: Who pays?', 'Caller 2'],
    ['an unnamed voice', 'Unidentified speaker: Who pays?', 'Unidentified speaker'],
    ['a title', 'Dr. Haddad: I disagree.', 'Dr. Haddad'],
    ['a surname of a speaker', 'Okafor: I disagree.', 'Okafor'],
  ])('is found by %s', (_, line, speaker) => {
    expect(speakersOf(around(line))[2]).toBe(speaker);
  });

  it('is found by a single word where the caller knows the name', () => {
    expect(
      speakersOf(around('Zuri: I disagree.'), { knownNames: createKnownNames(['Zuri']) })[2],
    ).toBe('Zuri');
  });

  it('is reported, for an editor to look at', () => {
    const { notices } = parsed(around('Rana Haddad: I disagree.'));

    expect(notices.some(({ line, message }) => line === 5 && message.includes('Rana Haddad'))).toBe(
      true,
    );
  });
});

describe('labels of many kinds', () => {
  it.each([
    ['capitals', 'TOM BRANDT', 'NADIA OKAFOR'],
    ['titles', 'Mr. Brandt', 'Dr. Nadia Okafor'],
    [
      'affiliations in parentheses',
      'Tom Brandt (Harbor Radio)',
      'Nadia Okafor (Meridian Institute)',
    ],
    ['affiliations behind a comma', 'Tom Brandt, Harbor Radio', 'Nadia Okafor, Meridian Institute'],
    ['degrees', 'Tom Brandt', 'Nadia Okafor, PhD'],
    ['particles and hyphens', 'Lena de Wit', 'Jean-Luc van der Meer'],
    ['a particle in front', 'van der Meer', 'al-Amin Sayeed'],
    ['apostrophes', 'Siobhán O’Dare', 'Maeve d’Arcy'],
    ['initials between', 'J. R. Tobin', 'Nadia K. Okafor'],
    ['one word', 'Brandt', 'Okafor'],
    ['first names that are words', 'Will', 'Grace'],
    ['names that begin like sentences', 'Will Marsh', 'He Wei'],
    ['initials', 'TB', 'NO'],
    ['question and answer', 'Q', 'A'],
    ['roles', 'Host', 'Guest'],
    ['Cyrillic', 'Анна Белова', 'Иван Дёмин'],
    ['Greek', 'Άννα Ρήγα', 'Νίκος Βέλης'],
    ['Arabic', 'سلمى نادر', 'عمر حداد'],
    ['Chinese', '林美', '赵宁'],
    ['Hindi', 'अनिता वर्मा', 'रवि जोशी'],
  ])('are found: %s', (_, host, guest) => {
    const lines = [`${host}: Shall we?`, `${guest}: Yes.`, `${host}: Now.`, `${guest}: Yes, now.`];
    const more = [`${host}: Again?`, `${guest}: We will, with grace.`];

    expect(speakersOf([...lines, ...more].join('\n\n'))).toEqual([
      host,
      guest,
      host,
      guest,
      host,
      guest,
    ]);
  });

  it.each([
    [
      'a full-width colon',
      '林美：你好。\n\n赵宁：你好。\n\n林美：好。\n\n赵宁：好。',
      ['林美', '赵宁', '林美', '赵宁'],
    ],
    [
      'a space before the colon',
      'Anne Roche\u00a0: Merci.\n\nLuc Faure : Oui.',
      ['Anne Roche', 'Luc Faure'],
    ],
    ['no space behind it', 'Tom Brandt:Yes?\n\nNadia Okafor:Yes.', ['Tom Brandt', 'Nadia Okafor']],
    [
      'turns without blank lines',
      'Tom Brandt: Yes?\nNadia Okafor: Yes.',
      ['Tom Brandt', 'Nadia Okafor'],
    ],
    [
      'a label on its own line',
      'Tom Brandt:\nYes?\n\nNadia Okafor:\n\nYes.',
      ['Tom Brandt', 'Nadia Okafor'],
    ],
    ['everybody once', 'Tom Brandt: Yes?\n\nNadia Okafor: Yes.', ['Tom Brandt', 'Nadia Okafor']],
  ])('are found with %s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });

  it('are given as printed, but with single spaces', () => {
    expect(speakersOf('Tom\u00a0 Brandt: Yes?\n\nNadia Okafor: Yes.')[0]).toBe('Tom Brandt');
  });

  it.each([
    ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:04.200\nTom Brandt: Welcome.', 3],
    ['SubRip', '1\n00:00:01,000 --> 00:00:04,200\nTom Brandt: Welcome.', 2],
    ['captions of YouTube', '0:00:01.000,0:00:04.200\nTom Brandt: Welcome.', 1],
  ])('refuses %s under the name of a page, whoever speaks in it', (_, text, line) => {
    expect(parsePage(text, { name: 'page.txt' })).toMatchObject({
      error: { code: 'PAGE_IS_CAPTIONS', line },
    });
  });

  it('count as one speaker whatever their case, accents, titles and affiliations', () => {
    const text =
      'Tom Brandt: Yes?\n\nDr. Zoë Marsh (Meridian): Yes.\n\nTOM BRANDT: Well.\n\nZoe Marsh: Well.';

    expect(parsed(text).guests).toHaveLength(1);
  });

  it.each(['a'.repeat(200), 'Tom Brandt', 'http://example.org', 'x'.repeat(61).replace('x', 'X')])(
    'are not read from %s',
    (text) => {
      expect(readSpeakerLabel(`${text}: words`.replace('http: words', 'http'))?.form ?? null).toBe(
        text === 'Tom Brandt' ? 'name' : null,
      );
    },
  );
});

describe('a page without turns', () => {
  it.each([
    'Just prose.\n\nMore prose.',
    'Note: a remark.',
    'Related Publications\n\nTom Brandt: Yes.',
  ])('is refused: %j', (text) => {
    expect(parsePage(text, { name: 'page.txt' })).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'PAGE_WITHOUT_TURNS', file: 'page.txt' }) as unknown,
    });
  });
});

describe('a label that is spoilt', () => {
  it.each([
    ['initials and a verb', 'Pavel Dorn', 'Marta Ehn', ['PD', 'ME'], 'ME said'],
    ['initials with stops, and a verb', 'Pavel Dorn', 'Marta Ehn', ['PD', 'ME'], 'M.E. adds'],
    ['a letter twice in three initials', 'Pavel Dorn', 'Ada May Ehn', ['PD', 'AME'], 'AAME'],
    ['a ß twice', 'Pavel Dorn', 'Ida Groß', ['Dorn', 'Groß'], 'Großß'],
    ['an æ twice', 'Pavel Dorn', 'Ida Bræ', ['Dorn', 'Bræ'], 'Brææ'],
    ['a letter more behind them', 'Pavel Dorn', 'Ada May Ehn', ['PD', 'AME'], 'AMEX'],
    ['a digit before a name in signs', '王小明', '李雪梅', ['王小明', '李雪梅'], '3王小明'],
    ['a digit in it, and a degree', '王小明', '李雪梅', ['王小明', '李雪梅'], '王3小明, PhD'],
  ])('by %s is a doubt, not a line of somebody else', (_, host, guest, [first, second], spoilt) => {
    const page = parsed(
      `The ferry rests.\n\n${host}: Why does it rest?\n\n${guest}: Its rope is worn.\n\n${first}: Who pays?\n\n` +
        `${second}: Nobody does.\n\n${first}: And then?\n\n${spoilt}: We shall see.`,
    );

    expect(page.notices).toContainEqual(
      expect.objectContaining({ line: 13, isDoubtful: true }) as unknown,
    );
  });

  it.each([
    ['გიორგი მაისურაძე', '00:37 გ-\nიორგი მაისურაძე'],
    ['Pavel Dorn', '00:37 Pavel Do-\nrn'],
  ])('by a line end in %s is a doubt, and makes nobody known', (name, spoilt) => {
    const page = parsed(
      `The ferry rests.\n\n00:00 Marta Ehn\nWhy does it rest?\n\n00:20 ${name}\nIts rope is worn.\n\n` +
        `00:30 Marta Ehn\nWho pays?\n\n${spoilt}\nNobody does.\n\n00:50 Marta Ehn\nAnd then?`,
    );

    expect(page.notices.some(({ isDoubtful }) => isDoubtful)).toBe(true);
    expect(new Set(page.turns.map(({ speaker }) => speaker))).toEqual(new Set(['Marta Ehn', name]));
  });
});
