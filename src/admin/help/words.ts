import { HELP_ENGLISH } from '../translations/help';
import { wordsOf, type MessageId as PanelMessageId } from '../words';

export type MessageId = PanelMessageId | keyof typeof HELP_ENGLISH;

/** What this part says; loaded with it. */
export const useWords = wordsOf(HELP_ENGLISH);
