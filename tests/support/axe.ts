import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly rule: string;
  readonly html: string;
  readonly isOurs: boolean;
}

/** What axe calls serious or critical within a part of the page, by its selector. Our own parts are marked. */
export const seriousFindings = async (page: Page, within = 'html'): Promise<readonly Finding[]> => {
  // Not as a script in the page: the panel's policy forbids that.
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(${JSON.stringify(within)}).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => {
      const found = document.querySelector(target[0]);
      const isOurs = Boolean(found?.closest('[data-lectern], [class*=ProseMirror]'));
      return { rule: id, html, isOurs };
    })))`);
};
