import { addStyle } from './style';

/** What was edited and published last, on Home: each widget as wide as whoever uses it drew it. */
const WIDGET = '[data-strapi-widget-id^="plugin::content-manager.last-"]';
const CELL = `${WIDGET} table tr td`;

/**
 * The title takes what the other columns leave, on up to three lines: Strapi gives it a width of its own, and when
 * a document was changed, and the pencil, were out of sight. A narrow widget leaves out what the document's page says.
 */
const WHOLE_ROWS = `
${WIDGET} { container-type: inline-size; }
${WIDGET} [data-radix-scroll-area-viewport] > div { display: block !important; }
${WIDGET} table { table-layout: fixed; white-space: normal; width: 100%; }
${WIDGET} div:has(> table) { padding-inline: 0.8rem; }
${CELL} { padding: 0.8rem; }
${CELL}:nth-child(2) { width: 9.8rem; }
${CELL}:nth-child(3) { width: 11.6rem; }
${CELL}:nth-child(4) { width: 11rem; }
${CELL}:nth-child(5) { padding-inline: 0; width: 4rem; }
${CELL} > span { max-width: none; }
${CELL}:first-child > span {
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  display: -webkit-box;
  overflow-wrap: anywhere;
  white-space: normal;
}
@container (max-width: 60rem) { ${CELL}:nth-child(2) { display: none; } }
@container (max-width: 44rem) { ${CELL}:nth-child(4) { display: none; } }`;

/** On Home, rows show all their columns. */
export const showWholeRows = (): void => {
  addStyle(WHOLE_ROWS);
};
