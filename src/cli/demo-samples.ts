import type { Core } from '@strapi/strapi';
import { createTally, describeOutcome, needsAttention } from '../features/ingest/report/outcome';
import { importPages } from '../features/ingest/strapi/import-pages';
import { openSamples } from '../features/samples/strapi/complete-samples';

export interface SampleImport {
  readonly strapi: Core.Strapi;
  /** The folder of the sample pages, and of what completes them. */
  readonly folder: string;
  readonly report: (line: string) => void;
  readonly isStopRequested?: () => boolean;
}

/** Brings the sample pages in, completes what they are about, and publishes it; a second time changes nothing. */
export const bringSamples = async (samples: SampleImport): Promise<void> => {
  const open = await openSamples(samples);
  // Pictures keep the other cores busy while the pages keep the database busy.
  await Promise.all([importSamples(samples), open.takeInFiles()]);
  await open.complete();
};

const importSamples = async ({
  strapi,
  folder,
  report,
  isStopRequested = () => false,
}: SampleImport): Promise<void> => {
  report('Importing the sample pages …');
  await introduceInstitute(strapi);
  const tally = createTally();
  const imported = await importPages(strapi, {
    paths: [folder],
    facts: {},
    shouldPublish: true,
    isDryRun: false,
    isStopRequested,
    onProgress: () => undefined,
    onOutcome: (outcome) => {
      tally.count(outcome);
      if (needsAttention(outcome)) for (const line of describeOutcome(outcome)) report(line);
    },
  });
  if (!imported.ok) throw new Error(imported.error.message);
  report(tally.summarize());
};

/** Who publishes the samples, without whom there are no feeds and no sitemaps. What somebody filled in stays. */
const introduceInstitute = async (strapi: Core.Strapi): Promise<void> => {
  const site = strapi.documents('api::site.site');
  if (await site.findFirst({ fields: ['documentId'] })) return;
  await site.create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.meridian.example' },
  });
};
