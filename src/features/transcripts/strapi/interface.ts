/** What other features may ask of turns: new ids, and what became of former ones. */
export { readSuccessors } from './former-turn-store';
export { newTurnId } from './turn-id';
