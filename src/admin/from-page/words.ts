import { FROM_PAGE_ENGLISH } from '../translations/from-page';
import { wordsOf, type Words as WordsOf, type MessageId as PanelMessageId } from '../words';

export type MessageId = PanelMessageId | keyof typeof FROM_PAGE_ENGLISH;

export type Words = WordsOf<MessageId>;

/** What this part says; loaded with it. */
export const useWords = wordsOf(FROM_PAGE_ENGLISH);
