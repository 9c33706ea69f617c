import { addStyle } from './style';

/** Strapi's input of a day and a time, side by side. */
const DAY_AND_TIME =
  '[role="group"]:has([aria-haspopup="dialog"][inputmode="numeric"]):has([inputmode="numeric"]:not([aria-haspopup]))';

/** On a phone both are cut off beside each other: there they stand one below the other. */
export const showWholeTimes = (): void => {
  addStyle(`@media (max-width: 32rem) { ${DAY_AND_TIME} > * { flex-basis: 100%; } }`);
};
