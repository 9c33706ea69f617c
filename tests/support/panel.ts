import type { Browser, Locator, Page } from 'playwright-core';
import { ADMIN, signInAsAdmin, type AdminCredentials, type AdminSession } from './admin-session';
import { launch } from './browser';
import { startLectern, type Lectern } from './lectern';
import { BUILD_PATIENCE, buildPanel } from './panel-build';

/** Milliseconds for `openPanel`. */
export const PANEL_PATIENCE = BUILD_PATIENCE;

/** The admin panel in a browser, with somebody signed in. */
export interface Panel {
  readonly lectern: Lectern;
  readonly page: Page;
  readonly admin: AdminSession;
  /** A path below `/admin`. */
  open(path: string): Promise<void>;
  list(uid: string): Promise<void>;
  form(uid: string, documentId: string): Promise<void>;
  close(): Promise<void>;
}

/** @param onRequest told of everything that the browser asks for, and of the server's own address */
export const openPanel = async (
  executablePath: string,
  onRequest: (url: URL, own: URL) => void = () => undefined,
): Promise<Panel> => {
  await buildPanel();
  const lectern = await startLectern({}, { serveAdminPanel: true });
  const admin = await signInAsAdmin(lectern);
  const browser: Browser = await launch(executablePath);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1200 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('request', (request) => {
    onRequest(new URL(request.url()), new URL(lectern.url));
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(`${lectern.url}/admin${path}`);
    await page.waitForLoadState('networkidle');
  };
  await open('');
  await page.fill('input[name=email]', ADMIN.email);
  await page.fill('input[name=password]', ADMIN.password);
  await page.click('button[type=submit]');
  await page.getByText('Last edited entries').first().waitFor();
  return {
    lectern,
    page,
    admin,
    open,
    list: (uid) => open(`/content-manager/collection-types/${uid}`),
    form: (uid, documentId) => open(`/content-manager/collection-types/${uid}/${documentId}`),
    close: async () => {
      await browser.close();
      await lectern.stop();
    },
  };
};

/** The panel as somebody else sees it, in a browser of their own; to be closed with its context. */
export const openAs = async (panel: Panel, credentials: AdminCredentials): Promise<Page> => {
  const context = await panel.page.context().browser()?.newContext();
  const page = await context?.newPage();
  if (!page) throw new Error('There is no browser');
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${panel.lectern.url}/admin`);
  await page.fill('input[name=email]', credentials.email);
  await page.fill('input[name=password]', credentials.password);
  await page.click('button[type=submit]');
  await page.getByText('Last edited entries').first().waitFor();
  return page;
};

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
export const publishUntil = async (page: Page, answer: Locator): Promise<void> => {
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
