import type { StrapiApp } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { textAt, type UnknownRecord } from '../../lib/record';
import { addStyle } from '../style';
import { nameCells, showCards } from './cards';
import { DayCell, LanguagesCell, MomentCell, ValueCell } from './cells';

const COLUMNS = 'Admin/CM/pages/ListView/inject-column-in-table';

/** A column of a list as Strapi's layout has it. */
interface Column extends UnknownRecord {
  readonly name: string;
  readonly attribute: UnknownRecord;
}

interface ListView {
  readonly displayedHeaders: readonly Column[];
  readonly layout: unknown;
}

/**
 * Shows in lists what editors read, in `bootstrap`: days without the day of the week, values by their words, languages
 * by their names. Strapi writes them so long that the last columns were out of sight.
 */
export const showColumns = (app: StrapiApp): void => {
  addStyle(WHOLE_ROWS);
  showCards();
  app.registerHook(COLUMNS, ({ displayedHeaders, layout }: ListView) => {
    nameCells(displayedHeaders);
    return { displayedHeaders: displayedHeaders.map(withCell), layout };
  });
};

const withCell = (column: Column): Column => {
  const Cell = cellOf(column);
  return Cell ? { ...column, cellFormatter: (row: UnknownRecord) => Cell(row, column) } : column;
};

type Cell = (row: UnknownRecord, column: Column) => ReactNode;

const cellOf = ({ name, attribute }: Column): Cell | null =>
  name === 'locales' ? LANGUAGES : (CELLS[textAt(attribute, 'type') ?? ''] ?? null);

const LANGUAGES: Cell = (row) => <LanguagesCell document={row} />;

const CELLS: Readonly<Record<string, Cell>> = {
  date: (row, { name }) => <DayCell day={textAt(row, name)} />,
  datetime: (row, { name }) => <MomentCell moment={textAt(row, name)} />,
  enumeration: (row, { name }) => <ValueCell value={textAt(row, name)} />,
};

/** Not of the tables on Home. */
const ROWS = 'main table[role="grid"]:not([data-strapi-widget-id] *) tr >';

/**
 * Long names go on below, so that the last column is seen: a row was as long as its longest name. In a list that is
 * narrow rows are cards (`showCards`); in other tables of a phone, which shows a few columns at once all the same, only
 * titles do.
 */
const WHOLE_ROWS = `
${ROWS} td > a { display: inline-block; min-width: 14rem; overflow-wrap: break-word; white-space: normal; }
${ROWS} td > button[aria-haspopup]:has(> span:first-child) { padding-inline: 0; }
${ROWS} td:last-child:has(> button[aria-haspopup] > svg) { display: table-cell; text-align: end; }
@media (min-width: 769px) {
  ${ROWS} td { white-space: normal; }
  ${ROWS} td > span { overflow-wrap: break-word; white-space: normal; }
  ${ROWS} td :is(button, time, [role="status"]) { white-space: nowrap; }
}
@media (max-width: 1439px) { ${ROWS} :is(th, td):not(:first-child) { padding-inline: 0.8rem; } }`;
