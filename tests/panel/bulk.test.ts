import { seriousFindings } from '../support/axe';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';
import { shotsOf } from '../support/shots';

describeInBrowser('several documents', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  const shoot = shotsOf(page, 'bulk');

  const dialog = () => page.getByRole('dialog');
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });

  const choose = async (uid: string, titles: readonly string[], deed: string): Promise<void> => {
    await panel.list(`${uid}?pageSize=100&plugins[i18n][locale]=en`);
    for (const title of titles)
      await page.getByRole('row').filter({ hasText: title }).getByRole('checkbox').click();
    await page.getByRole('button', { name: deed, exact: true }).click();
    await dialog().waitFor();
  };

  const isPublished = async (uid: string, { documentId }: Json): Promise<boolean> =>
    (await lectern.documents(uid).findOne({ documentId, status: 'published' })) !== null;

  it('are published where they are ready, and of the others is said why not', async () => {
    const data = (title: string, more = {}): object => interviewData({ title, ...more });
    const made = [
      await draft(lectern, INTERVIEW, data('Ready one')),
      await draft(lectern, INTERVIEW, data('Not ready', { airDate: null })),
      await draft(lectern, INTERVIEW, data('Ready two')),
    ];
    await choose(INTERVIEW, ['Ready one', 'Not ready', 'Ready two'], 'Publish');
    await dialog().getByText('2 are ready. One is not:').waitFor();
    await dialog().getByText('Air date is missing').waitFor();
    await shoot('checked');
    expect(await seriousFindings(page, '[data-lectern=bulk]')).toEqual([]);
    await button('Publish 2').click();
    await dialog().getByText('2 done, 1 not done.').waitFor();
    await shoot('done');

    expect(await Promise.all(made.map((one) => isPublished(INTERVIEW, one)))).toEqual([
      true,
      false,
      true,
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('row').filter({ hasText: 'Ready one' }).getByText('Published').waitFor();
  });

  it('are stopped, and gone on with', async () => {
    const titles = ['First', 'Second', 'Third', 'Fourth'].map((name) => `${name} publication`);
    const made: Json[] = [];
    for (const title of titles)
      made.push(await draft(lectern, PUBLICATION, publicationData({ title })));
    await choose(PUBLICATION, titles, 'Publish');
    let held: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (held = resolve));
    await page.route('**/actions/bulkPublish**', async (route) => {
      await until;
      await route.continue();
    });
    await button('Publish 4').click();
    await button('Stop').click();
    held();
    await button('Go on with 3').waitFor();
    const count = async (): Promise<number> =>
      (await Promise.all(made.map((one) => isPublished(PUBLICATION, one)))).filter(Boolean).length;
    expect(await count()).toBe(1);

    // The network is away for one of them: nobody refused it, it is tried again.
    await page.unroute('**/actions/bulkPublish**');
    await page.route('**/actions/bulkPublish**', (route) => route.abort(), { times: 1 });
    await button('Go on with 3').click();
    await dialog().getByText('the server could not be reached').waitFor();
    await shoot('stopped');
    await button('Go on with 3').click();
    await dialog().getByText('4 done.').waitFor();
    expect(await count()).toBe(4);
    await page.keyboard.press('Escape');
  });

  it('are given a topic, and deleted', async () => {
    const topic = await published(lectern, TOPIC, { name: 'Water security' });
    const titles = ['Given one', 'Given two'];
    const made: Json[] = [];
    for (const title of titles)
      made.push(await draft(lectern, PUBLICATION, publicationData({ title })));
    await choose(PUBLICATION, titles, 'Add a topic');
    await dialog().getByRole('combobox').click();
    await page.getByRole('option', { name: 'Water security' }).click();
    await button('Add to 2').click();
    await dialog().getByText('2 done.').waitFor();
    await shoot('topic');
    for (const { documentId } of made) {
      const { topics } = await lectern
        .documents(PUBLICATION)
        .findOne({ documentId, populate: ['topics'] });
      expect(topics.map((one: Json) => one.documentId)).toEqual([topic.documentId]);
    }
    await page.keyboard.press('Escape');

    await choose(PUBLICATION, titles, 'Delete');
    await button('Delete 2').click();
    await dialog().getByText('2 done.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Given one').waitFor({ state: 'detached' });
    expect(await lectern.documents(PUBLICATION).findMany({ filters: { title: titles } })).toEqual(
      [],
    );
  });
});
