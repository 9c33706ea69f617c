import { CONSEQUENCES_ENGLISH } from '../translations/consequences';
import { wordsOf } from '../words';

/** What deleting and unpublishing say before they ask; loaded with what says it. */
export const useWords = wordsOf(CONSEQUENCES_ENGLISH);
