import { GUESTS_ENGLISH } from '../translations/guests';
import { wordsOf } from '../words';

/** What is said where somebody who speaks is added to the guests; loaded with it. */
export const useWords = wordsOf(GUESTS_ENGLISH);
