import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EVENT,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';

const LONG =
  'What the keepers of the gauges told the two ministries about the river and its summer';

/** What is wider than what shows it: its last columns are out of sight. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('main table[role=grid]')].flatMap((table) => {
      const shown = table.parentElement;
      return shown.clientWidth + 1 < table.offsetWidth ? [table.innerText] : [];
    })`,
  );

describeInBrowser('a table of the panel', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  beforeAll(async () => {
    const topic = await published(lectern, TOPIC, { name: 'Rivers' });
    const expert = await published(lectern, EXPERT, expertData({ jobTitle: LONG }));
    const made = interviewData({ title: LONG, airDate: '2025-03-07', guests: [expert.documentId] });
    const { documentId } = await published(lectern, INTERVIEW, made);
    const translated = interviewData({ title: 'Der Fluss', slug: 'der-fluss' });
    await lectern.documents(INTERVIEW).update({ documentId, locale: 'de', data: translated });
    const topics = [topic.documentId];
    const publicationType = 'special-report';
    await published(
      lectern,
      PUBLICATION,
      publicationData({ title: LONG, publicationType, topics }),
    );
    await draft(lectern, EVENT, { title: LONG, startsAt: '2025-06-03T14:30:00.000Z', place: LONG });
  });

  it.each(
    [INTERVIEW, PUBLICATION, EXPERT, TOPIC, EVENT].flatMap((uid) =>
      [1280, 768, 390].map((width) => [uid, width] as const),
    ),
  )('shows all its columns: the list of %s at %d px', async (uid, width) => {
    await page.setViewportSize({ width, height: 900 });
    await panel.list(uid);
    await page.locator('main tbody tr').first().waitFor();

    expect(await cutOff(page)).toEqual([]);
    const boxes = await page
      .locator('main tbody td')
      .evaluateAll((cells: Json) => cells.map((cell: Json) => cell.getBoundingClientRect().right));
    expect(Math.max(...boxes)).toBeLessThanOrEqual(width);
  });

  it.each(
    ['users', 'roles', 'api-tokens', 'internationalization'].flatMap((page) =>
      [768, 390].map((width) => [page, width] as const),
    ),
  )('shows all its columns: the %s of the settings at %d px', async (path, width) => {
    await page.setViewportSize({ width, height: 900 });
    await panel.open(`/settings/${path}`);
    await page.locator('main tbody tr').first().waitFor();

    expect(await cutOff(page)).toEqual([]);
  });

  it('has all that can be done with ticked rows in view on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    // Without a language in its address a list is loaded twice, and what was ticked is forgotten.
    await panel.list(`${INTERVIEW}?plugins[i18n][locale]=en`);
    await page.locator('main tbody tr').first().waitFor();
    await page.getByRole('checkbox', { name: 'Select this row' }).first().waitFor();
    await page.getByRole('checkbox', { name: 'Select all entries' }).click();
    // Strapi draws the buttons when the browser is idle: without a screen it may not be until it draws something.
    await page.screenshot();
    for (const name of ['Unpublish', 'Add a topic', 'Delete']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    }
  });

  it('says on a phone what the values of a row are, and sorts by them', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await panel.list(INTERVIEW);
    await page.locator('main tbody tr').first().waitFor();
    const names = await page
      .locator('main tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells: Json) =>
        cells.map(
          (cell: Json) => cell.ownerDocument.defaultView.getComputedStyle(cell, '::before').content,
        ),
      );

    expect(names.filter((name: string) => name !== 'none')).toEqual([
      '"Show: "',
      '"Air date: "',
      '"Guests: "',
    ]);
    await page.getByRole('gridcell', { name: 'Air date' }).getByText('Air date').click();
    await page.waitForURL(/sort=airDate/);
  });

  it('shows days, fixed values and languages as editors read them', async () => {
    await panel.list(INTERVIEW);
    const row = page.locator('main tbody tr');
    await row.getByText('Mar 7, 2025', { exact: true }).waitFor();
    await row.getByRole('link', { name: 'English', exact: true }).waitFor();
    await row.getByRole('link', { name: 'German', exact: true }).click();
    await page.waitForURL(/locale[^=]*=de/);
    expect(await page.locator('input[name=title]').inputValue()).toBe('Der Fluss');

    // Strapi's lists go on in the language of the last one.
    await panel.list(`${PUBLICATION}?plugins[i18n][locale]=en`);
    await row.getByText('Special report', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Type' }).getByText('Special report').waitFor();
  });

  it.each([1280, 390])('shows on Home what was edited last, all of it, at %d px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await panel.open('');
    const widget = page.locator('[data-strapi-widget-id$=last-edited-entries]');
    const [title, pencil] = [widget.locator('td').first(), widget.getByRole('link').first()];
    await title.waitFor();

    expect(await cutOff(page)).toEqual([]);
    expect((await title.boundingBox())?.width).toBeGreaterThan(90);
    const [frame, seen] = [await widget.boundingBox(), await pencil.boundingBox()];
    expect((seen?.x ?? 0) + (seen?.width ?? 0)).toBeLessThanOrEqual(
      (frame?.x ?? 0) + (frame?.width ?? 0),
    );
  });
});
