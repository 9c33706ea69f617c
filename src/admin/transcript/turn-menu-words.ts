import { TURN_MENU_ENGLISH } from '../translations/turn-menu';
import { wordsOf } from '../words';

/** What the menu of a turn says; loaded with it. */
export const useWords = wordsOf(TURN_MENU_ENGLISH);
