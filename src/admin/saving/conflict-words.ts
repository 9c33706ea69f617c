import { CONFLICTS_ENGLISH } from '../translations/conflicts';
import { wordsOf } from '../words';

/** What is said where two texts are shown beside one another; loaded with what shows them. */
export const useWords = wordsOf(CONFLICTS_ENGLISH);
