import type { Browser, Locator, Page } from 'playwright-core';
import { ADMIN, signInAsAdmin } from '../support/admin-session';
import { describeInBrowser, launch } from '../support/browser';
import { draft, EXPERT, expertData, INTERVIEW, interviewData, published } from '../support/content';
import { startLectern, type Lectern } from '../support/lectern';

/** Milliseconds for the panel to show something on a busy machine. */
const PATIENCE = 60_000;

/** Whether something comes to be visible soon. */
const appears = async (thing: Locator): Promise<boolean> =>
  thing.waitFor({ timeout: 8_000 }).then(
    () => true,
    () => false,
  );

/**
 * Publishes, until the panel answers: a busy machine redraws the form after a save when it is clicked, and the
 * click is lost. Strapi asks whether to go on with a linked draft, if it has counted the drafts by then.
 */
const publishUntil = async (page: Page, answer: Locator): Promise<void> => {
  const publish = page.getByRole('button', { name: 'Publish', exact: true }).first();
  const goOn = page.getByRole('alertdialog').getByRole('button', { name: 'Publish' });
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const isAsked = await goOn.isVisible();
    await (isAsked ? goOn : publish).click();
    const isAnswered = await appears(isAsked ? answer : answer.or(goOn).first());
    if (isAnswered && (await answer.isVisible())) return;
  }
  await answer.waitFor({ timeout: 8_000 });
};

describeInBrowser('the admin panel', (executablePath) => {
  let lectern: Lectern;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];

  const open = async (path: string): Promise<void> => {
    await page.goto(`${lectern.url}/admin${path}`);
    await page.waitForLoadState('networkidle');
  };
  const list = (uid: string) => open(`/content-manager/collection-types/${uid}`);
  const form = (uid: string, documentId: string) =>
    open(`/content-manager/collection-types/${uid}/${documentId}`);

  beforeAll(async () => {
    lectern = await startLectern({}, { serveAdminPanel: true });
    await signInAsAdmin(lectern);
    browser = await launch(executablePath);
    page = await browser.newPage({ viewport: { width: 1280, height: 1200 } });
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.host !== new URL(lectern.url).host) {
        foreign.push(url.href);
      }
    });
    await open('');
    await page.fill('input[name=email]', ADMIN.email);
    await page.fill('input[name=password]', ADMIN.password);
    await page.click('button[type=submit]');
    await page.getByText('Last edited entries').first().waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await lectern.stop();
  });

  it('is signed in to over plain HTTP in production mode, and announces nothing', async () => {
    expect(await page.getByText('Introducing the new Media Library').count()).toBe(0);
    expect(await page.locator('a[href^="https://market.strapi.io"]').isVisible()).toBe(false);
  });

  it('asks no other host for anything on any page', async () => {
    for (const uid of ['expert', 'interview', 'publication', 'show', 'topic']) {
      await list(`api::${uid}.${uid}`);
      await form(`api::${uid}.${uid}`, 'create');
    }
    for (const path of ['/settings', '/plugins/upload', '/me']) await open(path);

    expect(foreign).toEqual([]);
  });

  it('marks each problem of an unready interview at its field', async () => {
    const expert = await draft(lectern, EXPERT, expertData());
    const slug = 'taken-by-another';
    await published(lectern, INTERVIEW, interviewData({ slug }));
    const data = interviewData({ slug, guests: [expert.documentId] });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await form(INTERVIEW, documentId);
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
    await form(EXPERT, documentId);
    await page.getByLabel('Other forms of the name').fill('N. Okafor\n\n Dr. Okafor ');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved document').first().waitFor();

    const saved = await lectern.documents(EXPERT).findOne({ documentId });
    expect(saved.nameVariants).toEqual(['N. Okafor', 'Dr. Okafor']);
  });
});
