import { loadedEnvironment } from './environment';

const MEGABYTE = 1024 * 1024;

/** Where pictures in other sizes are kept, and how much of them. */
const images = () => {
  const { IMAGE_CACHE_FOLDER, IMAGE_CACHE_MEGABYTES, LECTERN_DATA_DIR } = loadedEnvironment();
  return {
    folder: IMAGE_CACHE_FOLDER ?? `${LECTERN_DATA_DIR}/images`,
    capacity: IMAGE_CACHE_MEGABYTES * MEGABYTE,
  };
};

export default images;
