import { addStyle } from './style';

/** Each paragraph by its own first letter: Arabic, Dari, Pashto and Urdu beside English. */
const BY_LETTERS = `
input:not([type="password"]), textarea, [contenteditable="true"] {
  unicode-bidi: plaintext;
  text-align: start;
}`;

/** What is written from right to left reads so in Strapi's inputs, too. */
export const followTextDirection = (): void => {
  addStyle(BY_LETTERS);
};
