import type { Page } from 'playwright-core';

/** Milliseconds between two looks, and for all of them. */
const BETWEEN = 50;
const PATIENCE = 30_000;

/**
 * Waits until an expression is true in the page. (Playwright's own way evaluates a text within the page, which the panel's
 * policy forbids.)
 */
export const until = async (page: Page, expression: string): Promise<void> => {
  for (let waited = 0; waited < PATIENCE; waited += BETWEEN) {
    if (await page.evaluate(expression)) return;
    await page.waitForTimeout(BETWEEN);
  }
  throw new Error(`It never came to be so: ${expression}`);
};
