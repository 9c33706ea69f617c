import type { Core } from '@strapi/strapi';
import { describeOutcome, needsAttention, summarize } from '../features/ingest/import-outcome';
import { importPages } from '../features/ingest/strapi/import-pages';

export interface SampleImport {
  readonly strapi: Core.Strapi;
  /** The folder of the sample pages. */
  readonly folder: string;
  readonly report: (line: string) => void;
}

/** Brings the sample pages in and publishes them; a second time changes nothing. */
export async function importSamples({ strapi, folder, report }: SampleImport): Promise<void> {
  report('Importing the sample pages …');
  await introduceInstitute(strapi);
  const outcomes = await importPages(strapi, {
    paths: [folder],
    facts: {},
    shouldPublish: true,
    isDryRun: false,
    onProgress: () => undefined,
  });
  if (!outcomes.ok) throw new Error(outcomes.error.message);
  for (const line of outcomes.value.filter(needsAttention).flatMap(describeOutcome)) report(line);
  report(summarize(outcomes.value));
}

/** Who publishes the samples, without whom there are no feeds and no sitemaps. What somebody filled in stays. */
async function introduceInstitute(strapi: Core.Strapi): Promise<void> {
  const site = strapi.documents('api::site.site');
  if (await site.findFirst({ fields: ['documentId'] })) return;
  await site.create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.meridian.example' },
  });
}
