import { describeInBrowser } from '../support/browser';
import { INTERVIEW, interviewData, published, TOPIC } from '../support/content';
import { usePanel } from '../support/panel';

describeInBrowser('the address of a document', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  beforeAll(async () => {
    await lectern.documents('api::site.site').create({
      data: { publisherName: 'Institute', siteUrl: 'https://www.example.org' },
    });
  });

  const slug = () => page.locator('input[name=slug]');
  const told = () => page.locator('[data-lectern=address]');
  const slugs = async (): Promise<unknown[]> =>
    (await lectern.documents(INTERVIEW).findMany({ fields: ['slug'] })).map(
      (found: { slug: unknown }) => found.slug,
    );

  it('follows the title until somebody writes in it', async () => {
    await panel.form(INTERVIEW, 'create');
    await page.fill('input[name=title]', 'Rivers of Málaga');
    await told().getByText('Page: https://www.example.org/interviews/rivers-of-malaga').waitFor();
    expect(await slug().inputValue()).toBe('rivers-of-malaga');

    await page.fill('input[name=title]', 'Rivers and lakes');
    await told().getByText('interviews/rivers-and-lakes').waitFor();
    await slug().fill('Own words!');
    await told().getByText('interviews/own-words').waitFor();
    await page.fill('input[name=title]', 'Another title');
    expect(await slug().inputValue()).toBe('own-words');
    await panel.save();

    expect(await slugs()).toContain('own-words');
  });

  it('says who has it, and offers a free one', async () => {
    const { title } = await published(lectern, INTERVIEW, interviewData({ slug: 'the-dam' }));
    await panel.form(INTERVIEW, 'create');
    await page.fill('input[name=title]', 'A dam');
    await slug().fill('the-dam');
    await told().getByText(`“${title}” is published with this slug.`).waitFor();
    await told().getByText('Take “the-dam-2”').click();
    await told().getByText('interviews/the-dam-2').waitFor();
    await panel.save();

    expect(await slugs()).toContain('the-dam-2');
  });

  it('hears the first click on what is offered below it, also where it is put in order when it is left', async () => {
    await panel.form(INTERVIEW, 'create');
    await page.fill('input[name=title]', 'The dam once more');
    await told().getByText('interviews/the-dam-once-more').waitFor();
    await slug().fill('Überall & Ähnlich!');
    await told().getByText('interviews/uberall').waitFor();
    await told().getByText('again', { exact: false }).click();
    await told().getByText('interviews/the-dam-once-more').waitFor();
    await page.reload();
  });

  it('warns that a published one will lead to the next', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData({ slug: 'first' }));
    await panel.form(INTERVIEW, documentId);
    await told().getByText('interviews/first').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await slug().fill('second');
    await told().getByText('Published as “first”').waitFor();
    await told().getByText('again', { exact: false }).click();
    await told().getByText('Published as “first”').waitFor();
    expect(await slug().inputValue()).not.toBe('second');
    await page.reload();
  });

  it('is written in the language’s own spelling, and of a type without drafts, too', async () => {
    await panel.form(INTERVIEW, 'create?plugins[i18n][locale]=de');
    await page.fill('input[name=title]', 'Über Köln');
    await told().getByText('ueber-koeln').waitFor();
    await panel.form(TOPIC, 'create');
    await page.fill('input[name=name]', 'Ground water');
    await told().getByText('topics/ground-water').waitFor();
    await panel.save();
  });
});
