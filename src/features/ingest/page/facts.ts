import { z } from 'zod';
import { isLocaleCode } from '../../../contract/locale-code';
import { isIsoDate } from '../../../lib/calendar-date';
import { fail, succeed, type Result } from '../../../lib/result';
import type { ImportOptions } from '../import-plan';

/** The file in a folder of pages that tells of each what the saved text does not. */
export const FACTS_FILE = 'pages.json';

const date = z.string().refine(isIsoDate, 'expected a date that exists, as yyyy-mm-dd');

const factsOfPage = z.strictObject({
  title: z.string().trim().min(1).optional(),
  date: date.optional(),
  show: z.string().trim().min(1).optional(),
  host: z.string().trim().min(1).optional(),
  locale: z.string().trim().min(2).optional(),
  source: z.string().trim().min(1).max(255).optional(),
});

/** What is said of one page beside its text, on the command line or in the facts file. */
export type PageFacts = z.infer<typeof factsOfPage>;

const factsFile = z.record(z.string(), factsOfPage);

/** Reads the text of a facts file: facts by file name. The error says where it is wrong. */
export const parseFactsFile = (
  text: string,
): Result<Readonly<Record<string, PageFacts>>, string> => {
  try {
    const result = factsFile.safeParse(JSON.parse(text));
    if (result.success) return succeed(result.data);
    const [issue] = result.error.issues;
    return fail(`${issue?.path.join(' → ') ?? ''}: ${issue?.message ?? 'not understood'}`);
  } catch {
    return fail('it is not JSON');
  }
};

/** Reads facts given one by one, such as options of a command; an option that is undefined was not given. */
export const parseFacts = (facts: Readonly<Record<string, unknown>>): Result<PageFacts, string> => {
  const given = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  const result = factsOfPage.safeParse(Object.fromEntries(given));
  if (result.success) return succeed(result.data);
  const [issue] = result.error.issues;
  return fail(`--${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`);
};

/** The stem of a file name without its language, and that. */
const splitStem = (stem: string): readonly [name: string, locale: string | null] => {
  const end = stem.lastIndexOf('.');
  const locale = stem.slice(end + 1);
  return end !== -1 && isLocaleCode(locale) ? [stem.slice(0, end), locale] : [stem, null];
};

export interface OptionSources {
  /** The name of the file, without its folder. */
  readonly fileName: string;
  /** Later ones win. */
  readonly facts: readonly PageFacts[];
  readonly defaultLocale: string;
  readonly shouldPublish: boolean;
}

/**
 * The options of one page. Without a source of its own a page is known by its file name; `name.de.txt`
 * is the German version of `name.txt`.
 */
export const importOptionsOf = (sources: OptionSources): ImportOptions => {
  const said = sources.facts.reduce<PageFacts>((all, facts) => ({ ...all, ...facts }), {});
  const [name, localeInName] = splitStem(sources.fileName.replace(/\.[^.]+$/, ''));
  return {
    title: said.title ?? null,
    date: said.date ?? null,
    show: said.show ?? null,
    host: said.host ?? null,
    locale: said.locale ?? localeInName ?? sources.defaultLocale,
    source: said.source ?? name,
    publish: sources.shouldPublish,
  };
};
