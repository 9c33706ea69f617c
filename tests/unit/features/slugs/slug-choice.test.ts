import { chooseSlug, pickFreeSlug } from '../../../../src/features/slugs/slug-choice';

describe('chooseSlug', () => {
  it.each([
    ['a new document', { given: undefined, current: null, name: 'The River' }, 'the-river'],
    ['a cleared slug', { given: '', current: 'old', name: 'The River' }, 'the-river'],
    ['a slug set to null', { given: null, current: 'old', name: 'The River' }, 'the-river'],
    ['a name without letters', { given: undefined, current: null, name: '???' }, 'interview'],
  ])('derives one for %s', (_what, input, base) => {
    expect(chooseSlug({ ...input, locale: 'en' }, 'interview')).toEqual({ kind: 'derive', base });
  });

  it('derives it in the language of the document', () => {
    const input = { given: undefined, current: null, name: 'Flüsse' };
    const [german, english] = ['de', 'en'].map((locale) =>
      chooseSlug({ ...input, locale }, 'interview'),
    );

    expect(german).toEqual({ kind: 'derive', base: 'fluesse' });
    expect(english).toEqual({ kind: 'derive', base: 'flusse' });
  });

  it.each([
    ['one that was given', { given: 'mine', current: null, name: 'The River' }],
    ['one that exists, whatever the new title', { given: undefined, current: 'old', name: 'New' }],
    ['none while there is no title', { given: undefined, current: null, name: null }],
  ])('keeps %s', (_what, input) => {
    expect(chooseSlug({ ...input, locale: null }, 'interview')).toEqual({ kind: 'keep' });
  });
});

it('pickFreeSlug takes the first free number', () => {
  expect(pickFreeSlug('river', ['river', 'river-2', 'river-4'])).toBe('river-3');
});
