import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { undeclaredAttributes } from '../../../../src/features/content/declared-attributes';
import {
  CONTENT_TYPES,
  INTERVIEW,
  type ContentType,
} from '../../../../src/features/content/registry';
import { DESCRIBED_INTERVIEW } from '../../../../src/features/content/types/interview-described';
import { isRecord, type UnknownRecord } from '../../../../src/lib/record';

const SOURCE = join(__dirname, '..', '..', '..', '..', 'src');

const FILE_ATTRIBUTES = Object.fromEntries(
  ['url', 'mime', 'size', 'width', 'height', 'alternativeText'].map((name) => [name, {}]),
);

const attributesOf = (uid: string): Readonly<Record<string, UnknownRecord>> | null => {
  if (uid === 'plugin::upload.file') return FILE_ATTRIBUTES;
  const [, name = ''] = uid.split('.');
  const file = uid.startsWith('api::')
    ? join('api', name, 'content-types', name, 'schema.json')
    : join('components', `${uid.replace('.', '/')}.json`);
  try {
    return JSON.parse(readFileSync(join(SOURCE, file), 'utf8')).attributes;
  } catch (error) {
    if (isRecord(error) && error.code === 'ENOENT') return null;
    throw error;
  }
};

it.each(CONTENT_TYPES.map((type) => [type.noun, type] as const))(
  'the declaration of the %s names only what the schemas have',
  (_noun, type) => {
    expect(undeclaredAttributes(type, attributesOf)).toEqual([]);
  },
);

const wrong = (changes: Partial<ContentType>) =>
  undeclaredAttributes({ ...INTERVIEW, ...changes }, attributesOf);

it.each([
  ['a field', { requiresPublished: ['gusts'] }, 'has no attribute “gusts”'],
  [
    'a field of a relation',
    {
      views: {
        ...INTERVIEW.views,
        card: { populate: { show: { fields: ['tilte'], populate: {} } } },
      },
    },
    'api::show.show has no attribute “tilte”',
  ],
  [
    'a shortcut',
    { listing: { shortcuts: { show: ['show', 'slugg'] }, isTranslated: true, cursorFields: [] } },
    'names “show.slugg” (listing)',
  ],
  [
    'what is behind a text',
    { listing: { shortcuts: { show: ['title', 'x'] }, isTranslated: true, cursorFields: [] } },
    '“title” leads nowhere',
  ],
  [
    'a row of the form',
    { layout: { ...INTERVIEW.layout, rows: ['titel'] } },
    'names “titel” (layout)',
  ],
  [
    'a shape',
    {
      described: {
        shape: { fields: [], populate: { guests: { fields: ['nam'] } } },
        describe: DESCRIBED_INTERVIEW.describe,
      },
    },
    'names “guests.nam” (described)',
  ],
  [
    'what neighbours share, and what leads back from nowhere,',
    { neighboursIn: 'hostName' },
    'names “hostName” (neighboursIn): it has no inverse',
  ],
  ['what neighbours share, without a date,', { fields: null }, 'its documents have no date'],
  ['a type', { uid: 'api::nothing.nothing' }, 'There is no content type api::nothing.nothing'],
] satisfies [string, Partial<ContentType>, string][])(
  'a declaration that names %s wrongly is told',
  (_what, changes, told) => {
    expect(wrong(changes).join('\n')).toContain(told);
  },
);

/** Words, and what names no attribute of the type itself. */
const WORDS =
  /(^|\.)(noun|plural|uid|example|called|title|kind|by|member|mainField|path|direction)$|texts\.\d+\.[12]$|\.link\.1$/;

/** Places of a declaration that hold the name of an attribute. */
const placesIn = (value: unknown, names: ReadonlySet<string>, path = ''): readonly string[] => {
  if (typeof value === 'string') return names.has(value) && !WORDS.test(path) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner, names, path === '' ? key : `${path}.${key}`),
  );
};

const changedAt = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
  if (typeof value !== 'object' || value === null) return 'nowhere';
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  return Object.assign(copy as object, { [key]: changedAt(Reflect.get(value, key), rest) });
};

it.each(CONTENT_TYPES.map((type) => [type.noun, type] as const))(
  'no name in the declaration of the %s goes unchecked',
  (_noun, type) => {
    const names = new Set(Object.keys(attributesOf(type.uid) ?? {}));
    const places = placesIn(type, names);
    const unchecked = places.filter(
      (place) =>
        undeclaredAttributes(changedAt(type, place.split('.')) as ContentType, attributesOf)
          .length === 0,
    );

    expect(places.length).toBeGreaterThan(5);
    expect(unchecked).toEqual([]);
  },
);
