import {
  captionsNeedAttention,
  describeCaptions,
  type CaptionOutcome,
} from '../features/transcripts/caption-import';
import { importCaptions } from '../features/transcripts/strapi/import-captions';
import type { Running } from './errand';
import { say } from './terminal';

export interface CaptionFlags {
  /** documentId or slug of the interview that the captions belong to. */
  readonly interview: string;
  readonly locale?: string;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Attaches the times of one caption file, and reports. */
export const importCaptionFile = async (
  { strapi }: Pick<Running, 'strapi'>,
  paths: readonly string[],
  flags: CaptionFlags,
): Promise<void> => {
  const outcome = await importCaptions(strapi, {
    path: paths[0] ?? '',
    interview: flags.interview,
    locale: flags.locale ?? null,
    shouldPublish: flags.publish ?? false,
    isDryRun: flags.dryRun ?? false,
  });
  if (flags.json) say(JSON.stringify(outcome, null, 2));
  else for (const line of [...describeCaptions(outcome), nextStep(outcome, flags)]) say(line);
  if (captionsNeedAttention(outcome)) process.exitCode = 1;
};

const nextStep = ({ kind }: CaptionOutcome, { publish }: CaptionFlags): string => {
  if (kind === 'refused') return 'Nothing was written.';
  if (kind === 'planned') return 'Nothing was written. Run it without --dry-run to import.';
  if (publish) return 'What was not published waits as a draft in the admin panel.';
  return 'The times are saved in the draft: publish it in the admin panel.';
};
