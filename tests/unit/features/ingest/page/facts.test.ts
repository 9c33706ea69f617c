import {
  importOptionsOf,
  parseFacts,
  parseFactsFile,
  type PageFacts,
} from '../../../../../src/features/ingest/page/facts';

const optionsOf = (fileName: string, ...facts: PageFacts[]) =>
  importOptionsOf({ fileName, facts, defaultLocale: 'en', shouldPublish: false });

describe('importOptionsOf', () => {
  it('knows a page by its file name and takes the default locale', () => {
    expect(optionsOf('the-river.txt')).toMatchObject({
      source: 'the-river',
      locale: 'en',
      title: null,
    });
  });

  it.each([
    ['the-river.de.txt', 'the-river', 'de'],
    ['the-river.pt-BR.txt', 'the-river', 'pt-BR'],
    ['v1.2-final.txt', 'v1.2-final', 'en'],
    ['the-river', 'the-river', 'en'],
  ])('reads the locale of %s from its name', (fileName, source, locale) => {
    expect(optionsOf(fileName)).toMatchObject({ source, locale });
  });

  it('lets later facts win', () => {
    expect(
      optionsOf('a.de.txt', { title: 'A', locale: 'fr' }, { title: 'B', source: 's' }),
    ).toMatchObject({
      title: 'B',
      locale: 'fr',
      source: 's',
    });
  });
});

it('a facts file is read by file name', () => {
  expect(parseFactsFile('{"a.txt":{"date":"2024-02-29"}}')).toEqual({
    ok: true,
    value: { 'a.txt': { date: '2024-02-29' } },
  });
});

it.each([
  ['no JSON', '{', 'not JSON'],
  ['a date that does not exist', '{"a.txt":{"date":"2023-02-29"}}', 'a.txt → date'],
  ['an unknown fact', '{"a.txt":{"titel":"A"}}', 'titel'],
])('a facts file with %s is refused, saying where', (_what, text, where) => {
  const result = parseFactsFile(text);

  expect(result.ok).toBe(false);
  expect(result.ok ? '' : result.error).toContain(where);
});

it('an option that was not given leaves what the file beside the page says', () => {
  const given = parseFacts({ title: undefined, date: undefined, locale: undefined, host: 'Ann' });

  if (!given.ok) throw new Error(given.error);
  expect(optionsOf('a.txt', { title: 'Said', locale: 'fr' }, given.value)).toMatchObject({
    title: 'Said',
    locale: 'fr',
    host: 'Ann',
  });
});

it('facts given one by one are named as options', () => {
  const result = parseFacts({ date: 'yesterday' });

  expect(result.ok ? '' : result.error).toContain('--date');
});
