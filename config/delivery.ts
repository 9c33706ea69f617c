import { loadedEnvironment } from './environment';

/** Where feeds and sitemaps are reached, if not at PUBLIC_URL. */
const delivery = () => {
  const { FEEDS_URL } = loadedEnvironment();
  return FEEDS_URL === undefined ? {} : { url: FEEDS_URL };
};

export default delivery;
