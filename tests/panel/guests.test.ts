import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, expertData, INTERVIEW, interviewData } from '../support/content';
import type { Json } from '../support/http';
import type { Lectern } from '../support/lectern';
import { openPanel, PANEL_PATIENCE, type Panel } from '../support/panel';
import { PROJECT_ROOT } from '../support/test-environment';

const SHOTS = join(PROJECT_ROOT, '.tmp', 'shots');

describeInBrowser('who speaks is added to the guests', (executablePath) => {
  let panel: Panel;
  let page: Page;
  let lectern: Lectern;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    panel = await openPanel(executablePath);
    ({ page, lectern } = panel);
  }, PANEL_PATIENCE);

  afterAll(() => panel.close());

  const list = () => page.locator('[data-lectern=readiness]');
  const add = (name: string) =>
    list().getByRole('button', { name: `Add ${name} as a guest`, exact: true });
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(SHOTS, `guests-${name}.png`) });
  };
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').first().waitFor();
  };
  const stored = ({ documentId }: Json): Promise<Json> =>
    lectern.documents(INTERVIEW).findOne({ documentId, populate: ['guests', 'transcript'] });
  const expertsOf = (name: string): Promise<Json> =>
    lectern.documents(EXPERT).findMany({ filters: { name } });

  const turnsOf = (speaker: string, more: object = {}) => [
    { speaker: 'The Host', role: 'host', text: 'Who measures?' },
    { speaker, role: 'guest', text: 'The gauge keeper does.', ...more },
  ];
  const interviewOf = async (speaker: string, more?: object): Promise<Json> => {
    const data = interviewData({ hostName: 'The Host', transcript: turnsOf(speaker, more) });
    return draft(lectern, INTERVIEW, data);
  };

  it('an expert of that name, with one click, whose turns are linked; taken out again in the form', async () => {
    const expert = await draft(lectern, EXPERT, expertData({ name: 'Zoë Lindqvist' }));
    const one = await interviewOf('Zoe Lindqvist');
    await panel.form(INTERVIEW, one.documentId);
    await page.fill('textarea[name=standfirst]', 'Typed, and not saved.');
    await add('Zoe Lindqvist').waitFor();
    await shoot('advice');
    await add('Zoe Lindqvist').click();
    await page.getByText('Zoe Lindqvist is a guest of this form.').first().waitFor();
    await add('Zoe Lindqvist').waitFor({ state: 'detached' });
    expect(await page.inputValue('textarea[name=standfirst]')).toBe('Typed, and not saved.');
    expect((await stored(one)).guests).toEqual([]);
    await shoot('added');

    // The form takes it back as it takes back every link.
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await add('Zoe Lindqvist').waitFor();
    await add('Zoe Lindqvist').focus();
    await page.keyboard.press('Enter');
    await add('Zoe Lindqvist').waitFor({ state: 'detached' });
    await save();
    const { guests, transcript } = await stored(one);
    expect(guests.map(({ documentId }: Json) => documentId)).toEqual([expert.documentId]);
    expect(transcript[1].expertDocumentId).toBe(expert.documentId);
    expect(await expertsOf('Zoe Lindqvist')).toEqual([]);
  });

  it('somebody unknown as a new draft, whose slug is made from the name', async () => {
    const one = await interviewOf('Nils Unheard');
    await panel.form(INTERVIEW, one.documentId);
    await add('Nils Unheard').click();
    await page.getByText('A draft of Nils Unheard was made').first().waitFor();
    await add('Nils Unheard').waitFor({ state: 'detached' });
    await save();
    const [made] = await expertsOf('Nils Unheard');
    expect(made).toMatchObject({ slug: 'nils-unheard', publishedAt: null });
    expect((await stored(one)).guests).toMatchObject([{ documentId: made.documentId }]);
  });

  it('asks which one where several are called so', async () => {
    await draft(lectern, EXPERT, expertData({ name: 'Ana Ruiz', jobTitle: 'Hydrologist' }));
    const meant = await draft(
      lectern,
      EXPERT,
      expertData({ name: 'Ana Ruiz', jobTitle: 'Lawyer' }),
    );
    const one = await interviewOf('Ana Ruiz');
    await panel.form(INTERVIEW, one.documentId);
    await add('Ana Ruiz').click();
    await list().getByText('Who is Ana Ruiz?').waitFor();
    await shoot('choices');
    await list()
      .getByRole('button', { name: /^Ana Ruiz · Lawyer/ })
      .click();
    await list().getByText('Who is Ana Ruiz?').waitFor({ state: 'detached' });
    await save();
    expect((await stored(one)).guests).toMatchObject([{ documentId: meant.documentId }]);
    expect(await expertsOf('Ana Ruiz')).toHaveLength(2);
  });

  it('the linked expert, whatever the turn calls them, from the menu of the turn', async () => {
    const expert = await draft(lectern, EXPERT, expertData({ name: 'Dr. Ada Full Name' }));
    const one = await interviewOf('Ada', { expertDocumentId: expert.documentId });
    await panel.form(INTERVIEW, one.documentId);
    await page.getByRole('button', { name: /^Speaker: Ada/ }).click();
    const menu = page.getByRole('dialog', { name: 'Turn 2' });
    await menu.getByRole('button', { name: 'Add Ada as a guest' }).waitFor();
    await shoot('menu');
    await menu.getByRole('button', { name: 'Add Ada as a guest' }).click();
    await add('Ada').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await save();
    expect((await stored(one)).guests).toMatchObject([{ documentId: expert.documentId }]);
  });

  it('says that nobody was added where the server cannot be reached', async () => {
    const one = await interviewOf('Far Away');
    await panel.form(INTERVIEW, one.documentId);
    await add('Far Away').waitFor();
    await page.route('**/content-manager/relations/**', (route) => route.abort());
    await add('Far Away').click();
    await page.getByText('Far Away was not added.').first().waitFor();
    await page.unroute('**/content-manager/relations/**');
    expect(await expertsOf('Far Away')).toEqual([]);
    await add('Far Away').waitFor();
  });
});
