import type { Core } from '@strapi/strapi';
import { applyEnvironment, loadedEnvironment, processEnvironment } from './environment';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** What clients may send. Sizes are in bytes. */
export interface BodySettings {
  readonly largestJson: number;
  /** All files of one request together. */
  readonly largestUpload: number;
  /** Requests whose files are being received at the same time. */
  readonly uploadsAtOnce: number;
  /** Where files are kept while they are received; relative paths count from the project. */
  readonly folder: string;
  /** Lets this process put temporary files into a folder; gives how to undo that. */
  readonly useForTemporaryFiles: (folder: string) => () => void;
}

const bodies = ({ env }: Core.Config.Shared.ConfigParams): BodySettings => {
  const { UPLOAD_FOLDER, LECTERN_DATA_DIR } = loadedEnvironment();
  return {
    largestJson: env.int('BODY_MAX_KILOBYTES', 1024) * KILOBYTE,
    largestUpload: env.int('UPLOAD_MAX_MEGABYTES', 200) * MEGABYTE,
    uploadsAtOnce: env.int('UPLOADS_AT_ONCE', 8),
    folder: UPLOAD_FOLDER ?? `${LECTERN_DATA_DIR}/incoming`,
    useForTemporaryFiles: (folder) => {
      const { TMPDIR: before } = processEnvironment();
      applyEnvironment({ TMPDIR: folder });
      return () => {
        applyEnvironment({ TMPDIR: before ?? '' });
      };
    },
  };
};

export default bodies;
