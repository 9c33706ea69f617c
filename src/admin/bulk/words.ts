import { BULK_ENGLISH } from '../translations/bulk';
import { wordsOf, type Words as WordsOf, type MessageId as PanelMessageId } from '../words';

export type MessageId = PanelMessageId | keyof typeof BULK_ENGLISH;

export type Words = WordsOf<MessageId>;

/** What this part says; loaded with it. */
export const useWords = wordsOf(BULK_ENGLISH);
