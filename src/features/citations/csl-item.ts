import type { CitedWork, CslDate, CslItem } from '../content/cited-work';

export type { CslItem, CslName, CslType } from '../content/cited-work';

export const keywordsOf = ({ keywords }: CslItem): readonly string[] => keywords ?? [];

/** As CSL-JSON has it. */
export const asCsl = ({ keywords, ...item }: CslItem): Readonly<Record<string, unknown>> => ({
  ...item,
  ...(keywords === undefined
    ? {}
    : { keyword: keywords.join(keywords.some(hasComma) ? '; ' : ', ') }),
});

const hasComma = (keyword: string): boolean => keyword.includes(',');

/** A date of ours, YYYY-MM-DD, as CSL writes it; null if it is not one. */
export const issuedOn = (date: string): CslDate | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number);
  return parts ? { 'date-parts': [parts] } : null;
};

type Members = Omit<CitedWork, 'type'>;

/** Only what is there: CSL knows no null, and an empty list of names would hide a substitute. */
export const withoutEmpty = ({
  title,
  ...more
}: Members): Omit<CslItem, 'id' | 'type' | 'citation-key'> => {
  const given = Object.entries(more).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  // What is left of each member has the type that CSL-JSON gives it.
  return { title, ...(Object.fromEntries(given) as Partial<CslItem>) };
};
