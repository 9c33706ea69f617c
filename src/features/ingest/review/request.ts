import { z } from 'zod';
import { isIsoDate } from '../../../lib/calendar-date';
import type { Choice } from '../settled';

/** Characters of a title, the name of a host, and a key. */
const LONGEST_TEXT = 255;
const LONGEST_NAME = 160;
const LONGEST_KEY = 600;
/** More records no page has. */
const MOST_RECORDS = 2_000;
const LONGEST_STAMP = 20_000;

const textUpTo = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `at most ${longest} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters')
    .transform((value) => (value === '' ? null : value))
    .nullable();

const text = textUpTo(LONGEST_TEXT);

const facts = z.strictObject({
  title: text,
  date: z.string().refine(isIsoDate, 'a date that exists, as yyyy-mm-dd').nullable(),
  show: text,
  host: textUpTo(LONGEST_NAME),
  locale: z.string().min(2).max(35).nullable(),
});

const page = {
  /** The text of the page. */
  page: z.string(),
  /** The name of the file that it was in; null for what was pasted. */
  name: text,
  facts,
  /** To make another interview, also where one was made from this page before. */
  isNew: z.boolean(),
};

export const PAGE_PLAN = z.strictObject(page);

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('existing'), documentId: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('left-out') }),
]) satisfies z.ZodType<Choice>;

const key = z.string().min(1).max(LONGEST_KEY);

const isShort = (record: object): boolean => Object.keys(record).length <= MOST_RECORDS;

export const PAGE_APPLY = z.strictObject({
  ...page,
  /** By the key of a record: what it is. */
  decisions: z.record(key, choice).refine(isShort, `at most ${MOST_RECORDS}`),
  /** By the key of a record: its stamp, as it was planned. */
  planned: z.record(key, z.string().max(LONGEST_STAMP)).refine(isShort, `at most ${MOST_RECORDS}`),
});

export type PagePlanRequest = z.output<typeof PAGE_PLAN>;
export type PageApplyRequest = z.output<typeof PAGE_APPLY>;
