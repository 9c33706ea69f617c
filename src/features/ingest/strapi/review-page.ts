import type { Core } from '@strapi/strapi';
import createHttpError from 'http-errors';
import { makeSlug } from '../../../lib/slug';
import { defaultLocale } from '../../../platform/default-locale';
import { refuse } from '../../../platform/http-errors';
import { wrongParameter } from '../../../platform/panel-routes';
import { knownLocalesOf } from '../../content/strapi/known-locales';
import { describeTurnLimitProblem, findTurnLimitProblem } from '../../transcripts/interface';
import type { ImportOptions } from '../import-plan';
import { importOptionsOf } from '../page/facts';
import { isTooMuchAtOnce } from '../page/page';
import { refusePage, type PageRefusal } from '../page/refusal';
import { decodePage } from '../page/text';
import { refusalForReview } from '../review/refusal';
import type { PagePlanRequest } from '../review/request';
import { hashOf } from './page-hash';
import { preparePage, type PageReading, type PageToImport, type Prepared } from './prepare-page';
import { recogniseForReview, recogniseNothing } from './recognise-for-review';

/** Words of a page without name and title that it is known by. */
const NAMING_WORDS = 12;
const PASTED = 'the pasted page';

/** A page of the review, as the importer takes it. @throws 400 for a language that is not set up */
export const pageOfRequest = async (
  strapi: Core.Strapi,
  request: PagePlanRequest,
): Promise<PageToImport> => {
  const options = await optionsOf(strapi, request);
  const bytes = Buffer.from(request.page, 'utf8');
  return { file: request.name ?? PASTED, bytes, options, hash: hashOf(strapi, { bytes, options }) };
};

/** Reads the page. @throws its refusal; 400 where the transcript goes beyond the limits of the panel */
export const readReviewPage = async (
  reading: PageReading,
  page: PageToImport,
  { isNew }: Pick<PagePlanRequest, 'isNew'>,
): Promise<Prepared> => {
  const text = decodePage(page.bytes, page.file);
  if (text.ok && isTooMuchAtOnce(text.value)) {
    throw asError(refusePage('PAGE_OF_TOO_MANY', { file: page.file }));
  }
  const recognise = isNew ? recogniseNothing : recogniseForReview;
  const prepared = await preparePage(reading, page, recognise);
  if (!prepared.ok) throw asError(prepared.error);
  const problem = findTurnLimitProblem(prepared.value.input.page.turns);
  if (problem !== null) throw refuse(problem.code, describeTurnLimitProblem(problem));
  return prepared.value;
};

const asError = (refusal: PageRefusal): Error => {
  const { status, message, ...more } = refusalForReview(refusal);
  return createHttpError(status, message, more);
};

const optionsOf = async (
  strapi: Core.Strapi,
  { page, name, facts }: PagePlanRequest,
): Promise<ImportOptions> => {
  const said = Object.entries(facts).filter(([, fact]) => fact !== null);
  const locales = await knownLocalesOf(strapi).refresh();
  const options = importOptionsOf({
    fileName: name ?? `${nameOf(page, facts.title)}.txt`,
    facts: [Object.fromEntries(said)],
    defaultLocale: await defaultLocale(strapi),
    shouldPublish: false,
  });
  if (locales.includes(options.locale)) return options;
  throw wrongParameter('facts.locale', `“${options.locale}” is not set up: ${locales.join(', ')}`);
};

/** What has no file name is known by its title, else by its first words. */
const nameOf = (page: string, title: string | null): string => {
  const words = title ?? page.trim().split(/\s+/, NAMING_WORDS).join(' ');
  return makeSlug(words.slice(0, 200)) || 'page';
};
