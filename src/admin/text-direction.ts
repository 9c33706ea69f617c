import { addStyle } from './style';

/** What somebody writes in. */
const INPUTS = 'input:not([type="password"]), textarea, [contenteditable="true"]';

/** The paragraphs of an editor: each has a direction of its own. */
const PARAGRAPHS =
  '[contenteditable="true"] :is(p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, [data-slate-node="element"]:not([data-slate-inline]))';

/** Where names and titles are shown: lists, choices, what is linked, and over a form. */
const NAMES = 'td :is(a, span, p), [role="option"] span, li button > span, h1, h2';

/** Each paragraph by its own first letter: Arabic, Dari, Pashto and Urdu beside English. */
const BY_LETTERS = `
${INPUTS}, ${PARAGRAPHS}, ${NAMES} {
  unicode-bidi: plaintext;
  text-align: start;
}`;

/** What is written from right to left reads so in Strapi's inputs and lists, too. */
export const followTextDirection = (): void => {
  addStyle(BY_LETTERS);
};
