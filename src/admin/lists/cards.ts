import { textAt, type UnknownRecord } from '../../lib/record';
import { addStyle } from '../style';

/** Not of the tables on Home and in the media library, which go their own way. */
const TABLE = 'main table[role="grid"]:not([data-strapi-widget-id] *, [data-library] *)';

/** Of documents: their columns are known here. */
const LIST = `${TABLE}:has(td > a[href*="/content-manager/"])`;
const HAS_BOX = ':has(> :first-child [role="checkbox"])';
const MENU = ':last-child:has(> button[aria-haspopup] > svg)';

/** Pixels of a list that cannot show its columns side by side. */
const NARROW = 720;

/** What can be done with rows that are ticked stands over the list. */
const BAR = 'main div:has(> div > div > div > table[role="grid"]) > div:not(:has(table))';

/**
 * On a phone or a tablet each row is a card: of a document its title, then what the columns say. Side by side they went
 * out of sight.
 * What is over the columns goes on sorting them.
 */
const CARDS = `
${BAR}, ${BAR} > div { flex-wrap: wrap; }
main [role="combobox"][aria-label="Entries per page"] { min-width: 9.6rem; }
main div:has(> div > table[role="grid"]):not([data-library] *) { container-type: inline-size; }
@container (max-width: ${NARROW - 1}px) {
  ${TABLE}, ${TABLE} :is(thead, tbody) { display: block; white-space: normal; width: 100%; }
  ${TABLE} tr { align-items: center; display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; padding-block: 1.2rem; position: relative; }
  ${TABLE} tr${HAS_BOX} { padding-inline-start: 3.6rem; }
  ${TABLE} tr${HAS_BOX} > :first-child { inset-inline-start: 0; position: absolute; top: 1.2rem; }
  ${TABLE} tr > :is(th, td) { display: block; height: auto; max-width: 100%; min-width: 0; padding: 0 !important; width: auto; }
  ${TABLE} td:has(> a) { flex: 1 0 100%; padding-inline-end: 4rem !important; }
  ${TABLE} td:has(img) + td:has(> a) { flex: 1 1 60%; }
  ${TABLE} td${MENU} { inset-inline-end: 0; position: absolute; top: 0.6rem; }
  ${TABLE} td:last-child:has(button, a):not(:has(> button[aria-haspopup])) { margin-inline-start: auto; }
  ${TABLE} td > span:not(:has(img)) { display: inline; max-width: none; overflow-wrap: anywhere; white-space: normal; }
}`;

export const showCards = (): void => {
  addStyle(CARDS);
};

let names: HTMLStyleElement | null = null;

/** Puts the name of its column before each value of a card. */
export const nameCells = (columns: readonly UnknownRecord[]): void => {
  names ??= document.head.appendChild(document.createElement('style'));
  const rules = columns.flatMap((column, index) => nameRule(textAt(column, 'label'), index));
  const text = `@container (max-width: ${NARROW - 1}px) { ${rules.join('\n')} }`;
  if (names.textContent !== text) names.textContent = text;
};

/** Strapi's own columns have no text as a label: a status and languages tell what they are, as titles and pictures do. */
const nameRule = (label: string | null, index: number): string[] => {
  if (label === null) return [];
  const at = (place: number): string => `td:nth-child(${place}):not(:has(> a), :has(img))::before`;
  const cells = `${LIST} tr${HAS_BOX} > ${at(index + 2)}, ${LIST} tr:not(${HAS_BOX}) > ${at(index + 1)}`;
  return [
    `${cells} { content: ${JSON.stringify(`${label}: `)}; font-size: 1.2rem; opacity: 0.75; }`,
  ];
};
