import { loadedEnvironment } from './environment';

/** What feeds hold. */
const feeds = () => {
  const environment = loadedEnvironment();
  return {
    pageSize: environment.FEEDS_ITEMS,
    isFullText: environment.FEEDS_CONTENT === 'full',
  };
};

export default feeds;
