import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EXPERT,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  turns,
} from '../support/content';
import type { Json } from '../support/http';
import { untilKept } from '../support/kept-texts';
import { usePanel } from '../support/panel';

describeInBrowser('pickers', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  /** What Strapi's picker says where it takes a typed text for a choice. */
  const complaints: string[] = [];

  beforeAll(() => {
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.text().includes('tried to add a relation')) complaints.push(message.text());
    });
  });

  const picker = (label: RegExp): Locator => page.getByRole('combobox', { name: label });
  const options = (): Locator => page.getByRole('option');
  const linked = (field: string): Locator =>
    page.locator(`form:has(input[role=combobox][name=${field}]) li > [data-handler-id]`);
  const dialog = (): Locator => page.getByRole('dialog');
  const search = async (label: RegExp, words: string): Promise<void> => {
    await picker(label).click();
    await picker(label).fill(words);
  };
  const save = async (where: Locator | Page): Promise<void> => {
    const saved = page.waitForResponse(
      (answer) => /PUT|POST/u.test(answer.request().method()) && answer.url().includes('/content-manager/collection-types/'), // prettier-ignore
    );
    await where.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await saved).status()).toBeLessThan(300);
  };
  const readInterview = async (title: string): Promise<Json> => {
    const [found] = await lectern.documents(INTERVIEW).findMany({
      filters: { title },
      populate: ['guests', 'show', 'topics', 'relatedPublications'],
    });
    return found;
  };

  it('tell publications of one name apart, newest first, and find words anywhere', async () => {
    const old = { publicationType: 'special-report', releaseDate: '2019-05-06' };
    await published(lectern, PUBLICATION, publicationData({ title: 'Rivers of Málaga', ...old }));
    await draft(lectern, PUBLICATION, publicationData({ title: 'Rivers of Málaga' }));
    await draft(lectern, PUBLICATION, publicationData({ title: 'A long title '.repeat(15) }));
    const made = await draft(lectern, INTERVIEW, interviewData());
    await panel.form(INTERVIEW, made.documentId);
    await search(/Related publications/u, 'malaga riv');
    await options().nth(2).waitFor();
    await page.locator('[role=option]:nth-of-type(3)').waitFor({ state: 'detached' });

    expect(await options().allInnerTexts()).toEqual([
      'Rivers of Málaga\nAnalysis · 2025\nDraft',
      'Rivers of Málaga\nSpecial report · 2019\nPublished',
      'Create “malaga riv”',
    ]);
    await options().nth(1).click();
    const [row] = [linked('relatedPublications').last()];
    await row.getByText('Special report · 2019').waitFor();
    await save(page);
    await page.reload();
    await row.getByText('Special report · 2019').waitFor();
  });

  it('leave nothing behind, and say no error, when something is typed that picks nothing', async () => {
    await search(/Topics/u, 'Nothing of that name');
    await page.getByText('Create “Nothing of that name”').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await picker(/Topics/u).inputValue()).toBe('');

    await picker(/Topics/u).focus();
    await page.keyboard.type('Also nothing');
    await page.getByText('Create “Also nothing”').waitFor();
    expect(await page.locator('[role=option][data-highlighted]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await picker(/Guests/u).click();
    expect(await page.inputValue('input[name=topics]')).toBe('');
    await page.keyboard.press('Escape');

    expect(complaints).toEqual([]);
  });

  it('create what is typed for a document that was never saved, and link it', async () => {
    await panel.form(INTERVIEW, 'create');
    await page.fill('input[name=title]', 'Never saved');
    await search(/Guests/u, 'Nadia Okafor');
    await page.getByText('Create “Nadia Okafor”').click();
    await dialog().locator('input[name=jobTitle]').fill('Director');
    expect(await dialog().locator('input[name=name]').inputValue()).toBe('Nadia Okafor');
    await save(dialog());
    await linked('guests').getByText('Nadia Okafor\nDirector').waitFor();
    await dialog().getByRole('button', { name: 'Close modal' }).click();

    expect(await page.inputValue('input[name=title]')).toBe('Never saved');
    expect(complaints).toEqual([]);
    await save(page);
    expect(await readInterview('Never saved')).toMatchObject({
      guests: [{ name: 'Nadia Okafor', slug: 'nadia-okafor' }],
    });
  });

  it('know the form from the window where both are new documents of one type', async () => {
    await panel.form(PUBLICATION, 'create');
    await page.fill('input[name=title]', 'The one below');
    await search(/Related publications/u, 'The one above');
    await page.getByText('Create “The one above”').click();
    await dialog().locator('input[name=title][value="The one above"]').waitFor();
    // A window that creates something would have to give it up.
    await dialog()
      .getByRole('combobox', { name: /Authors/u })
      .click();
    expect(await options().getByText('Create a new one').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await save(dialog());
    await linked('relatedPublications').getByText('The one above').waitFor();
    await dialog().getByRole('button', { name: 'Close modal' }).click();

    expect(await page.inputValue('input[name=title]')).toBe('The one below');
    await page.getByText('Not saved yet.').waitFor();
    await save(page);
    const [below] = await lectern
      .documents(PUBLICATION)
      .findMany({ filters: { title: 'The one below' }, populate: ['relatedPublications'] });
    expect(below.relatedPublications).toMatchObject([{ title: 'The one above' }]);
  });

  it('create for a saved document without saving it, and put the new one in the place of the old', async () => {
    const show = await lectern.documents(SHOW).create({ data: { title: 'The old show' } });
    const data = interviewData({ title: 'Saved', show: show.documentId });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, documentId);
    await linked('show').getByText('The old show').waitFor();
    await page.fill('input[name=hostName]', 'Typed, not saved');
    await search(/Show/u, 'The new show');
    await page.getByText('Create “The new show”').waitFor();
    // By keyboard alone.
    await page.keyboard.press('End');
    await page.locator('[role=option][data-highlighted]').waitFor();
    await page.keyboard.press('Enter');
    await dialog().locator('input[name=title]').waitFor();
    expect(await dialog().locator('input[name=title]').inputValue()).toBe('The new show');
    await save(dialog());
    await linked('show').getByText('The new show').waitFor();
    await dialog().getByRole('button', { name: 'Close modal' }).click();

    expect(await linked('show').getByText('The old show').count()).toBe(0);
    expect(await page.inputValue('input[name=hostName]')).toBe('Typed, not saved');
    expect((await readInterview('Saved')).show.title).toBe('The old show');
    await save(page);
    expect((await readInterview('Saved')).show.title).toBe('The new show');
  });

  it('tell and create alike in a window over another form', async () => {
    await published(lectern, EXPERT, { name: 'Author', jobTitle: 'Fellow' });
    const work = await draft(lectern, PUBLICATION, publicationData({ title: 'Work' }));
    const data = interviewData({ title: 'Outer', relatedPublications: [work.documentId] });
    await panel.form(INTERVIEW, (await draft(lectern, INTERVIEW, data)).documentId);
    await linked('relatedPublications').getByText('Work').click();
    const authors = dialog().getByRole('combobox', { name: /Authors/u });
    await authors.click();
    await authors.fill('author');
    await page.getByRole('option', { name: 'Author' }).getByText('Fellow').first().waitFor();
    await authors.fill('Second author');
    await page.getByText('Create “Second author”').click();
    await dialog().locator('input[name=name][value="Second author"]').waitFor();
    const linkedBy = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await save(dialog());
    expect((await linkedBy).status()).toBe(200);
    await expect(
      lectern
        .documents(PUBLICATION)
        .findOne({ documentId: work.documentId, populate: ['authors'] }),
    ).resolves.toMatchObject({ authors: [{ name: 'Second author' }] });
  });

  it('offer languages and files in words that end', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await panel.form(INTERVIEW, documentId);
    await page
      .getByRole('combobox', { name: /locale/iu })
      .first()
      .click();
    await page.getByRole('option', { name: 'Add French (fr)' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Click to add an asset').first().click();
    await dialog()
      .getByRole('button', { name: /Add (?:more|new) assets/u })
      .first()
      .click();
    await dialog().getByText('Drag files here, or click to choose them').waitFor();
    await page.keyboard.press('Escape');
  });

  it('fill in from the only other language, say which links are lost, and create what they lead to', async () => {
    const one = await draft(lectern, PUBLICATION, publicationData({ title: 'Only in English' }));
    const both = await draft(lectern, PUBLICATION, publicationData({ title: 'In both' }));
    const inGerman = { locale: 'de', documentId: both.documentId };
    await lectern
      .documents(PUBLICATION)
      .update({ ...inGerman, data: publicationData({ title: 'In beiden' }) });
    const relatedPublications = [one.documentId, both.documentId];
    const data = interviewData({ title: 'In English', relatedPublications });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, `${documentId}?plugins[i18n][locale]=de`);
    // What all languages have in common is in the form already.
    const readiness = page.locator('[data-lectern=readiness]');
    await readiness.getByText('Title is missing').waitFor();
    expect(await readiness.innerText()).not.toContain('Air date');
    await page.getByRole('button', { name: 'Fill in from another language' }).click();
    const told = page.getByRole('alertdialog');
    await told.getByText('English').waitFor();
    await told.getByRole('button', { name: 'Fill in', exact: true }).click();
    await told.getByText('One link could not be taken').waitFor();
    await told.getByText('Only in English (Related publications)').waitFor();
    expect(await page.inputValue('input[name=title]')).toBe('In English');
    await linked('relatedPublications').getByText('In beiden\nAnalysis · 2025').waitFor();
    await told.getByRole('button', { name: 'Create drafts and link them' }).click();
    await told.getByText('One draft was created and linked').waitFor();
    await told.getByRole('button', { name: 'Close' }).click();
    await linked('relatedPublications').nth(1).waitFor();
    await untilKept(page, 'In English');
    await save(page);
    const text = page.locator('[data-lectern=text]');
    await text.getByText('Everything is saved').waitFor();
    await page.waitForLoadState('networkidle');
    // The form is drawn anew, as there is a document now: what it kept until then is no find.
    expect(await text.getByRole('button').count()).toBe(0);

    const german = await lectern
      .documents(INTERVIEW)
      .findOne({ documentId, locale: 'de', populate: ['relatedPublications'] });
    expect(german.relatedPublications.map(({ title }: Json) => title)).toEqual([
      'Only in English',
      'In beiden',
    ]);
  });

  it.each([
    [
      'what is wrong in a list of it',
      [{ speaker: 'A', role: 'host', text: '' }],
      'text: This value is required.',
    ],
    ['that it is ready', turns(2), 'Ready to publish'],
  ])('says %s in the window that publishes several languages', async (_, transcript, told) => {
    const made = await draft(lectern, INTERVIEW, interviewData({ transcript }));
    await panel.form(INTERVIEW, `${made.documentId}?plugins[i18n][locale]=en`);
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Publish multiple locales', exact: true }).click();

    await page.getByRole('dialog').getByText(told).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('read from right to left what is written so, and say that a field is translated', async () => {
    const title = 'الأنهار والسدود';
    await draft(lectern, PUBLICATION, publicationData({ title }));
    await panel.list(`${PUBLICATION}?plugins[i18n][locale]=en&_q=${encodeURIComponent(title)}`);
    await page.locator('td').getByText(title).first().waitFor();
    const directions = async (selector: string): Promise<string[]> => {
      const found = await page.evaluate<string[]>(
        `[...document.querySelectorAll('${selector}')].map((one) => getComputedStyle(one).unicodeBidi)`,
      );
      return [...new Set(found)];
    };
    expect(await directions('td a')).toEqual(['plaintext']);

    await panel.form(INTERVIEW, 'create');
    const told = page.getByText('Translated in each language', { exact: true }).first();
    await page.locator('span', { has: told }).locator('svg').first().hover();
    await page.getByRole('tooltip', { name: 'Translated in each language' }).waitFor();
    expect(await directions('input[type=text], textarea, [contenteditable=true] p')).toEqual([
      'plaintext',
    ]);
  });
});
