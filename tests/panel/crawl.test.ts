import type { Page } from 'playwright-core';
import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole } from '../support/admin-session';
import { describeInBrowser } from '../support/browser';
import {
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import { isForeign, usePanel } from '../support/panel';

const COLLECTIONS = [INTERVIEW, PUBLICATION, EXPERT, TOPIC, SHOW];

/** What somebody meets who looks at every page: links that lead to Strapi's makers, and what went wrong. */
interface Findings {
  readonly links: Set<string>;
  readonly failed: Set<string>;
  readonly errors: Set<string>;
}

const watch = (page: Page, own: string): Findings => {
  const findings = {
    links: new Set<string>(),
    failed: new Set<string>(),
    errors: new Set<string>(),
  };
  page.on('response', (response) => {
    if (response.status() >= 400) findings.failed.add(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (isForeign(request.url(), own)) findings.failed.add(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') findings.errors.add(message.text());
  });
  page.on('pageerror', (error) => findings.errors.add(String(error)));
  return findings;
};

const strapiLinks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('a[href], area[href]')].map(({ href }) => href)
      .filter((href) => /strapi\\.(io|com)|github\\.com\\/strapi/.test(href))`,
  );

/** Of each key in the help, whether what it does stands on its line. */
const besideTheirKeys = (page: Page): Promise<readonly boolean[]> =>
  page.evaluate(
    `[...document.querySelectorAll('[data-lectern=help] dt')].map((key) =>
      key.getBoundingClientRect().bottom > key.nextElementSibling.getBoundingClientRect().top)`,
  );

describeInBrowser('every page that somebody works on', (executablePath) => {
  const panel = usePanel(executablePath);
  const { lectern } = panel;
  let paths: readonly string[];

  beforeAll(async () => {
    // Where nobody has filled it in, Strapi asks for it, and is told that it is not there.
    const site = { siteUrl: 'https://www.example.org', publisherName: 'Meridian' };
    await lectern.documents('api::site.site').create({ data: site });
    const topic = await published(lectern, TOPIC, { name: 'Rivers' });
    const expert = await published(lectern, EXPERT, expertData());
    const topics = [topic.documentId];
    const works = {
      [INTERVIEW]: interviewData({ topics, guests: [expert.documentId] }),
      [PUBLICATION]: publicationData({ topics, authors: [expert.documentId] }),
      [SHOW]: { title: 'The Long View' },
    };
    const forms = [`${TOPIC}/${topic.documentId}`, `${EXPERT}/${expert.documentId}`];
    for (const [uid, data] of Object.entries(works)) {
      forms.push(`${uid}/${(await published(lectern, uid, data)).documentId}`);
    }
    // In a language that they are not there in yet.
    const translated = forms.filter((path) => /interview|publication/.test(path));
    forms.push(...translated.map((path) => `${path}?plugins[i18n][locale]=de`));
    paths = [
      ...COLLECTIONS,
      ...[INTERVIEW, PUBLICATION, EXPERT].map((uid) => `${uid}/create`),
      ...forms,
    ].map((path) => `/content-manager/collection-types/${path}`);
  });

  it.each([ADMIN_ROLE.editor, ADMIN_ROLE.author])(
    'as %s leads to nobody outside, asks for nothing in vain and fails nowhere',
    async (role) => {
      const page = await panel.openAs(await createWithRole(lectern, role));
      const findings = watch(page, lectern.url);
      const others = ['', '/me', '/help', '/from-page', '/plugins/upload'];
      const single = '/content-manager/single-types/api::site.site';
      // Lists look the same to both.
      const seen = role === ADMIN_ROLE.editor ? paths : paths.slice(COLLECTIONS.length);
      for (const path of [...others, ...seen, single]) {
        await page.goto(`${lectern.url}/admin${path}`);
        await page.waitForLoadState('networkidle');
        await page.locator('main').first().waitFor();
        for (const link of await strapiLinks(page)) findings.links.add(`${path}: ${link}`);
      }

      expect([...findings.links]).toEqual([]);
      expect([...findings.failed]).toEqual([]);
      expect([...findings.errors]).toEqual([]);
    },
  );

  it('has help of its own in the menu, which names no words that are not there', async () => {
    const page = await panel.openAs(await createWithRole(lectern, ADMIN_ROLE.author));
    await page.getByRole('link', { name: 'Help' }).click();
    const help = page.locator('[data-lectern=help]');
    await help.getByRole('heading', { name: 'From a draft to the site' }).waitFor();
    await help.getByRole('heading', { name: 'Whom to ask' }).waitFor();
    await help.getByText('Ctrl+Shift+Enter').first().waitFor();

    expect(await help.innerText()).not.toMatch(/lectern\./);
    expect(await besideTheirKeys(page)).not.toContain(false);
  });
});
