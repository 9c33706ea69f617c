import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
} from '../support/content';
import type { Json } from '../support/http';
import type { Lectern } from '../support/lectern';
import { openPanel, PANEL_PATIENCE, type Panel } from '../support/panel';
import { PROJECT_ROOT } from '../support/test-environment';

const SHOTS = join(PROJECT_ROOT, '.tmp', 'shots');

describeInBrowser('what links here', (executablePath) => {
  let panel: Panel;
  let page: Page;
  let lectern: Lectern;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    panel = await openPanel(executablePath);
    ({ page, lectern } = panel);
  }, PANEL_PATIENCE);

  afterAll(() => panel.close());

  const dialog = () => page.getByRole('dialog');
  const links = () => page.locator('[data-lectern=links]');
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(SHOTS, `links-${name}.png`) });
  };
  const isThere = async (uid: string, { documentId }: Json, status = 'draft'): Promise<boolean> =>
    (await lectern.documents(uid).findOne({ documentId, status })) !== null;

  /** Ids of what axe finds in our parts, serious or critical. */
  const axeFindings = async (part: string): Promise<string[]> => {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const found: { violations: { id: string; impact: string }[] } = await page.evaluate(
      `axe.run('[data-lectern=${part}]')`,
    );
    return found.violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id }) => id);
  };

  it('stands beside the form, and leads there', async () => {
    const guest = await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' }));
    const guests = [guest.documentId];
    await published(lectern, INTERVIEW, interviewData({ title: 'Who Measures', guests }));
    await draft(lectern, PUBLICATION, publicationData({ title: 'Her draft', authors: guests }));
    await panel.form(EXPERT, guest.documentId);
    await links().getByText('2 documents link here:').waitFor();
    await links().getByText('Interview · en · as published and in its draft').waitFor();
    await links().getByText('Publication · en · in its draft').waitFor();
    await shoot('panel');
    expect(await axeFindings('links')).toEqual([]);

    // Unpublishing says who needs it, and has no button.
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await dialog().getByText('It stays published: one published document').waitFor();
    await shoot('unpublish-refused');
    expect(await axeFindings('consequences')).toEqual([]);
    expect(await dialog().getByRole('button', { name: 'Unpublish' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Cancel' }).click();

    await links().getByRole('link', { name: 'Who Measures' }).click();
    await page.getByRole('heading', { name: 'Who Measures' }).waitFor();
    await links().getByText('Nothing links here.').waitFor();
  });

  it('is told before something is unpublished, with the address that will be gone', async () => {
    const one = await published(lectern, PUBLICATION, publicationData({ title: 'Seen paper' }));
    const relatedPublications = [one.documentId];
    const more = { title: 'Relates', relatedPublications };
    await published(lectern, INTERVIEW, interviewData(more));
    await panel.form(PUBLICATION, one.documentId);
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await dialog().getByText('One published document links here').waitFor();
    await dialog().getByText('/api/publications/seen-paper?locale=en').waitFor();
    await shoot('unpublish');
    await dialog().getByRole('button', { name: 'Unpublish' }).click();
    await page.getByText('Draft', { exact: true }).first().waitFor();
    expect(await isThere(PUBLICATION, one, 'published')).toBe(false);
  });

  it('is told before something is deleted, also from the list; an administrator forces it', async () => {
    const show = await draft(lectern, SHOW, { title: 'The Long View' });
    const titles = Array.from({ length: 9 }, (_, index) => `Episode ${index + 1}`);
    for (const title of titles)
      await draft(lectern, INTERVIEW, interviewData({ title, show: show.documentId }));
    await panel.list(SHOW);
    await page.getByRole('button', { name: 'Row actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete entry' }).click();
    await dialog().getByText('It cannot be deleted: 9 documents link here').waitFor();
    expect(
      await dialog()
        .getByRole('link', { name: /^Episode/ })
        .count(),
    ).toBe(6);
    await dialog().getByRole('button', { name: 'Show all 9' }).click();
    expect(
      await dialog()
        .getByRole('link', { name: /^Episode/ })
        .count(),
    ).toBe(9);
    await shoot('delete');
    await dialog().getByRole('button', { name: 'Delete all the same' }).click();
    await page.getByText('No content found').waitFor();
    expect(await isThere(SHOW, show)).toBe(false);
  });

  it('names with links what several documents are needed for', async () => {
    const { name, ...guest } = await published(lectern, EXPERT, expertData());
    const data = interviewData({ title: 'Needs her', guests: [guest.documentId] });
    await published(lectern, INTERVIEW, data);
    await panel.open(`/content-manager/collection-types/${EXPERT}?page=1&pageSize=100`);
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog().getByText('One document needs it:').waitFor();
    const href = await dialog().getByRole('link', { name: 'Needs her' }).getAttribute('href');
    expect(href).toMatch(/^\/admin\/content-manager\/collection-types\/api::interview/);
    await shoot('bulk');
    await page.keyboard.press('Escape');
  });
});
