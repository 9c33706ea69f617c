import type { Core } from '@strapi/strapi';
import type { ParameterProblem } from '../../../lib/parameter-problem';
import { pathMatcher, type PathMatcher } from '../../../lib/path-pattern';
import type { FeatureContext } from '../../../platform/feature';
import { parameterRefusal, refusalAnswer } from '../../../platform/public-answers';
import type {
  PublicAnswer,
  PublicReadHandler,
  PublicRequest,
} from '../../../platform/public-reads';
import { ALL_LANGUAGES, localeProblem, localesAsked } from '../locale-problem';
import { CONTENT_TYPES } from '../registry';
import { knownLocalesOf } from './known-locales';

const GUARD = 'lectern.locale-guard';

/** Whether a request asks for a language that there is not; null at once for nearly all. */
export type LocaleGuard = (path: string, query: string) => Promise<ParameterProblem | null> | null;

/**
 * Refuses languages that nobody has set up on every route whose declaration has the parameter `locale`, before the
 * route sees the request.
 */
export const addLocaleGuard = (context: FeatureContext): void => {
  const { strapi, publicReads } = context;
  const guard = createGuard(context);
  strapi.add(GUARD, () => guard);
  const handler: PublicReadHandler = (request) => {
    // A part is in the language of the answer that it is a part of.
    if (request.method !== 'GET' || request.partOf) return null;
    const looking = guard(request.path, request.query);
    return looking === null ? null : refuse(request, looking);
  };
  publicReads.add(handler);
};

const refuse = async (
  request: PublicRequest,
  looking: Promise<ParameterProblem | null>,
): Promise<PublicAnswer | null> => {
  const problem = await looking;
  return problem && refusalAnswer(request, parameterRefusal(problem));
};

/** For the stack of Strapi, whose middlewares are made without our context. */
export const localeGuardOf = (strapi: Core.Strapi): LocaleGuard => strapi.get<LocaleGuard>(GUARD);

const createGuard = ({ strapi, apiRoutes }: FeatureContext): LocaleGuard => {
  const isStrapis = strapisPaths(strapi);
  // Routes of features; those of content types are Strapi's.
  let routes: readonly PathMatcher[] | null = null;
  const takesLocale = (path: string): boolean => {
    routes ??= apiRoutes
      .all()
      .filter(({ query }) => 'locale' in query)
      .map(({ path: pattern }) => pathMatcher(pattern));
    return isStrapis(path) || routes.some((matches) => matches(path) !== null);
  };
  return (path, query) => {
    const asked = localesAsked(query);
    const strangers = asked.filter(
      (locale) =>
        !knownLocalesOf(strapi).current().includes(locale) &&
        !(locale === ALL_LANGUAGES && isStrapis(path)),
    );
    const [first] = strangers;
    if (first === undefined || !takesLocale(path)) return null;
    return lookAgain(strapi, first);
  };
};

/** It may have been added a moment ago. */
const lookAgain = async (strapi: Core.Strapi, locale: string): Promise<ParameterProblem | null> =>
  localeProblem(locale, await knownLocalesOf(strapi).refresh());

/** Strapi's own lists and documents are read in all languages at once, too. */
const strapisPaths = (strapi: Core.Strapi): ((path: string) => boolean) => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const patterns = CONTENT_TYPES.flatMap(({ plural }) => [
    pathMatcher(`${prefix}/${plural}`),
    pathMatcher(`${prefix}/${plural}/:id`),
  ]);
  return (path) => patterns.some((matches) => matches(path) !== null);
};
