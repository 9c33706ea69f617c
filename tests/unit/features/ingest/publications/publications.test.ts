import type { PagePublication } from '../../../../../src/features/ingest/parsed-page';
import { parsed } from '../../../../support/parsed';

const TURNS = 'Tom Brandt: Yes?\n\nNadia Okafor: Yes.\n\nTom Brandt: Well?\n\nNadia Okafor: Well.';
const page = (...blocks: string[]): string =>
  [TURNS, 'Related Publications', ...blocks].join('\n\n');
const read = (...blocks: string[]): readonly PagePublication[] =>
  parsed(page(...blocks)).publications;

const RIVERS: PagePublication = {
  title: 'Sharing Rivers',
  releaseDate: '2024-03-05',
  summary: 'Two provinces share a gauge.',
  publicationType: 'analysis',
  topics: ['Water Security'],
};
const DAMS: PagePublication = { ...RIVERS, title: 'What Dams Cannot Do', topics: [] };

describe('a related publication', () => {
  it.each([
    ['the title printed once', ['Sharing Rivers']],
    ['the title printed twice', ['Sharing Rivers', 'Sharing Rivers']],
    ['the title printed twice without a blank line', ['Sharing Rivers\nSharing Rivers']],
    ['the title printed in other capitals', ['Sharing Rivers', 'SHARING  RIVERS']],
  ])('is read with %s', (_, title) => {
    const rest = [
      'Tuesday, March 5, 2024',
      'Two provinces share a gauge.',
      'Type: Analysis',
      'Water Security',
    ];

    expect(read(...title, ...rest, 'View All Publications')).toEqual([RIVERS]);
  });

  it.each([
    'Tuesday, March 5, 2024',
    'March 5, 2024',
    'Tue, Mar 5, 2024',
    '5 March 2024',
    'Tuesday, 5th March 2024',
    'Dienstag, 5. März 2024',
    'mardi 5 mars 2024',
    '2024-03-05',
  ])('has the date %s', (date) => {
    expect(read('Sharing Rivers', date, 'Words.', 'Type: Analysis')[0]?.releaseDate).toBe(
      '2024-03-05',
    );
  });

  it('keeps its date when the weekday is wrong, with a notice and its line', () => {
    const { publications, notices } = parsed(
      page('Sharing Rivers', 'Monday, March 5, 2024', 'Words.', 'Type: Book'),
    );

    expect(publications[0]?.releaseDate).toBe('2024-03-05');
    expect(notices).toContainEqual({
      line: 13,
      message: expect.stringContaining('weekday') as string,
    });
  });

  it.each([
    ['Analysis', 'analysis'],
    ['report', 'report'],
    ['Special Report', 'special-report'],
    ['Commentary', 'commentary'],
    ['TESTIMONY', 'testimony'],
    ['Fact Sheet', 'fact-sheet'],
    ['Event Summary', 'event-summary'],
    ['Book', 'book'],
    ['Sonderbericht', 'special-report'],
    ['Fiche d’information', 'fact-sheet'],
    ['Song', null],
  ])('of type %s is %s', (type, publicationType) => {
    const [publication] = read('Sharing Rivers', 'March 5, 2024', 'Words.', `Type:\u00a0${type}`);

    expect(publication).toMatchObject({ publicationType });
  });

  it('may have several paragraphs, and no topics, and be followed by another', () => {
    const first = [
      'Sharing Rivers',
      'Sharing Rivers',
      'March 5, 2024',
      'One.',
      'Two.',
      'Type: Analysis',
    ];
    const second = [
      'What Dams Cannot Do',
      'What Dams Cannot Do',
      'March 5, 2024',
      'Two provinces share a gauge.',
      'Type: Analysis',
    ];

    expect(read(...first, ...second)).toEqual([
      { ...RIVERS, summary: 'One.\n\nTwo.', topics: [] },
      DAMS,
    ]);
  });

  it('is told from the topics of the one before, with titles printed once', () => {
    const first = [
      'Sharing Rivers',
      'March 5, 2024',
      RIVERS.summary,
      'Type: Analysis',
      'Water Security',
    ];
    const second = ['What Dams Cannot Do', 'March 5, 2024', DAMS.summary, 'Type: Analysis'];

    expect(read(...first, ...second)).toEqual([RIVERS, DAMS]);
  });

  it('may have the title of a topic of the one before', () => {
    const first = [
      'Sharing Rivers',
      'Sharing Rivers',
      'March 5, 2024',
      RIVERS.summary,
      'Type: Analysis',
      'Water Security',
    ];
    const second = [
      'Water Security',
      'Water Security',
      'March 5, 2024',
      DAMS.summary,
      'Type: Analysis',
    ];

    expect(read(...first, ...second)).toEqual([RIVERS, { ...DAMS, title: 'Water Security' }]);
  });

  it('without date, type and double title is told by its prose, with notices', () => {
    const first = [
      'Sharing Rivers',
      'March 5, 2024',
      RIVERS.summary,
      'Type: Analysis',
      'Water Security',
    ];
    const { publications, notices } = parsed(page(...first, 'What Dams Cannot Do', DAMS.summary));

    expect(publications).toEqual([RIVERS, { ...DAMS, releaseDate: null, publicationType: null }]);
    expect(notices.map(({ line }) => line)).toEqual([21, 21, null]);
  });

  it('may have a summary that repeats itself', () => {
    const [publication] = read('Sharing Rivers', 'March 5, 2024', 'One.', 'One.', 'Type: Analysis');

    expect(publication).toMatchObject({ title: 'Sharing Rivers', summary: 'One.\n\nOne.' });
  });

  it.each(['Who Owns the River?', 'What Dams Cannot Do'])(
    'printed twice without a date is told apart: %s',
    (title) => {
      const first = [
        'Sharing Rivers',
        'March 5, 2024',
        RIVERS.summary,
        'Type: Analysis',
        'Water Security',
      ];

      expect(read(...first, title, title, DAMS.summary, 'Type: Analysis')).toEqual([
        RIVERS,
        { ...DAMS, title, releaseDate: null },
      ]);
    },
  );

  it('that is listed twice is one', () => {
    const item = [
      'Sharing Rivers',
      'March 5, 2024',
      RIVERS.summary,
      'Type: Analysis',
      'Water Security',
    ];

    expect(read(...item, ...item)).toEqual([RIVERS]);
  });

  it.each([
    ['Verwandte Publikationen', 'Typ: Analyse', 'Alle Publikationen anzeigen'],
    ['Publications liées', 'Type : Analyse', 'Voir toutes les publications'],
  ])('is found under %s', (heading, type, end) => {
    const text = [
      TURNS,
      heading,
      'Sharing Rivers',
      '2024-03-05',
      RIVERS.summary,
      type,
      'Water Security',
      end,
      'More.',
    ];

    expect(parsed(text.join('\n\n')).publications).toEqual([RIVERS]);
  });

  it('is none where the section is empty or missing', () => {
    expect(read('View All Publications')).toEqual([]);
    expect(parsed(`${TURNS}\n\nView All Publications\n\nMore.`).turns.at(-1)?.text).toBe('Well.');
  });
});
