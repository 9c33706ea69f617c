/** A person, or an institution by its whole name. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly suffix?: string }
  | { readonly literal: string };

export type CslType =
  'interview' | 'broadcast' | 'report' | 'article' | 'webpage' | 'speech' | 'book';

/** The part of CSL-JSON (citationstyles.org, schema 1.0.2) that our content has words for. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly 'citation-key': string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly interviewer?: readonly CslName[];
  readonly host?: readonly CslName[];
  readonly guest?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly DOI?: string;
  readonly URL?: string;
  readonly abstract?: string;
  /** Ours, in the place of `keyword`: CSL has one text for all, in which a topic with a comma looks like two. */
  readonly keywords?: readonly string[];
  readonly language?: string;
}

export const keywordsOf = ({ keywords }: CslItem): readonly string[] => keywords ?? [];

/** As CSL-JSON has it. */
export const asCsl = ({ keywords, ...item }: CslItem): Readonly<Record<string, unknown>> => ({
  ...item,
  ...(keywords === undefined
    ? {}
    : { keyword: keywords.join(keywords.some(hasComma) ? '; ' : ', ') }),
});

const hasComma = (keyword: string): boolean => keyword.includes(',');

/** A date of ours, YYYY-MM-DD, as CSL writes it; nothing if it is not one. */
export const issuedOn = (date: string): Pick<CslItem, 'issued'> => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number);
  return parts ? { issued: { 'date-parts': [parts] } } : {};
};

/** Only what is there: CSL knows no null, and an empty list of names would hide a substitute. */
export const whereGiven = <Key extends keyof CslItem>(
  key: Key,
  value: CslItem[Key] | null,
): Partial<Pick<CslItem, Key>> => {
  const isEmpty =
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  // The key and its value belong together by this function's own type.
  return isEmpty || value === '' ? {} : ({ [key]: value } as unknown as Pick<CslItem, Key>);
};
