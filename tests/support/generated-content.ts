import type { Json } from './http';
import type { Lectern } from './lectern';

/** A small generator of numbers (mulberry32), so that content is the same in every run. */
export const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const WORDS = [
  ...[
    'river',
    'treaty',
    'Basin',
    'drought',
    'border',
    'council',
    'Delta',
    'water',
    'peace',
    'grain',
  ],
  ...[
    '10%',
    'under_score',
    'back\\slash',
    'Ümlaut',
    'quote"s',
    "it's",
    'ΣΊΣΥΦΟΣ',
    '漢字',
    '😀',
    'Ort',
  ],
];

interface Target {
  readonly documentId: string;
  /** Whether it is published, by language. A type that is not translated has the language null. */
  readonly published: Map<string | null, boolean>;
}

interface Generation {
  readonly lectern: Lectern;
  readonly random: () => number;
  /** documentIds of what may be linked, by type. */
  readonly targets: Record<string, Target[]>;
  readonly files: number[];
}

const FILE = 'plugin::upload.file';
const LOCALES = ['de', 'fr'];

/** Some documents of every content type: drafts, published ones, both, in several languages, linked. */
export const generateContent = async (
  lectern: Lectern,
  { seed, perType }: { seed: number; perType: number },
): Promise<void> => {
  const generation: Generation = { lectern, random: seeded(seed), targets: {}, files: [] };
  for (let number = 0; number < 8; number += 1) await generateFile(generation, number);
  for (const uid of inOrder(lectern)) {
    const type: Json = lectern.strapi.getModel(uid as never);
    const count = type.kind === 'singleType' ? 1 : perType;
    for (let number = 0; number < count; number += 1)
      await generateDocument(generation, uid, number);
  }
};

/** Types that others link to come first, as far as that is possible. */
const inOrder = (lectern: Lectern): string[] => {
  const left = Object.keys(lectern.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const order: string[] = [];
  while (left.length > 0) {
    const free = left.find((uid) =>
      ownRelations(lectern, uid).every(({ target }) => target === uid || !left.includes(target)),
    );
    order.push(...left.splice(left.indexOf(free ?? left[0] ?? ''), 1));
  }
  return order;
};

const attributesOf = (lectern: Lectern, uid: string): [string, Json][] =>
  Object.entries((lectern.strapi.getModel(uid as never) as Json).attributes);

const ownRelations = (lectern: Lectern, uid: string) =>
  attributesOf(lectern, uid)
    .filter(([, { type, target, mappedBy, writable }]) => {
      return type === 'relation' && !mappedBy && writable !== false && target?.startsWith('api::');
    })
    .map(([name, { target, relation }]) => ({
      name,
      target: String(target),
      isList: String(relation).endsWith('Many'),
    }));

const generateFile = async ({ lectern, random, files }: Generation, number: number) => {
  const formats = number % 2 === 0 ? null : { thumbnail: { url: `/t${number}.png`, width: 100 } };
  const row = await lectern.strapi.db.query(FILE).create({
    data: {
      name: `file ${number}`,
      hash: `h${number}`,
      ext: '.png',
      mime: 'image/png',
      size: Math.round(random() * 10_000) / 100,
      url: `/uploads/${number}.png`,
      formats,
      provider: 'local',
      width: 10 * number,
      height: 5,
      folderPath: '/',
    },
  });
  files.push(row.id);
};

const generateDocument = async (generation: Generation, uid: string, number: number) => {
  const { lectern, random, targets } = generation;
  const type: Json = lectern.strapi.contentTypes[uid as never];
  const hasDrafts = type.options.draftAndPublish === true;
  const isPublished = !hasDrafts || random() < 0.75;
  const isLocalized = type.pluginOptions?.i18n?.localized === true;
  const service = lectern.documents(uid);
  const write = (isPublic: boolean, locale: string, more: number): Json => ({
    locale,
    data: fields(generation, { uid, number: number + more, isPublished: isPublic, locale }),
    ...(isPublic ? { status: 'published' } : {}),
  });
  const { documentId } = await service.create(write(isPublished, 'en', 0));
  const published = new Map([[isLocalized ? 'en' : null, isPublished]]);
  targets[uid] = [...(targets[uid] ?? []), { documentId, published }];
  for (const locale of isLocalized ? LOCALES.filter(() => random() < 0.5) : []) {
    const isPublic = isPublished && random() < 0.8;
    await service.update({ documentId, ...write(isPublic, locale, 1000) });
    published.set(locale, isPublic);
  }
  if (hasDrafts) await changeDraft(generation, service, { documentId, ...write(false, 'en', 500) });
};

/** Some drafts say something else than what is published. */
const changeDraft = async ({ random }: Generation, service: Json, change: Json): Promise<void> => {
  if (random() < 0.3) await service.update(change);
};

interface FieldsWish {
  readonly uid: string;
  readonly number: number;
  readonly isPublished: boolean;
  readonly locale: string;
}

const fields = (generation: Generation, { uid, number, isPublished, locale }: FieldsWish): Json => {
  const { lectern, random, targets } = generation;
  const scalars = attributesOf(lectern, uid).flatMap(([name, attribute]) => {
    const value = attributeValue(generation, { attribute, name, number });
    return value === undefined ? [] : [[name, value]];
  });
  const relations = ownRelations(lectern, uid).map(({ name, target, isList }) => {
    const possible = (targets[target] ?? []).filter(({ published }) => {
      const state = published.get(published.has(null) ? null : locale);
      return state !== undefined && (state || !isPublished);
    });
    const chosen = possible
      .filter(() => random() < (isList ? 0.25 : 0.15))
      .map((it) => it.documentId);
    return [name, isList ? chosen.slice(0, 5) : (chosen[0] ?? null)];
  });
  return Object.fromEntries([...scalars, ...relations]);
};

interface AttributePlace {
  readonly attribute: Json;
  readonly name: string;
  readonly number: number;
}

const attributeValue = (
  generation: Generation,
  { attribute, name, number }: AttributePlace,
): Json => {
  const { random, files } = generation;
  if (attribute.type === 'component') return components(generation, attribute, number);
  if (attribute.type === 'media')
    return random() < 0.5 ? files[Math.floor(random() * files.length)] : null;
  if (attribute.writable === false || attribute.type === 'relation' || attribute.type === 'uid')
    return undefined;
  if (['publishedAt', 'createdAt', 'updatedAt', 'locale'].includes(name)) return undefined;
  if (!isDemanded(attribute, name) && random() < 0.2) return null;
  return scalarValue(generation, { attribute, name, number });
};

/** By the schema; where something takes place, by the gate. */
const isDemanded = (attribute: Json, name: string): boolean =>
  attribute.required === true || name === 'place';

const components = (generation: Generation, attribute: Json, number: number): Json => {
  const { lectern, random } = generation;
  const one = (_: unknown, place: number): Json =>
    Object.fromEntries(
      attributesOf(lectern, attribute.component).flatMap(([name, inner]) => {
        if (name === 'turnId' || name === 'expertDocumentId') return [];
        // The gate wants the turns of a transcript in the order of time.
        if (name === 'start' || name === 'end')
          return [[name, place + (name === 'start' ? 0.25 : 0.5)]];
        const value = attributeValue(generation, { attribute: inner, name, number });
        return value === undefined ? [] : [[name, value]];
      }),
    );
  if (!attribute.repeatable) return random() < 0.6 ? one(null, 0) : null;
  return Array.from({ length: Math.floor(random() * 3) + (attribute.required ? 1 : 0) }, one);
};

const scalarValue = ({ random }: Generation, { attribute, name, number }: AttributePlace): Json => {
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  switch (attribute.customField ?? attribute.type) {
    case 'global::string-list':
      return textList(name, random, word);
    case 'enumeration':
      return attribute.enum[Math.floor(random() * attribute.enum.length)];
    case 'integer':
      return 10 + Math.floor(random() * 50);
    case 'decimal':
      return Math.round(random() * 5000) / 100;
    case 'boolean':
      return random() < 0.5;
    case 'email':
      return `someone${number}@example.org`;
    case 'blocks':
      return [{ type: 'paragraph', children: [{ type: 'text', text: `${word()} ${word()}` }] }];
    default:
      return (
        timeFor({ attribute, name, number }, random) ??
        textFor(attribute, { name, text: `${word()} ${word()} ${number}`, number })
      );
  }
};

/** A day, a point in time or its zone; null where the attribute is none. What ends does so after all that begins. */
const timeFor = ({ attribute: { type }, name }: AttributePlace, random: () => number) => {
  if (name === 'timeZone') return 'Europe/Berlin';
  const year = (name === 'endsAt' ? 30 : 10) + Math.floor(random() * 15);
  const day = `20${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  if (type === 'datetime') return `${day}T${10 + Math.floor(random() * 10)}:00:00.000Z`;
  return type === 'date' ? day : null;
};

/** An old address belongs to one document. */
const textList = (name: string, random: () => number, word: () => string): string[] =>
  name === 'formerPaths' ? [`/old/${Math.floor(random() * 1e12)}`] : [word(), word()];

const PATTERNS: Record<string, (number: number) => string> = {
  http: (number) => `https://www.example.org/${number}`,
  orcid: () => '0000-0002-1825-0097',
  doi: (number) => `10.1234/${number}`,
  language: () => 'en',
};

const textFor = (
  attribute: Json,
  { name, text, number }: { name: string; text: string; number: number },
) => {
  if (!attribute.regex) return text;
  return String(attribute.regex).startsWith('^https')
    ? PATTERNS.http?.(number)
    : PATTERNS[name]?.(number);
};
