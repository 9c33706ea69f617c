import { access } from './features/access/strapi';
import { accounts } from './features/accounts/strapi';
import { attempts } from './features/attempts/strapi';
import { backup } from './features/backup/strapi';
import { bodies } from './features/bodies/strapi';
import { citations } from './features/citations/strapi';
import { concurrentEdits } from './features/concurrent-edits/strapi';
import { content } from './features/content/strapi';
import { discovery } from './features/discovery/strapi';
import { editing } from './features/editing/strapi';
import { feeds } from './features/feeds/strapi';
import { graphql } from './features/graphql/strapi';
import { httpCache } from './features/http-cache/strapi';
import { images } from './features/images/strapi';
import { ingest } from './features/ingest/strapi';
import { intake } from './features/intake/strapi';
import { openapi } from './features/openapi/strapi';
import { operations } from './features/operations/strapi';
import { overload } from './features/overload/strapi';
import { previewLinks } from './features/preview-links/strapi';
import { problems } from './features/problems/strapi';
import { publishing } from './features/publishing/strapi';
import { reader } from './features/reader/strapi';
import { redirects } from './features/redirects/strapi';
import { releases, releaseStarted } from './features/releases/strapi';
import { roles } from './features/roles/strapi';
import { sitemaps } from './features/sitemaps/strapi';
import { slugs } from './features/slugs/strapi';
import { structuredData } from './features/structured-data/strapi';
import { transcripts } from './features/transcripts/strapi';
import { uploads } from './features/uploads/strapi';
import { viewAddresses, views } from './features/views/strapi';
import { composeFeatures } from './platform/feature';

/**
 * The composition root. Around a write, features run in this order, the first outermost; reads pass stages that are named
 * in `platform/read-stages`, whatever it is. Where it matters and why: docs/architecture.md.
 */
export default composeFeatures([
  releases,
  backup,
  bodies,
  problems,
  intake,
  operations,
  access,
  accounts,
  attempts,
  concurrentEdits,
  publishing,
  content,
  roles,
  slugs,
  redirects,
  transcripts,
  ingest,
  uploads,
  images,
  citations,
  discovery,
  editing,
  feeds,
  sitemaps,
  structuredData,
  previewLinks,
  openapi,
  views,
  reader,
  graphql,
  httpCache,
  viewAddresses,
  overload,
  releaseStarted,
]);
