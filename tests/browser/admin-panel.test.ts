import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, expertData, INTERVIEW, interviewData, published } from '../support/content';
import type { Lectern } from '../support/lectern';
import { openPanel, PANEL_PATIENCE, publishUntil, type Panel } from '../support/panel';

// The panel redraws while it is used: on a busy machine a click may meet nothing. Said in the report.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

describeInBrowser('the admin panel', (executablePath) => {
  let panel: Panel;
  let page: Page;
  let lectern: Lectern;
  const foreign: string[] = [];

  beforeAll(async () => {
    panel = await openPanel(executablePath, (url, own) => {
      if (url.protocol.startsWith('http') && url.host !== own.host) foreign.push(url.href);
    });
    ({ page, lectern } = panel);
  }, PANEL_PATIENCE);

  afterAll(() => panel.close());

  it('is signed in to over plain HTTP in production mode, and announces nothing', async () => {
    expect(await page.getByText('Introducing the new Media Library').count()).toBe(0);
    expect(await page.locator('a[href^="https://market.strapi.io"]').isVisible()).toBe(false);
  });

  it('asks no other host for anything on any page', async () => {
    for (const uid of ['expert', 'interview', 'publication', 'show', 'topic']) {
      await panel.list(`api::${uid}.${uid}`);
      await panel.form(`api::${uid}.${uid}`, 'create');
    }
    for (const path of ['/settings', '/plugins/upload', '/me']) await panel.open(path);

    expect(foreign).toEqual([]);
  });

  it('marks each problem of an unready interview at its field', async () => {
    const expert = await draft(lectern, EXPERT, expertData());
    const slug = 'taken-by-another';
    await published(lectern, INTERVIEW, interviewData({ slug }));
    const data = interviewData({ slug, guests: [expert.documentId] });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, documentId);
    await page.fill('textarea[name=standfirst]', 'Edited.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved document').first().waitFor();
    await publishUntil(page, page.getByText('is published with this slug').first());

    await page.getByText('Publish the expert first').first().waitFor();
    expect(
      await lectern.documents(INTERVIEW).findOne({ documentId, status: 'published' }),
    ).toBeNull();
  });

  it('edits a list of texts as lines, and saves a form with read-only relations', async () => {
    const { documentId } = await draft(lectern, EXPERT, expertData());
    await panel.form(EXPERT, documentId);
    await page.getByLabel('Other forms of the name').fill('N. Okafor\n\n Dr. Okafor ');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved document').first().waitFor();

    const saved = await lectern.documents(EXPERT).findOne({ documentId });
    expect(saved.nameVariants).toEqual(['N. Okafor', 'Dr. Okafor']);
  });
});
