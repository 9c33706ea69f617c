import { CONTENT_TYPES } from '../../../../src/features/content/registry';
import {
  detailsOf,
  pickedType,
  pickerOrder,
  rowsNamed,
} from '../../../../src/features/editing/picker';
import {
  documentWithLabel,
  labelledLinks,
  nameOfLabel,
  pickerLabel,
  withLabel,
} from '../../../../src/features/editing/picker-label';

const told = (uid: string, row: object): readonly string[] => {
  const picked = pickedType(uid);
  return picked ? detailsOf(picked, row) : [];
};

it('tells every type of content apart that has a name', () => {
  for (const { uid, nameField } of CONTENT_TYPES) {
    expect(pickedType(uid)?.nameField ?? null).toBe(nameField);
  }
  expect(pickedType('plugin::users-permissions.user')).toBeNull();
});

it.each([
  ['api::publication.publication', { publicationType: 'special-report', releaseDate: '2024-03-05' }, ['Special report', '2024']], // prettier-ignore
  ['api::publication.publication', { publicationType: null, releaseDate: null }, []],
  ['api::expert.expert', { jobTitle: ' ', organization: 'Institute' }, ['Institute']],
  ['api::interview.interview', { show: { title: 'Weekly' }, airDate: '2024-03-05' }, ['Weekly', '2024-03-05']], // prettier-ignore
  ['api::interview.interview', { show: { count: 1 }, airDate: '2024-03-05' }, ['2024-03-05']],
  ['api::topic.topic', { kind: 'issue-area', parent: { name: 'Asia' } }, ['Issue area', 'Asia']],
  ['api::show.show', { broadcaster: 'Radio', channel: null }, ['Radio']],
])('says of a %s what it has: %j', (uid, row, expected) => {
  expect(told(uid, row)).toEqual(expected);
});

it('orders by date where there is one, and by name otherwise, the same each time', () => {
  const orders = CONTENT_TYPES.flatMap(({ uid }) => {
    const picked = pickedType(uid);
    return picked ? [[uid.split('.')[1], pickerOrder(picked)]] : [];
  });

  expect(Object.fromEntries(orders)).toMatchObject({
    publication: ['releaseDate:desc', 'title:asc', 'documentId:asc'],
    interview: ['airDate:desc', 'title:asc', 'documentId:asc'],
    expert: ['name:asc', 'documentId:asc'],
    show: ['title:asc', 'documentId:asc'],
    topic: ['name:asc', 'documentId:asc'],
  });
});

const NAMES = ['The dam of Málaga', 'Damascus', 'Über Köln', 'السدود والأنهار', '100 % water'];

it.each([
  ['dam', ['The dam of Málaga', 'Damascus']],
  ['malaga DAM', ['The dam of Málaga']],
  ['dam  , mála', ['The dam of Málaga']],
  ['koln uber', ['Über Köln']],
  ['الأنهار', ['السدود والأنهار']],
  ['%', ['100 % water']],
  ['dam lake', []],
])('finds “%s” anywhere in a name', (search, expected) => {
  const rows = NAMES.map((title) => ({ title }));

  expect(rowsNamed(rows, 'title', search).map(({ title }) => title)).toEqual(expected);
});

describe('a label', () => {
  const writeDay = (day: string) => `on ${day}`;

  it('has the name on a line of its own, and days as their reader writes them', () => {
    const label = pickerLabel('Rivers', ['Weekly', '2024-03-05'], writeDay);

    expect(label).toBe('Rivers\nWeekly · on 2024-03-05');
    expect(nameOfLabel(label)).toBe('Rivers');
    expect(pickerLabel('Rivers', [], writeDay)).toBe('Rivers');
  });

  it('is made only where the server told a name, and what tells it apart', () => {
    const target = { id: 1, title: 'Rivers', details: ['Report', '2024'] };

    expect(withLabel(target, writeDay)).toEqual({
      ...target,
      pickerLabel: 'Rivers\nReport · 2024',
    });
    expect(withLabel({ id: 1, title: 'Rivers' }, writeDay)).toEqual({ id: 1, title: 'Rivers' });
    expect(withLabel({ id: 1, details: ['Report'] }, writeDay)).toEqual({
      id: 1,
      details: ['Report'],
    });
    expect(withLabel(null, writeDay)).toBeNull();
  });

  it('is given to links of a form that others tell of', () => {
    const links = [{ documentId: 'a', label: 'Flüsse' }, { documentId: 'b', label: 'Seen' }, {}];
    const elsewhere = [{ documentId: 'a', title: 'Rivers', details: ['Report', '2024'] }];

    expect(labelledLinks(links, elsewhere, writeDay)).toEqual([
      { documentId: 'a', label: 'Flüsse\nReport · 2024' },
      ...links.slice(1),
    ]);
  });

  it('is the same of a whole document; none is given to what is no content', () => {
    const expert = { name: 'Nadia', jobTitle: 'Director' };

    expect(documentWithLabel('api::expert.expert', expert, writeDay).pickerLabel).toBe(
      'Nadia\nDirector',
    );
    expect(documentWithLabel('plugin::users-permissions.user', expert, writeDay)).toBe(expert);
  });
});
