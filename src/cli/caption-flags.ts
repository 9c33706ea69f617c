import { isCaptionFileName } from '../features/transcripts/caption-file';

const FOR_PAGES = ['title', 'date', 'show', 'host', 'source'] as const;

/** What is wrong with the arguments of an import, seen from captions; null if nothing is. */
export const refusalOfCaptionFlags = (
  paths: readonly string[],
  flags: Partial<Record<(typeof FOR_PAGES)[number] | 'interview', string>>,
): string | null => {
  if (flags.interview === undefined) {
    const captions = paths.find(isCaptionFileName);
    if (captions === undefined) return null;
    return `${captions} is a caption file: say with --interview <slug> what it belongs to.`;
  }
  if (paths.length !== 1) return 'With --interview, name one caption file.';
  const foreign = FOR_PAGES.find((name) => flags[name] !== undefined);
  return foreign === undefined ? null : `--${foreign} is for pages; captions only attach times.`;
};
