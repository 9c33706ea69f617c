import { loadedEnvironment } from './environment';

/** Where pages are on the public site; read by `features/content/public-url`. */
const publicPaths = () => {
  const environment = loadedEnvironment();
  return {
    templates: {
      interviews: environment.SITE_PATH_INTERVIEWS,
      publications: environment.SITE_PATH_PUBLICATIONS,
      experts: environment.SITE_PATH_EXPERTS,
      topics: environment.SITE_PATH_TOPICS,
      shows: environment.SITE_PATH_SHOWS,
    },
    translated: environment.SITE_PATH_TRANSLATED,
    defaultLocale: environment.CONTENT_LOCALES[0] ?? 'en',
  };
};

export default publicPaths;
