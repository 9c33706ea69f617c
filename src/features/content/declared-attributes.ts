import { isRecord, type UnknownRecord } from '../../lib/record';
import { targetOf } from './content-model';
import { cellsOf } from './form-layout';
import { FORMER_PATHS } from './former-path';
import type { ContentType } from './types/declaration';
import type { View } from './view';

/** The attributes of a type, a component or a file, by uid; null for one that is not there. */
export type AttributesOf = (uid: string) => Readonly<Record<string, UnknownRecord>> | null;

/** What every row has, whatever its schema says. */
const ALWAYS: readonly string[] = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'localizations',
];

/** What a declaration names that the schemas do not have, as sentences. */
export const undeclaredAttributes = (
  type: ContentType,
  attributesOf: AttributesOf,
): readonly string[] => {
  if (!attributesOf(type.uid)) return [`There is no content type ${type.uid}.`];
  const wrong = namedIn(type).map((named) => ({
    ...named,
    problem: missingStep(type.uid, named.path, attributesOf),
  }));
  return [...wrong, ...neighbours(type, attributesOf)].flatMap(({ place, path, problem }) =>
    problem === null
      ? []
      : [`The declaration of ${type.uid} names “${path.join('.')}” (${place}): ${problem}.`],
  );
};

const missingStep = (
  uid: string,
  path: readonly string[],
  attributesOf: AttributesOf,
): string | null => {
  const [name = '', ...further] = path;
  const attributes = attributesOf(uid);
  if (!attributes) return `there is no ${uid || 'such target'}`;
  const attribute = attributes[name];
  if (!attribute && !ALWAYS.includes(name)) return `${uid} has no attribute “${name}”`;
  if (further.length === 0) return null;
  const target = attribute ? targetOf(attribute) : uid;
  return target === '' ? `“${name}” leads nowhere` : missingStep(target, further, attributesOf);
};

interface Wrong extends Named {
  readonly problem: string;
}

/** Those before and after a document are found by their dates, and kept as long as what they share leads to the same. */
const neighbours = (
  { uid, neighboursIn, fields }: ContentType,
  attributesOf: AttributesOf,
): readonly Wrong[] => {
  if (neighboursIn === null) return [];
  const attribute = attributesOf(uid)?.[neighboursIn];
  const problems = [
    ...(fields ? [] : ['its documents have no date (fields)']),
    ...(attribute && !attribute.inversedBy ? ['it has no inverse (inversedBy)'] : []),
  ];
  return problems.map((problem) => ({ place: 'neighboursIn', path: [neighboursIn], problem }));
};

interface Named {
  /** The member of the declaration. */
  readonly place: string;
  readonly path: readonly string[];
}

const namedIn = (type: ContentType): readonly Named[] => [
  ...at('fields that carry something', carrying(type)),
  ...at('page', paged(type)),
  ...at('listing', listed(type)),
  ...Object.entries(type.views).flatMap(([name, view]) => at(`views.${name}`, pathsOfView(view))),
  ...at('work.cited', pathsOfPart(type.work?.cited)),
  ...at('described', Object.values(type.described ?? {}).flatMap(pathsOfPart)),
  ...at('feed', single([type.feed?.dateField, type.feed?.body?.field])),
  ...at('calendar', single(Object.values(type.calendar ?? {}))),
  ...at('ownFeed', pathsOfPart(type.ownFeed)),
  ...at('picked', picked(type)),
  ...at('layout', laidOut(type)),
];

/** Where a page is, and where it was. */
const paged = ({ page }: ContentType): readonly (readonly string[])[] =>
  page ? single(['slug', FORMER_PATHS]) : [];

const listed = ({ order, listing, workOwner }: ContentType): readonly (readonly string[])[] => [
  [order.field],
  ...Object.values(listing?.shortcuts ?? {}),
  ...single([...(listing?.cursorFields ?? []), workOwner?.parentField]),
];

const at = (place: string, paths: readonly (readonly string[])[]): readonly Named[] =>
  paths.map((path) => ({ place, path }));

const single = (names: readonly (string | null | undefined)[]): readonly (readonly string[])[] =>
  names.flatMap((name) => (name ? [[name]] : []));

const carrying = (type: ContentType): readonly (readonly string[])[] => [
  ...single([
    ...[type.nameField, type.transcriptField, type.audio?.file, type.audio?.url],
    ...[type.neighboursIn, type.html?.field, type.length?.field],
    ...[type.fields?.date, type.fields?.text, type.fields?.people],
    ...type.requiresPublished,
    ...type.stringLists,
    ...type.pathLists,
    ...type.orcids,
  ]),
  ...(type.fields?.picture ? [type.fields.picture] : []),
];

const picked = ({ picked: declared }: ContentType): readonly (readonly string[])[] =>
  declared
    ? [
        ...single([...declared.fields, declared.newestBy]),
        ...(declared.link ? [declared.link] : []),
      ]
    : [];

const laidOut = ({ layout }: ContentType): readonly (readonly string[])[] =>
  single([
    ...[layout.mainField, layout.sortedBy?.[0], ...layout.columns, ...(layout.readOnly ?? [])],
    ...layout.rows.flatMap(cellsOf).map(([name]) => name),
    ...layout.texts.map(([name]) => name),
  ]);

const pathsOfView = ({
  fields = [],
  hidden = [],
  populate,
}: View): readonly (readonly string[])[] => [
  ...single([...fields, ...hidden]),
  ...below(populate, pathsOfView),
];

/** A part of a shape: `true`, or fields and what they lead to. */
const pathsOfPart = (part: unknown): readonly (readonly string[])[] => {
  if (!isRecord(part)) return [];
  const fields = Array.isArray(part.fields) ? part.fields.map(String) : [];
  return [...single(fields), ...below(isRecord(part.populate) ? part.populate : {}, pathsOfPart)];
};

const below = <Part>(
  parts: Readonly<Record<string, Part>>,
  pathsOf: (part: Part) => readonly (readonly string[])[],
): readonly (readonly string[])[] =>
  Object.entries(parts).flatMap(([name, part]) => [
    [name],
    ...pathsOf(part).map((path) => [name, ...path]),
  ]);
