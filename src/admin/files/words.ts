import { CONSEQUENCES_ENGLISH } from '../translations/consequences';
import { FILES_ENGLISH } from '../translations/files';
import { wordsOf } from '../words';

/** What this part says; loaded with it. */
export const useWords = wordsOf({ ...CONSEQUENCES_ENGLISH, ...FILES_ENGLISH });
