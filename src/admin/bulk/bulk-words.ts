import type { Hindrance } from '../../features/publishing/bulk';
import { problemText } from '../readiness/problem-words';
import type { Words } from '../words';

/** How the form calls a field, and the panel's words. */
export interface BulkSpeech {
  readonly words: Words;
  readonly labelOf: (field: string) => string;
}

/** What stands in the way, sentence by sentence. */
export const hindranceTexts = (
  hindrance: Hindrance,
  { words, labelOf }: BulkSpeech,
): readonly string[] => {
  switch (hindrance.code) {
    case 'NOT_READY':
      return hindrance.problems.map((problem) =>
        problemText(problem, labelOf(problem.path[0] ?? ''), words),
      );
    case 'STILL_REFERRED_TO':
      return [words('lectern.bulk.STILL_REFERRED_TO', { total: hindrance.total })];
    case 'RIGHT_MISSING':
    case 'DOCUMENT_NOT_FOUND':
    case 'NOTHING_TO_DO':
      return [words(`lectern.bulk.${hindrance.code}`)];
  }
};
