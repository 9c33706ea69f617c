import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { INTERVIEW, PUBLICATION } from '../support/content';
import type { Json } from '../support/http';
import { openPanel, PANEL_PATIENCE, type Panel } from '../support/panel';
import { PROJECT_ROOT } from '../support/test-environment';

const TEXT = readFileSync(join(__dirname, '../fixtures/pages/lanterns.txt'), 'utf8');
const SHOTS = join(PROJECT_ROOT, '.tmp', 'walks');

describeInBrowser('a saved page', (executablePath) => {
  let panel: Panel;
  let page: Page;
  let clicks = 0;
  let pastes = 0;

  beforeAll(async () => {
    panel = await openPanel(executablePath);
    ({ page } = panel);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }, PANEL_PATIENCE);

  afterAll(() => panel.close());

  const click = async (thing: Locator): Promise<void> => {
    await thing.click();
    clicks += 1;
  };
  const paste = async (text: string): Promise<void> => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press('Control+v');
    pastes += 1;
  };
  const shot = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(SHOTS, `from-page-${name}.png`), fullPage: true });
  const create = () => page.getByRole('button', { name: 'Create drafts', exact: true });
  const plan = () => page.locator('[data-lectern=page-plan]');

  it('becomes a draft, and is published, with few clicks', async () => {
    await panel.list(INTERVIEW);
    const began = Date.now();
    await shot('list');
    await click(page.getByRole('link', { name: 'From a page' }));
    await page.locator('#lectern-page-text').waitFor();
    await shot('empty');
    await paste(TEXT);
    await plan().getByText('A new interview, with 10 turns').waitFor();
    await click(page.getByLabel('Title'));
    await page.keyboard.type('Who Turns the Lights Out');
    await page.keyboard.press('Tab');
    await page.keyboard.type('03072025');
    await shot('plan');
    await click(create());
    await page.waitForURL(/content-manager.*interview\/[a-z0-9]+/);
    await page.getByText('drafts were written').waitFor();
    await page.locator('[data-lectern=readiness]').waitFor();
    const drafted = { clicks, pastes, seconds: (Date.now() - began) / 1000 };
    await shot('draft');
    process.stdout.write(`from a page to a draft: ${JSON.stringify(drafted)}\n`);
  });
});
