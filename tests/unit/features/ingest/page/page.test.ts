import { parsePage } from '../../../../../src/features/ingest/page/page';
import { parsed } from '../../../../support/parsed';

const SAMPLE = `The drought deepened an old quarrel over the river, and the talks are late. “Nobody loses face by measuring water,” says Meridian's Nadia Okafor.

Meridian Institute experts discuss the week's news in The Long View, a brief weekly collaboration with Harbor Radio's Channel 12.


Tom Brandt: Nadia Okafor is the Meridian senior adviser for water and conflict. Welcome. How did we get here?

Nadia Okafor: Thank you. Three things: rain, money, and pride.

It began in 2019, on both banks.

Tom Brandt: And now?

Nadia Okafor: Now they measure. I said so at the time: measure first.

Related Publications

Sharing Rivers Without Treaties

Sharing Rivers Without Treaties

Tuesday, March 5, 2024

Two provinces that never signed anything have shared a gauge for a decade.

Type: Analysis

Water Security
Global Policy

What Dams Cannot Do

What Dams Cannot Do

Monday, June 3, 2024

Dams hold water.

They hold nothing else.

Type: Special Report

View All Publications

Copyright and other words.
`;

const TURNS = 'Tom Brandt: Yes?\n\nNadia Okafor: Yes.\n\nTom Brandt: Well?\n\nNadia Okafor: Well.';

describe('the page of the example', () => {
  it('is read whole', () => {
    expect(parsed(SAMPLE)).toEqual({
      standfirst: 'The drought deepened an old quarrel over the river, and the talks are late.',
      pullQuote: { text: 'Nobody loses face by measuring water', attribution: 'Nadia Okafor' },
      show: {
        title: 'The Long View',
        broadcaster: 'Harbor Radio',
        channel: 'Channel 12',
        frequency: 'weekly',
      },
      turns: [
        {
          speaker: 'Tom Brandt',
          role: 'host',
          text: 'Nadia Okafor is the Meridian senior adviser for water and conflict. Welcome. How did we get here?',
        },
        {
          speaker: 'Nadia Okafor',
          role: 'guest',
          text: 'Thank you. Three things: rain, money, and pride.\n\nIt began in 2019, on both banks.',
        },
        { speaker: 'Tom Brandt', role: 'host', text: 'And now?' },
        {
          speaker: 'Nadia Okafor',
          role: 'guest',
          text: 'Now they measure. I said so at the time: measure first.',
        },
      ],
      guests: [
        {
          name: 'Nadia Okafor',
          jobTitle: 'senior adviser for water and conflict',
          isOfInstitute: true,
          labels: ['Nadia Okafor'],
        },
      ],
      hostName: 'Tom Brandt',
      hostAffiliation: null,
      publications: [
        {
          title: 'Sharing Rivers Without Treaties',
          releaseDate: '2024-03-05',
          summary: 'Two provinces that never signed anything have shared a gauge for a decade.',
          publicationType: 'analysis',
          topics: ['Water Security', 'Global Policy'],
        },
        {
          title: 'What Dams Cannot Do',
          releaseDate: '2024-06-03',
          summary: 'Dams hold water.\n\nThey hold nothing else.',
          publicationType: 'special-report',
          topics: [],
        },
      ],
      notices: [],
    });
  });
});

describe('the words of a turn', () => {
  it('are kept exactly, but for line ends and white space at the edges of lines', () => {
    const text = `Tom Brandt: \u00a0One  two\u00a0three —\u2009four.\t \r\n  and five\r\n\u00a0\r\n “six”  \r\n\r\nNadia Okafor: e\u0301 is not é.`;

    expect(parsed(text).turns.map((turn) => turn.text)).toEqual([
      'One  two\u00a0three —\u2009four.\nand five\n\n“six”',
      'e\u0301 is not é.',
    ]);
  });

  it('go on over any number of paragraphs, and end at the related publications', () => {
    const { turns } = parsed(`${TURNS}\n\nOne.\n\n\n\nTwo.\n\nRELATED PUBLICATIONS:\n\nThree.`);

    expect(turns.at(-1)?.text).toBe('Well.\n\nOne.\n\nTwo.');
  });

  it('leave out a turn that says nothing, with a notice', () => {
    const { turns, notices } = parsed(`${TURNS}\n\nTom Brandt:`);

    expect(turns).toHaveLength(4);
    expect(notices).toContainEqual({ line: 9, message: '“Tom Brandt” says nothing here.' });
  });

  it('are all there in a page of 400 turns', () => {
    const lines = Array.from(
      { length: 400 },
      (_, i) => `${i % 2 ? 'Nadia Okafor' : 'Tom Brandt'}: turn ${i}`,
    );

    expect(parsed(lines.join('\n\n')).turns).toHaveLength(400);
  });
});

describe('the standfirst and the pull quote', () => {
  it.each([
    [
      'curly marks',
      'The river is low. “We must measure it,” says Meridian’s Nadia Okafor.',
      'We must measure it',
    ],
    [
      'straight marks',
      'The river is low. "We must measure it," said Nadia Okafor.',
      'We must measure it',
    ],
    ['a question', 'The river is low. “Who measures it?” asks Nadia Okafor.', 'Who measures it?'],
    [
      'German marks',
      'The river is low. „Wir müssen messen“, sagt Nadia Okafor.',
      'Wir müssen messen',
    ],
    ['French marks', 'The river is low. « Il faut mesurer », dit Nadia Okafor.', 'Il faut mesurer'],
    [
      'reversed marks',
      'The river is low. »Wir müssen messen«, sagt Nadia Okafor.',
      'Wir müssen messen',
    ],
    [
      'the name first',
      'The river is low. “We must measure it,” Nadia Okafor says.',
      'We must measure it',
    ],
    [
      'according to',
      'The river is low. “We must measure it,” according to Nadia Okafor.',
      'We must measure it',
    ],
    [
      'according to, first',
      'The river is low. According to Nadia Okafor, “we must measure it.”',
      'we must measure it.',
    ],
    [
      'a verb before',
      'The river is low. Nadia Okafor warns: “We must measure it.”',
      'We must measure it.',
    ],
    ['a dash', 'The river is low. “We must measure it.” — Nadia Okafor', 'We must measure it.'],
    [
      'a job title',
      'The river is low. “We must measure it,” says senior adviser Nadia Okafor of Meridian.',
      'We must measure it',
    ],
    [
      'a title',
      'The river is low. “We must measure it,” says Dr. Nadia Okafor.',
      'We must measure it',
    ],
    [
      'two sentences',
      'The river is low. “It is low. We must measure it,” says Nadia Okafor.',
      'It is low. We must measure it',
    ],
    [
      'an interruption',
      'The river is low. “We must,” says Nadia Okafor, “measure it.”',
      'We must, measure it.',
    ],
  ])('are told apart with %s', (_, paragraph, text) => {
    const page = parsed(`${paragraph}\n\n${TURNS}`);

    expect(page.pullQuote?.attribution).toBe('Nadia Okafor');
    expect(page.pullQuote?.text).toBe(text);
    expect(page.standfirst).toBe('The river is low.');
  });

  it('keep a sentence whose quotation is only a part of it', () => {
    const paragraph = '“We must measure it,” says Nadia Okafor, who has counted gauges for years.';
    const page = parsed(`${paragraph}\n\n${TURNS}`);

    expect(page).toMatchObject({
      standfirst: paragraph,
      pullQuote: { text: 'We must measure it' },
    });
  });

  it.each([
    'They call it a “shared gauge” there.',
    'They call it “the best of all shared gauges” there.',
    '“We must measure it.”',
    'The so-called "long and quiet peace" ended.',
  ])('take no quotation without attribution: %s', (paragraph) => {
    expect(parsed(`${paragraph}\n\n${TURNS}`)).toMatchObject({
      standfirst: paragraph,
      pullQuote: null,
    });
  });

  it('keep several paragraphs', () => {
    expect(parsed(`One.\n\nTwo.\n\n${TURNS}`).standfirst).toBe('One.\n\nTwo.');
  });

  it('leave out a heading of the transcript and a date, which is no air date', () => {
    const page = parsed(`One.\n\nMonday, June 3, 2024\n\nTranscript\n\n${TURNS}`);

    expect(page.standfirst).toBe('One.');
    expect(page.notices).toContainEqual({
      line: 3,
      message: expect.stringContaining('not taken for the air date') as string,
    });
  });

  it('may be missing', () => {
    expect(parsed(TURNS)).toMatchObject({
      standfirst: null,
      pullQuote: null,
      show: null,
      publications: [],
    });
  });
});

describe('the sentence that names the show', () => {
  const long = { title: 'The Long View', broadcaster: 'Harbor Radio', channel: 'Channel 12' };

  it.each([
    [
      'Experts talk in The Long View, a weekly series with Harbor Radio’s Channel 12.',
      { ...long, frequency: 'weekly' },
    ],
    [
      'Experts talk on The Long View, our monthly podcast with Harbor Radio, Channel 12.',
      { ...long, frequency: 'monthly' },
    ],
    [
      'Experts talk in “The Long View,” a daily program of Harbor Radio (Channel 12).',
      { ...long, frequency: 'daily' },
    ],
    [
      'The Long View is a weekly collaboration with Channel 12 of Harbor Radio.',
      { ...long, frequency: 'weekly' },
    ],
    [
      'Experts talk in The Long View, a fortnightly podcast.',
      { ...long, broadcaster: null, channel: null, frequency: 'biweekly' },
    ],
    [
      'Experts talk on Harbor Radio’s weekly show The Long View.',
      { ...long, channel: null, frequency: 'weekly' },
    ],
    [
      'Fachleute sprechen in Der weite Blick, einer wöchentlichen Zusammenarbeit mit Radio Norrland.',
      {
        title: 'Der weite Blick',
        broadcaster: 'Radio Norrland',
        channel: null,
        frequency: 'weekly',
      },
    ],
    [
      'Nos experts parlent dans Le Long Regard, une émission mensuelle avec Radio Norrland.',
      {
        title: 'Le Long Regard',
        broadcaster: 'Radio Norrland',
        channel: null,
        frequency: 'monthly',
      },
    ],
  ])('gives what it tells: %s', (sentence, show) => {
    const page = parsed(`The river is low.\n\n${sentence}\n\n${TURNS}`);

    expect(page).toMatchObject({ show, standfirst: 'The river is low.' });
  });

  it('is taken out of a paragraph that says more', () => {
    const text = `The river is low. Experts talk in The Long View, a weekly series. It has been so for years.\n\n${TURNS}`;

    expect(parsed(text).standfirst).toBe('The river is low. It has been so for years.');
  });
});

describe('a page that is refused', () => {
  it.each([
    [
      'in the related publications',
      `${TURNS}\n\nRelated Publications\n\nDams\n\nTuesday, February 30, 2024\n\nWords.`,
      13,
    ],
    ['before the turns', `One.\n\nApril 31, 2024\n\n${TURNS}`, 3],
    [
      'of a month that does not exist',
      `${TURNS}\n\nRelated Publications\n\nDams\n\nTuesday, Smarch 5, 2024`,
      13,
    ],
    ['of a year without that day', `${TURNS}\n\nRelated Publications\n\nDams\n\n2023-02-29`, 13],
  ])('has a date that does not exist, %s', (_, text, line) => {
    expect(parsePage(text, { name: 'dams.txt' })).toEqual({
      ok: false,
      error: expect.objectContaining({
        code: 'PAGE_DATE_IMPOSSIBLE',
        file: 'dams.txt',
        line,
      }) as unknown,
    });
  });
});
