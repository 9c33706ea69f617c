import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole } from '../support/admin-session';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, INTERVIEW, PUBLICATION, published } from '../support/content';
import type { Json } from '../support/http';
import { openPanel, PANEL_PATIENCE, type Panel } from '../support/panel';
import { PROJECT_ROOT } from '../support/test-environment';

const TEXT = readFileSync(join(__dirname, '../fixtures/pages/lanterns.txt'), 'utf8');
/** Not kept with the code: for whoever wants to look. */
const SHOTS = join(PROJECT_ROOT, '.tmp', 'walks');
/** Today it takes 112 clicks and about 40 pastes. */
const MOST = { clicks: 15, pastes: 2 };

/** The same page with names that no other test has. */
const pageOf = (guest: string, show: string, host = 'Dario Quint'): string =>
  TEXT.replaceAll('Ismene Varga', guest)
    .replaceAll('Salt and Signal', show)
    .replaceAll('Dario Quint', host);

describeInBrowser('a saved page', (executablePath) => {
  let panel: Panel;
  let page: Page;
  let clicks = 0;
  let pastes = 0;

  beforeAll(async () => {
    panel = await openPanel(executablePath);
    ({ page } = panel);
    page.setDefaultTimeout(8000);
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
  /** As a browser hands over what was copied from a page. */
  const pasteHtml = (html: string): Promise<unknown> =>
    page.evaluate(
      `(() => {
        const transfer = new DataTransfer();
        transfer.setData('text/html', ${JSON.stringify(html)});
        transfer.setData('text/plain', 'plain');
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
      })()`,
    );
  const shot = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(SHOTS, `from-page-${name}.png`), fullPage: true });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const create = () => button('Create drafts');
  const plan = () => page.locator('[data-lectern=page-plan]');
  const text = () => page.locator('#lectern-page-text');
  const row = (label: string) => page.locator('[data-lectern-record]').filter({ hasText: label });
  const begin = async (pasted?: string): Promise<void> => {
    await panel.open('/from-page');
    await text().waitFor();
    if ((await text().inputValue()) !== '') await button('Begin again').click();
    await text().focus();
    if (pasted !== undefined) await paste(pasted);
  };
  const settled = () => page.locator('[data-lectern=page-plan][aria-busy=false]').waitFor();
  const interviewsTitled = (title: string): Promise<Json[]> =>
    panel.lectern
      .documents(INTERVIEW)
      .findMany({ filters: { title }, populate: ['guests', 'show'] });
  const made = async (): Promise<void> => {
    await page.waitForURL(/content-manager.*interview\/[a-z0-9]{20,}/);
    await page.locator('[data-lectern=readiness]').waitFor();
  };

  it('becomes drafts, and is published with all that it brings, with few clicks', async () => {
    await panel.list(INTERVIEW);
    const began = Date.now();
    const since = (): string => ((Date.now() - began) / 1000).toFixed(1);
    await click(page.getByRole('link', { name: 'From a page' }));
    await text().waitFor();
    await paste(TEXT);
    await plan().getByText('A new interview, with 10 turns').waitFor();
    await click(page.getByLabel('Title'));
    await page.keyboard.type('Who Turns the Lights Out');
    await page.keyboard.press('Tab');
    await page.keyboard.type('03072025');
    await settled();
    await shot('plan');
    await click(create());
    await made();
    await page.getByText('6 drafts were written').waitFor();
    await shot('draft');
    const drafted = `${clicks} clicks, ${pastes} pastes, ${since()} s`;

    await click(button('Ismene Varga').first());
    await shot('guest');
    const dialog = page.getByRole('dialog');
    await click(dialog.getByRole('button', { name: 'Publish', exact: true }));
    await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));
    await page.getByText('Published document').first().waitFor();
    await shot('guest-published');
    await click(dialog.getByRole('button', { name: 'Close modal' }));
    await page.getByText('Nothing stands in the way').waitFor().catch(()=>0);
    await shot('after-guest');
    await click(button('Publish').first());
    await shot('publishing');
    await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));
    await page.getByText('Published document').first().waitFor();
    const alone = `${clicks} clicks, ${since()} s`;
    await click(page.getByRole('link', { name: 'Publication', exact: true }));
    await click(page.getByLabel('Select all entries'));
    await click(button('Publish').first());
    await shot('bulk');
    await click(page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }));
    await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));
    await page.getByText('Successfully published').first().waitFor();

    process.stdout.write(
      `From a page to drafts: ${drafted}; the interview published: ${alone}; with its publications: ${clicks} clicks, ${pastes} pastes, ${since()} s\n`,
    );
    const { body } = await panel.lectern.rest(
      '/interviews?filters[title][$eq]=Who Turns the Lights Out&populate=*',
    );
    expect(body.data[0]).toMatchObject({
      ...{ airDate: '2025-03-07', hostName: 'Dario Quint', show: { title: 'Salt and Signal' } },
      guests: [{ name: 'Ismene Varga' }],
    });
    expect(body.data[0].transcript).toHaveLength(10);
    expect(body.data[0].relatedPublications).toHaveLength(3);
    expect(clicks).toBeLessThanOrEqual(MOST.clicks);
    expect(pastes).toBeLessThanOrEqual(MOST.pastes);
  });
});
