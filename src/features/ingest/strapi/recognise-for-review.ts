import { tableOf } from '../../../platform/stored-schema';
import { INTERVIEW } from '../../content/registry';
import type { ImportInput, PreviousImport } from '../import-plan';
import { recognisePage } from '../known/recognise-page';
import { findImportsLike, readImport } from './import-store';
import { recogniseByName, type PageReading, type Recognise } from './prepare-page';

/**
 * As the importer does, and, since what is pasted has no file name that lasts, also by title or air date: a page is
 * taken for one that was imported before where their words are. Another page of the same name gets a name of its own.
 */
export const recogniseForReview: Recognise = async (reading, asked) => {
  const byName = await recogniseByName(reading, asked);
  const isSame = (previous: PreviousImport): boolean =>
    recognisePage(asked.page, previous.page) === 'same';
  if (byName.previous !== null) {
    return isSame(byName.previous) ? byName : recogniseNothing(reading, asked);
  }
  for (const key of await findLike(reading, asked.options)) {
    const previous = await readImport(reading.trx, key);
    if (previous !== null && isSame(previous)) {
      return { previous, source: previous.options.source };
    }
  }
  return byName;
};

/** A page that is to become another interview, whatever it is like. */
export const recogniseNothing: Recognise = async ({ known, trx }, { options }) => {
  const { source, locale } = options;
  const pages = await known.pages(trx);
  const isTaken = (name: string): boolean =>
    pages.find({ source: name, locale, fingerprint: '' }) !== null ||
    pages.findTranslated({ source: name, locale }) !== null;
  let free = source;
  for (let number = 2; isTaken(free); number += 1) free = `${source}-${number}`;
  return { previous: null, source: free };
};

const findLike = (
  { strapi, trx }: PageReading,
  { title, date, locale }: ImportInput['options'],
): ReturnType<typeof findImportsLike> =>
  title === null && date === null
    ? Promise.resolve([])
    : findImportsLike(trx, { title, date, locale }, tableOf(strapi, INTERVIEW.uid));
