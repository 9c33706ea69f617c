import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofEachPageType } from '../../../../src/features/content/public-url';
import { referencesIn } from '../../../../src/features/samples/references';
import { readSamples, type Samples } from '../../../../src/features/samples/supplements';

const SAMPLES = join(__dirname, '..', '..', '..', '..', 'database', 'samples');

const EMPTY = {
  ...ofEachPageType(() => ({})),
  site: { fields: {} },
  times: {},
  media: {},
};

const textsOf = (files: Readonly<Record<string, unknown>>) =>
  new Map(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]));

const read = (files: Readonly<Record<string, unknown>>) =>
  readSamples(textsOf({ ...EMPTY, ...files }));

const given = (): Samples => {
  const files = readdirSync(join(SAMPLES, 'content'));
  const texts = files.map(
    (file) =>
      [file.replace('.json', ''), readFileSync(join(SAMPLES, 'content', file), 'utf8')] as const,
  );
  const samples = readSamples(new Map(texts));
  if (!samples.ok) throw new Error(samples.error);
  return samples.value;
};

describe('readSamples', () => {
  it('makes one supplement of a document in each language, with a key of its own', () => {
    const samples = read({
      publications: {
        bread: { fields: { doi: '10.1000/1' } },
        quay: { locales: ['en', 'fr'], fields: {} },
      },
      interviews: { river: { fields: {}, translations: { de: { title: 'Fluss', turns: ['a'] } } } },
      times: { river: { duration: 3, turns: [[0, 2]] } },
    });

    expect(samples.ok && samples.value.supplements).toMatchObject([
      { key: 'site', slug: null },
      { key: 'publication/bread', locale: null },
      { key: 'publication/quay@en', locale: 'en' },
      { key: 'publication/quay@fr', locale: 'fr' },
      { key: 'interview/river', fields: { duration: 3 }, spans: [{ start: 0, end: 2 }] },
      {
        key: 'interview/river@de',
        fields: { title: 'Fluss' },
        translation: { turns: ['a'], speakers: {} },
      },
    ]);
  });

  it.each([
    ['a file that is missing', { topics: undefined }, 'topics.json is missing, or is no JSON'],
    ['a member that nobody knows', { shows: { a: { fields: {}, colour: 1 } } }, 'shows.json: a: '],
    [
      'times that are none',
      { times: { a: { duration: 0, turns: [] } } },
      'times.json: a → duration: ',
    ],
  ])('names file and place of %s', (_, files, message) => {
    const texts = textsOf({ ...EMPTY, ...files });
    if ('topics' in files) texts.delete('topics');

    expect(readSamples(texts)).toMatchObject({
      ok: false,
      error: expect.stringContaining(message),
    });
  });
});

describe('the samples', () => {
  it('can be read, and have every file that they refer to, and no other', () => {
    const { supplements, media } = given();
    const referred = supplements
      .flatMap(({ fields, created }) => referencesIn({ fields, created }))
      .flatMap((reference) => (reference.kind === 'document' ? [] : [reference.name]));

    expect([...new Set(referred)].sort()).toEqual([...media.keys()].sort());
    expect(readdirSync(join(SAMPLES, 'media')).sort()).toEqual([...media.keys()].sort());
  });

  it('describe every picture in words', () => {
    const silent = [...given().media].filter(
      ([name, { alternativeText }]) => name.endsWith('.png') && !alternativeText,
    );

    expect(silent).toEqual([]);
  });

  it('have times and words for the turns that their page has, in order', () => {
    const page = readFileSync(join(SAMPLES, 'who-measures-the-river.txt'), 'utf8');
    const turns = page.match(/^(?:Tom Brandt|Nadia Okafor): /gm) ?? [];
    const [spoken, translated] = given().supplements.filter(({ key }) =>
      key.startsWith('interview/who-measures-the-river'),
    );
    const moments = spoken?.spans.flatMap(({ start, end }) => [start, end]) ?? [];

    expect(moments).toEqual([...moments].sort((left, right) => left - right));
    expect(spoken?.spans).toHaveLength(turns.length);
    expect(translated?.translation?.turns).toHaveLength(turns.length);
    expect(Number(spoken?.fields.duration)).toBeGreaterThanOrEqual(moments.at(-1) ?? Infinity);
  });

  it('show every kind of block and of text in one body', () => {
    const body = JSON.stringify(
      given().supplements.find(({ key }) => key === 'publication/sharing-rivers-without-treaties')
        ?.fields.body,
    );
    const kinds = ['paragraph', 'heading', 'list', 'quote', 'code', 'image', 'link'];
    const marks = ['bold', 'italic', 'underline', 'strikethrough'];

    expect(kinds.filter((kind) => !body.includes(`"type":"${kind}"`))).toEqual([]);
    expect(marks.filter((mark) => !body.includes(`"${mark}":true`))).toEqual([]);
    expect(body).toMatch(/"ordered".*"unordered","indentLevel":1/s);
  });

  it('are small', () => {
    const sizes = readdirSync(join(SAMPLES, 'media')).map(
      (file) => readFileSync(join(SAMPLES, 'media', file)).length,
    );

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
    expect(existsSync(join(SAMPLES, 'media', 'who-measures-the-river.mp3'))).toBe(true);
  });
});
