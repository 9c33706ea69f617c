import { createImportedPages } from '../../../../../src/features/ingest/known/imported-pages';

const page = (source: string, fingerprint: string, locale = 'en') => ({
  source,
  locale,
  fingerprint,
});

describe('which pages have been imported', () => {
  it('a page is found by its source, else by its transcript, the first import first', () => {
    const pages = createImportedPages([page('b', 'same'), page('a', 'same'), page('c', 'other')]);

    expect(pages.find(page('a', 'new'))?.source).toBe('a');
    expect(pages.find(page('x', 'same'))?.source).toBe('b');
    expect(pages.find(page('x', 'same', 'de'))).toBeNull();
    expect(pages.find(page('x', 'new'))).toBeNull();
  });

  it('an import that is repeated becomes the latest, under its new transcript', () => {
    const pages = createImportedPages([page('b', 'same'), page('a', 'same')]);
    pages.put(page('b', 'changed'));

    expect(pages.find(page('x', 'same'))?.source).toBe('a');
    expect(pages.find(page('x', 'changed'))?.source).toBe('b');
  });

  it('a translation is found by its source', () => {
    const pages = createImportedPages([page('a', 'one', 'de')]);

    expect(pages.findTranslated(page('a', ''))?.locale).toBe('de');
    expect(pages.findTranslated(page('a', '', 'de'))).toBeNull();
  });
});
