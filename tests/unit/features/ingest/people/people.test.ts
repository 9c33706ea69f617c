import { parsed } from '../../../../support/parsed';

const turns = (...labels: string[]): string =>
  labels.map((label) => `${label}: Words of theirs.`).join('\n\n');
const TWO = turns('Tom Brandt', 'Nadia Okafor', 'Tom Brandt', 'Nadia Okafor');
const SHOW =
  "Meridian Institute experts discuss the week's news in The Long View, a weekly series.";

describe('host and guests', () => {
  it.each([
    ['credited by a possessive', `${SHOW}\n\nThe river is low, warns Meridian's Nadia Okafor.`],
    ['credited with a job', `${SHOW}\n\nMeridian senior adviser Nadia Okafor explains the river.`],
    ['credited behind the name', `${SHOW}\n\nNadia Okafor of the Meridian Institute explains.`],
  ])('a speaker %s is a guest of the institute', (_, introduction) => {
    const page = parsed(`${introduction}\n\n${TWO}`);

    expect(page.guests).toMatchObject([{ name: 'Nadia Okafor', isOfInstitute: true }]);
    expect(page.hostName).toBe('Tom Brandt');
  });

  it('a first speaker whom the standfirst credits is a guest, and the next one the host', () => {
    const text = `${SHOW}\n\nThe river is low, warns Meridian's Nadia Okafor.\n\n${turns('Nadia Okafor', 'Tom Brandt', 'Nadia Okafor', 'Tom Brandt')}`;

    expect(parsed(text)).toMatchObject({
      hostName: 'Tom Brandt',
      guests: [{ name: 'Nadia Okafor' }],
    });
  });

  it('two guests are found in their order, and who is introduced by nobody is neither', () => {
    const opening =
      'Tom Brandt: With me are Rana Haddad, a Meridian fellow, and Nadia Okafor. Welcome.';
    const text = `${SHOW}\n\n${opening}\n\n${turns('Nadia Okafor', 'Rana Haddad', 'Tom Brandt', 'Nadia Okafor', 'Rana Haddad', 'Caller 1')}`;
    const page = parsed(text);

    expect(page.guests.map(({ name }) => name)).toEqual(['Nadia Okafor', 'Rana Haddad']);
    expect(page.turns.map(({ role }) => role)).toEqual([
      'host',
      'guest',
      'guest',
      'host',
      'guest',
      'guest',
      'other',
    ]);
  });

  it('whoever tells something to the host is not made a colleague of the guest', () => {
    const text = `${SHOW}\n\nMeridian's Nadia Okafor tells Tom Brandt about the river.\n\n${TWO}`;

    expect(parsed(text)).toMatchObject({
      hostName: 'Tom Brandt',
      guests: [{ name: 'Nadia Okafor' }],
    });
  });

  it('the only other speaker of a page without introduction is taken for the guest, with a notice', () => {
    const page = parsed(TWO);

    expect(page.guests).toMatchObject([
      { name: 'Nadia Okafor', isOfInstitute: false, jobTitle: null },
    ]);
    expect(page.notices.map(({ message }) => message).join()).toContain('Nobody is introduced');
  });

  it('a given host decides', () => {
    const text = `The river is low, warns Meridian's Nadia Okafor.\n\n${TWO}`;
    const page = parsed(text, { host: 'Nadia Okafor' });

    expect(page.turns.map(({ role }) => role)).toEqual(['guest', 'host', 'guest', 'host']);
    expect(page.guests.map(({ name }) => name)).toEqual(['Tom Brandt']);
  });

  it.each([
    ['a short label', turns('Brandt', 'Okafor', 'Brandt', 'Okafor')],
    ['capitals', turns('TOM BRANDT', 'NADIA OKAFOR', 'TOM BRANDT', 'NADIA OKAFOR')],
    ['a title', turns('Mr. Tom Brandt', 'Nadia Okafor', 'Mr. Tom Brandt', 'Nadia Okafor')],
    ['the label Host', turns('Host', 'Nadia Okafor', 'Host', 'Nadia Okafor')],
  ])('a given host is recognised under %s', (_, text) => {
    const page = parsed(text, { host: 'Tom Brandt' });

    expect(page.hostName).toBe('Tom Brandt');
    expect(page.turns[0]?.role).toBe('host');
  });

  it('a given host whose name no speaker has is taken for the first speaker, with a notice', () => {
    const page = parsed(TWO, { host: 'Lena de Wit' });

    expect(page).toMatchObject({ hostName: 'Lena de Wit', guests: [{ name: 'Nadia Okafor' }] });
    expect(page.notices.map(({ message }) => message).join()).toContain(
      'No speaker is called Lena de Wit; taken to speak as host: Tom Brandt.',
    );
  });

  it('a host without a name stays without one', () => {
    expect(parsed(turns('Host', 'Nadia Okafor', 'Host', 'Nadia Okafor')).hostName).toBeNull();
  });

  it.each([
    ['Okafor', 'Nadia Okafor'],
    ['Nadia', 'Nadia Okafor'],
    ['NADIA OKAFOR', 'Nadia Okafor'],
    ['Dr. Nadia Okafor', 'Nadia Okafor'],
    ['Nadia Okafor (Meridian)', 'Nadia Okafor'],
  ])('the label %s gives the guest %s, as the page prints it', (label, name) => {
    const text = `The river is low, warns Meridian's Nadia Okafor.\n\n${turns('Tom Brandt', label, 'Tom Brandt', label)}`;

    expect(parsed(text).guests).toMatchObject([{ name, labels: [label] }]);
  });

  it('a name in capitals that is printed nowhere else gets capital initials', () => {
    const text = turns('TOM BRANDT', 'ZOË O’DARE-KELL', 'TOM BRANDT', 'ZOË O’DARE-KELL');

    expect(parsed(text).guests[0]?.name).toBe('Zoë O’Dare-Kell');
  });
});

describe('the job title of a guest', () => {
  it.each([
    [
      'Nadia Okafor is the Meridian senior adviser for water and conflict. Welcome.',
      'senior adviser for water and conflict',
    ],
    ['Nadia Okafor is a senior fellow at the Meridian Institute.', 'senior fellow'],
    [
      'Nadia Okafor is director of the Water Programme, and she joins us now.',
      'director of the Water Programme',
    ],
    [
      'I am joined by Nadia Okafor, senior adviser for water, energy and conflict. Hello.',
      'senior adviser for water, energy and conflict',
    ],
    ['Welcome to Meridian hydrologist Nadia Okafor.', 'hydrologist'],
    ["Nadia Okafor is Harbor Watch's director for water, and she is here.", 'director for water'],
    ['Nadia Okafor is director of work with farmers.', 'director of work with farmers'],
    ['Nadia Okafor, welcome. How is the river?', null],
    ['Nadia Okafor is here.', null],
    ['Nadia Okafor, how did we get here?', null],
    ['Nadia Okafor is with us again, and the river is low.', null],
  ])('is read from: %s', (opening, jobTitle) => {
    const text = `${SHOW}\n\nTom Brandt: ${opening}\n\nNadia Okafor: Thank you.\n\n${TWO}`;

    expect(parsed(text).guests[0]).toMatchObject({ name: 'Nadia Okafor', jobTitle });
  });
});

describe('the affiliation of the host', () => {
  it.each([
    [`Harbor Radio's Tom Brandt asks.\n\n${TWO}`, 'Harbor Radio'],
    [`Tom Brandt of Harbor Radio asks why.\n\n${TWO}`, 'Harbor Radio'],
    [
      turns('Tom Brandt (Harbor Radio)', 'Nadia Okafor', 'Tom Brandt', 'Nadia Okafor'),
      'Harbor Radio',
    ],
    [TWO, null],
  ])('is told by the page or not at all: %#', (text, affiliation) => {
    expect(parsed(text).hostAffiliation).toBe(affiliation);
  });
});
