/** What other features may know of turns: which is which, and how large they may be. */
export { survivingTurn, type Successors } from './former-turns';
export { identifyTranslatedTurns, identifyTurns } from './turn-identity';
export { describeTurnLimitProblem, findTurnLimitProblem } from './turn-limits';
export { recogniseTurns } from './turn-recognition';
export { turnSections } from './turn-sections';
