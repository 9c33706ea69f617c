import { describeInBrowser } from '../support/browser';
import {
  draft,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';

describeInBrowser('suggested publications', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  let topics: readonly string[];

  beforeAll(async () => {
    const topic = await published(lectern, TOPIC, { name: 'Water security' });
    topics = [topic.documentId];
  });

  const list = () => page.locator('[data-lectern=suggestions]');
  const add = (title: string) => list().getByRole('button', { name: `Add: ${title}`, exact: true });
  const linkedIn = async (documentId: string): Promise<string[]> => {
    const found: Json = await lectern
      .documents(INTERVIEW)
      .findOne({ documentId, populate: ['relatedPublications'] });
    return found.relatedPublications.map(({ title }: Json) => title);
  };
  /** What tells it from others may stand below its title already. */
  const inField = (title: string) =>
    page.locator('section, form').getByRole('listitem').filter({ hasText: title }).last();

  it('are linked with one click each, behind those that are there', async () => {
    const one = (title: string) => publicationData({ title, topics });
    const first = await published(lectern, PUBLICATION, one('Sharing Rivers'));
    await published(lectern, PUBLICATION, one('Who Owns Rain'));
    await draft(lectern, PUBLICATION, one('Not Out Yet'));
    const relatedPublications = [first.documentId];
    const data = interviewData({ topics, relatedPublications });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, documentId);
    await list().getByText('Same topic: Water security').first().waitFor();
    await list().getByText('draft: shown once it is published').waitFor();
    expect(await add('Sharing Rivers').count()).toBe(0);

    await add('Who Owns Rain').click();
    await list().getByText('Added: Who Owns Rain').waitFor();
    await add('Not Out Yet').click();
    await inField('Not Out Yet').waitFor();
    expect(await add('Who Owns Rain').count()).toBe(0);
    await panel.save();

    expect(await linkedIn(documentId)).toEqual(['Sharing Rivers', 'Who Owns Rain', 'Not Out Yet']);
    await list().getByText('Nothing else is related').waitFor();
  });

  it('are found by the words of a document that was never saved, and linked with it', async () => {
    const title = `Sediment budgets of upland reservoirs ${nextNumber()}`;
    await published(lectern, PUBLICATION, publicationData({ title, summary: null }));
    await panel.form(INTERVIEW, 'create');
    await page.fill('input[name=title]', 'Sediment budgets of upland reservoirs');
    await add(title).click();
    await list().getByText(`Added: ${title}`).waitFor();
    await panel.save();

    const documentId = /interview\/([a-z0-9]{24})/.exec(page.url())?.[1] ?? '';
    expect(await linkedIn(documentId)).toEqual([title]);
  });

  it('that cannot be looked for leave the form as it is', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ topics }));
    await page.route('**/newsroom/suggestions', (route) => route.abort());
    await panel.form(INTERVIEW, documentId);
    await page.getByText('Could not look for related publications.').waitFor();
    await page.unroute('**/newsroom/suggestions');
    await page.getByRole('button', { name: 'Look again' }).click();
    await add('Who Owns Rain').waitFor();

    await page.route('**/newsroom/suggestions', (route) => route.abort());
    await page.fill('textarea[name=standfirst]', 'Typed all the same.');
    await page.getByText('Could not look for related publications.').waitFor();
    await panel.save();
  });
});
