import { PAGED_TYPES } from '../src/features/content/types';
import { loadedEnvironment } from './environment';
import { pathVariable } from './environment/site-variables';

/** Where pages are on the public site; read by `features/content/public-url`. */
const publicPaths = () => {
  const environment = loadedEnvironment();
  return {
    templates: Object.fromEntries(
      PAGED_TYPES.map(({ plural }) => [plural, environment[pathVariable(plural)]]),
    ),
    translated: environment.SITE_PATH_TRANSLATED,
    defaultLocale: environment.CONTENT_LOCALES[0] ?? 'en',
  };
};

export default publicPaths;
