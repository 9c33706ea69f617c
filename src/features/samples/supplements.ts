import { z } from 'zod';
import { fail, succeed, type Result } from '../../lib/result';
import { INTERVIEW, SITE, type ContentType } from '../content/registry';
import { PAGED_TYPES } from '../content/types';

/** Values as the Document Service takes them, with references in them. */
export type Fields = Readonly<Record<string, unknown>>;

/** When a turn is spoken, in seconds from the beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one document lacks, in one language. */
export interface Supplement {
  /** By which it is known that it was given. */
  readonly key: string;
  readonly type: ContentType;
  /** Of the document, in its original language; null for the one document of a type that has but one. */
  readonly slug: string | null;
  /** Of the document that is completed; null: the default one, or a type that is not translated. */
  readonly locale: string | null;
  /** What a document is made of where there is none; null: none is made. */
  readonly created: Fields | null;
  readonly fields: Fields;
  readonly spans: readonly Span[];
  readonly translation: Translation | null;
}

/** That the supplement is a translation; `turns` are its words, in the order of the original. */
export interface Translation {
  readonly turns: readonly string[];
  /** Names as they are written in this language, by those of the original. */
  readonly speakers: Readonly<Record<string, string>>;
}

export interface MediaFile {
  readonly alternativeText: string | null;
  readonly caption: string | null;
}

export interface Samples {
  readonly supplements: readonly Supplement[];
  /** By name. */
  readonly media: ReadonlyMap<string, MediaFile>;
}

/** Types with samples, each after those that it links to: the order in which documents are completed. */
const SAMPLED: readonly ContentType[] = PAGED_TYPES.toReversed().filter(
  ({ example }) => example !== null,
);

/** The files that are read, one a type and these. */
const FILES = [...SAMPLED.map(({ plural }) => plural), 'site', 'times', 'media'];

const fields = z.record(z.string(), z.unknown());

const translation = fields.and(
  z.object({
    turns: z.array(z.string()).optional(),
    speakers: z.record(z.string(), z.string()).optional(),
  }),
);

const ofDocument = z.strictObject({
  /** Where the document is not in the default language, or there is one in each of several languages. */
  locales: z.array(z.string()).optional(),
  create: fields.optional(),
  fields,
  translations: z.record(z.string(), translation).optional(),
});

const documentFile = z.record(z.string(), ofDocument);

const timesFile = z.record(
  z.string(),
  z.strictObject({
    duration: z.number().positive(),
    turns: z.array(z.tuple([z.number().min(0), z.number().positive()])),
  }),
);

const mediaFile = z.record(
  z.string(),
  z.strictObject({ alternativeText: z.string().optional(), caption: z.string().optional() }),
);

const typeFiles = z.object(Object.fromEntries(SAMPLED.map(({ plural }) => [plural, documentFile])));

const otherFiles = z.object({
  site: z.strictObject({ fields }),
  times: timesFile,
  media: mediaFile,
});

const samplesFile = z.intersection(typeFiles, otherFiles);

type SamplesFile = z.infer<typeof samplesFile>;
type OfDocument = z.infer<typeof ofDocument>;
type Times = z.infer<typeof timesFile>[string];

/**
 * Reads the files of the samples, each given as its text by its name without ending. The error names the file and the
 * place in it.
 */
export const readSamples = (texts: ReadonlyMap<string, string>): Result<Samples, string> => {
  const parsed: Record<string, unknown> = {};
  for (const name of FILES) {
    try {
      parsed[name] = JSON.parse(texts.get(name) ?? '');
    } catch {
      return fail(`${name}.json is missing, or is no JSON`);
    }
  }
  const checked = samplesFile.safeParse(parsed);
  if (checked.success) return succeed(samplesOf(checked.data));
  const [issue] = checked.error.issues;
  const [file = '', ...place] = issue?.path.map(String) ?? [];
  return fail(`${file}.json: ${place.join(' → ')}: ${issue?.message ?? 'not understood'}`);
};

const samplesOf = (file: SamplesFile): Samples => {
  const site: Supplement = {
    ...NOTHING,
    key: 'site',
    type: SITE,
    slug: null,
    fields: file.site.fields,
  };
  const documents: Readonly<Record<string, z.infer<typeof documentFile>>> = typeFiles.parse(file);
  const others = SAMPLED.flatMap((type) =>
    Object.entries(documents[type.plural] ?? {}).flatMap(([slug, said]) =>
      supplementsOf({ type, slug, said, times: file.times[slug] }),
    ),
  );
  const media = Object.entries(file.media).map(
    ([name, { alternativeText = null, caption = null }]) =>
      [name, { alternativeText, caption }] as const,
  );
  return { supplements: [site, ...others], media: new Map(media) };
};

const NOTHING = { locale: null, created: null, spans: [], translation: null } as const;

interface Said {
  readonly type: ContentType;
  readonly slug: string;
  readonly said: OfDocument;
  readonly times: Times | undefined;
}

/** Of a document first, then of its translations. */
const supplementsOf = (all: Said): Supplement[] => {
  const { type, slug, said, times } = all;
  const timed = type === INTERVIEW && times ? { duration: times.duration } : {};
  const original: Supplement = {
    ...NOTHING,
    key: `${type.noun}/${slug}`,
    type,
    slug,
    created: said.create ?? null,
    fields: { ...said.fields, ...timed },
    spans: times?.turns.map(([start, end]) => ({ start, end })) ?? [],
  };
  const inLocale = (locale: string): Supplement => ({
    ...original,
    key: `${original.key}@${locale}`,
    locale,
  });
  return [
    ...(said.locales?.map(inLocale) ?? [original]),
    ...Object.entries(said.translations ?? {}).map(
      ([locale, { turns = [], speakers = {}, ...fields }]): Supplement => ({
        ...inLocale(locale),
        created: null,
        fields,
        translation: { turns, speakers },
      }),
    ),
  ];
};
