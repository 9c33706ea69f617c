import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { ADMIN, signInAsAdmin, type AdminCredentials, type AdminSession } from './admin-session';
import { launch } from './browser';
import { useLectern, type Lectern } from './lectern';
import { BUILD_PATIENCE, buildPanel } from './panel-build';

/** The admin panel in a browser, with somebody signed in. */
export interface Panel {
  readonly lectern: Lectern;
  readonly page: Page;
  readonly admin: AdminSession;
  /** What the page asked of another host, so far. */
  readonly foreign: readonly string[];
  /** A path below `/admin`. */
  open(path: string): Promise<void>;
  list(uid: string): Promise<void>;
  /** @param documentId with what else its address has: a language, a status */
  form(uid: string, documentId: string): Promise<void>;
  /** Saves the form by its button. */
  save(): Promise<void>;
  /** The panel as somebody else sees it, in a browser of their own until the test ends. */
  openAs(credentials: AdminCredentials): Promise<Page>;
  /** The browser of somebody without an account, until the test ends. */
  openAsStranger(options?: BrowserContextOptions): Promise<Page>;
}

interface Opened {
  readonly admin: AdminSession;
  readonly browser: Browser;
  readonly page: Page;
}

/**
 * Boots Lectern and signs in to its panel before the tests of the block in which it is called, and closes both after
 * them. After each test the window has its size again, nothing is held back any more, and all other windows are closed.
 */
export const usePanel = (executablePath: string): Panel => {
  let opened: Opened | null = null;
  const foreign: string[] = [];
  const current = (): Opened => {
    if (!opened)
      throw new Error('The panel is open in hooks and tests, not while they are described');
    return opened;
  };
  beforeAll(buildPanel, BUILD_PATIENCE);
  afterAll(() => opened?.browser.close());
  const lectern = useLectern({}, { serveAdminPanel: true });
  beforeAll(async () => {
    const admin = await signInAsAdmin(lectern);
    const browser = await launch(executablePath);
    const page = await pageIn(await browser.newContext({ viewport: WINDOW }));
    opened = { admin, browser, page };
    page.on('request', (request) => {
      if (isForeign(request.url(), lectern.url)) foreign.push(request.url());
    });
    await signInThrough(page, lectern, ADMIN);
  });
  afterEach(async () => {
    const { browser, page } = current();
    const context = page.context();
    const others = browser.contexts().filter((other) => other !== context);
    const tabs = context.pages().filter((tab) => tab !== page);
    await Promise.all([...others, ...tabs].map((other) => other.close()));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.setViewportSize(WINDOW);
  });
  const page = pageOf(() => current().page);
  const open = async (path: string): Promise<void> => {
    await page.goto(`${lectern.url}/admin${path}`);
    await page.waitForLoadState('networkidle');
  };
  return {
    lectern,
    page,
    foreign,
    get admin() {
      return current().admin;
    },
    open,
    list: (uid) => open(`/content-manager/collection-types/${uid}`),
    form: (uid, documentId) => open(`/content-manager/collection-types/${uid}/${documentId}`),
    save: async () => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved document').first().waitFor();
    },
    openAs: async (credentials) => {
      const other = await pageIn(await current().browser.newContext());
      await signInThrough(other, lectern, credentials);
      return other;
    },
    openAsStranger: async (options) => pageIn(await current().browser.newContext(options)),
  };
};

/** Whether an address leads over the network to another host than that of `own`. */
export const isForeign = (address: string, own: string): boolean => {
  const { protocol, host } = new URL(address);
  return protocol.startsWith('http') && host !== new URL(own).host;
};

const WINDOW = { width: 1280, height: 1200 };

/** Milliseconds for the panel to show something on a busy machine. */
const PATIENCE = 60_000;

const pageIn = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
};

const signInThrough = async (
  page: Page,
  { url }: Lectern,
  { email, password }: AdminCredentials,
): Promise<void> => {
  await page.goto(`${url}/admin`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.getByText('Last edited entries').first().waitFor();
};

/** A page that is opened later: it is looked for whenever something is asked of it. */
const pageOf = (find: () => Page): Page =>
  new Proxy<Page>(Object.create(null), {
    get: (_, name) => {
      const page = find();
      const found: unknown = Reflect.get(page, name);
      if (typeof found !== 'function') return found;
      return (...given: unknown[]): unknown => Reflect.apply(found, page, given);
    },
  });

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
