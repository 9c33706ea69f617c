import type { Core } from '@strapi/strapi';
import { ALL_LANGUAGES, localeProblem, localesAsked } from '../../../contract/locale-problem';
import type { ParameterProblem } from '../../../lib/parameter-problem';
import { createPathRouter, type PathRouter } from '../../../lib/path-router';
import type { FeatureContext } from '../../../platform/feature';
import { parameterRefusal, refusalAnswer } from '../../../platform/public-answers';
import type {
  PublicAnswer,
  PublicReadHandler,
  PublicRequest,
} from '../../../platform/public-reads';
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
    if (request.method !== 'GET') return null;
    const looking = guard(request.path, request.query);
    return looking === null ? null : refuse(request, looking);
  };
  publicReads.guard(handler);
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
  const strapis = strapisPaths(strapi);
  const isStrapis = (path: string): boolean => strapis.find(path) !== null;
  // Routes of features; those of content types are Strapi's.
  let routes: PathRouter<true> | null = null;
  const takesLocale = (path: string): boolean => {
    routes ??= pathsOf(apiRoutes.all().filter(({ query }) => 'locale' in query));
    return isStrapis(path) || routes.find(path) !== null;
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
const strapisPaths = (strapi: Core.Strapi): PathRouter<true> => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return pathsOf(
    CONTENT_TYPES.flatMap(({ plural }) => [
      { path: `${prefix}/${plural}` },
      { path: `${prefix}/${plural}/:id` },
    ]),
  );
};

const pathsOf = (routes: readonly { readonly path: string }[]): PathRouter<true> => {
  const router = createPathRouter<true>();
  for (const { path } of routes) router.add(path, true);
  return router;
};
