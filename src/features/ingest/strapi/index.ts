import type { Feature } from '../../../platform/feature';
import { servePageDesk } from './page-desk';

/** The text of saved pages becomes content: by command, and in the panel. */
export const ingest: Feature = {
  name: 'ingest',
  async register(context) {
    await servePageDesk(context);
  },
};
