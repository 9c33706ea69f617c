import type { Page } from 'playwright-core';
import { until } from './until';

/** What the panel keeps on this computer. Its store is not opened before the panel made it: that would make it without a table. */
const ALL_KEPT = `(async () => {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'lectern')) return '';
  const asked = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const database = await asked(indexedDB.open('lectern'));
  const kept = await asked(database.transaction('kept-texts').objectStore('kept-texts').getAll());
  database.close();
  return JSON.stringify(kept);
})()`;

/** Waits until words that were typed into a form are kept in the browser. */
export const untilKept = (page: Page, words: string): Promise<void> => {
  const written = JSON.stringify(words).slice(1, -1);
  return until(page, `${ALL_KEPT}.then((kept) => kept.includes(${JSON.stringify(written)}))`);
};
