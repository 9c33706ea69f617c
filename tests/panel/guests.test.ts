import { seriousFindings } from '../support/axe';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, expertData, INTERVIEW, interviewData } from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';
import { shotsOf } from '../support/shots';
import { until } from '../support/until';

/** The part of ours that has the focus. */
const FOCUSED = `document.activeElement.dataset.lectern`;

describeInBrowser('who speaks is added to the guests', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  const shoot = shotsOf(page, 'guests');

  const list = () => page.locator('[data-lectern=readiness]');
  const add = (name: string) =>
    list().getByRole('button', { name: `Add ${name} as a guest`, exact: true });
  /** It stands until nothing is left to be added; its button goes while it is under way. */
  const group = (name: string) =>
    list().getByRole('group', { name: `Add ${name} as a guest`, exact: true });
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
    await page.getByText('Zoë Lindqvist is a guest of this form.').first().waitFor();
    await group('Zoe Lindqvist').waitFor({ state: 'detached' });
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
    await group('Zoe Lindqvist').waitFor({ state: 'detached' });
    await panel.save();
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
    await group('Nils Unheard').waitFor({ state: 'detached' });
    await panel.save();
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
    await panel.save();
    expect((await stored(one)).guests).toMatchObject([{ documentId: meant.documentId }]);
    expect(await expertsOf('Ana Ruiz')).toHaveLength(2);
  });

  it('an expert who has the name as another form of theirs, as an import finds them', async () => {
    const data = { name: 'Okan Verity', nameVariants: ['O. Verity'] };
    const expert = await draft(lectern, EXPERT, expertData(data));
    const one = await interviewOf('Dr. O. Verity');
    await panel.form(INTERVIEW, one.documentId);
    await add('Dr. O. Verity').click();
    await page.getByText('Okan Verity is a guest of this form.').first().waitFor();
    await group('Dr. O. Verity').waitFor({ state: 'detached' });
    await panel.save();
    const { guests, transcript } = await stored(one);
    expect(guests).toMatchObject([{ documentId: expert.documentId }]);
    expect(transcript[1]).toMatchObject({
      speaker: 'Dr. O. Verity',
      expertDocumentId: expert.documentId,
    });
  });

  it('nobody twice: who is a guest already gets the turns', async () => {
    const expert = await draft(lectern, EXPERT, expertData({ name: 'Ada Bright' }));
    const one = await interviewOf('Ada Bright (Meridian)');
    await lectern.documents(INTERVIEW).update({
      documentId: one.documentId,
      data: { guests: [expert.documentId] },
    });
    await panel.form(INTERVIEW, one.documentId);
    await add('Ada Bright (Meridian)').click();
    await add('Ada Bright (Meridian)').waitFor({ state: 'detached' });
    await panel.save();
    const { guests, transcript } = await stored(one);
    expect(guests).toMatchObject([{ documentId: expert.documentId }]);
    expect(transcript[1].expertDocumentId).toBe(expert.documentId);
  });

  it('the turns of a guest who is picked in the form, also under another form of the name', async () => {
    const data = { name: 'Petra Holm', nameVariants: ['P. Quill'] };
    const expert = await draft(lectern, EXPERT, expertData(data));
    const one = await interviewOf('P. Quill');
    await panel.form(INTERVIEW, one.documentId);
    await add('P. Quill').waitFor();
    const guests = page.getByRole('combobox', { name: /Guests/ });
    await guests.click();
    await guests.fill('Petra');
    await page.getByRole('option', { name: /Petra Holm/ }).click();
    await group('P. Quill').waitFor({ state: 'detached' });
    await panel.save();
    expect((await stored(one)).transcript[1].expertDocumentId).toBe(expert.documentId);
  });

  it('by keyboard alone, and the focus goes where it is of use', async () => {
    await draft(lectern, EXPERT, expertData({ name: 'Kim Lane', jobTitle: 'Hydrologist' }));
    const meant = await draft(lectern, EXPERT, expertData({ name: 'Kim Lane', jobTitle: 'Judge' }));
    const one = await interviewOf('Kim Lane');
    await panel.form(INTERVIEW, one.documentId);
    await add('Kim Lane').focus();
    await page.keyboard.press('Enter');
    await list().getByText('Who is Kim Lane?').waitFor();
    expect(await page.evaluate(FOCUSED)).toBe('guest');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Kim Lane · Judge');
    await page.keyboard.press('Enter');
    await list().getByText('Who is Kim Lane?').waitFor({ state: 'detached' });
    await group('Kim Lane').waitFor({ state: 'detached' });
    await until(page, `${FOCUSED} === 'readiness'`);
    await panel.save();
    expect((await stored(one)).guests).toMatchObject([{ documentId: meant.documentId }]);

    const other = await interviewOf('Kim Lane');
    await panel.form(INTERVIEW, other.documentId);
    await add('Kim Lane').click();
    await list().getByRole('button', { name: 'Add nobody' }).click();
    await add('Kim Lane').waitFor();
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [768, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'on a screen of %i pixels, in the %s, without a finding of axe',
    async (width, mode) => {
      const name = `Lia ${mode} ${String(width)}`;
      for (const jobTitle of ['Hydrologist', 'Lawyer']) {
        await draft(lectern, EXPERT, expertData({ name, jobTitle }));
      }
      const one = await interviewOf(name);
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(`localStorage.setItem('STRAPI_THEME', '${mode}')`);
      await panel.form(INTERVIEW, one.documentId);
      // Strapi's panels are in a drawer there.
      if (width < 1024) await page.getByRole('button', { name: 'Open more actions' }).click();
      await add(name).scrollIntoViewIfNeeded();
      await shoot(`add-${String(width)}-${mode}`);
      await add(name).click();
      await list().getByText(`Who is ${name}?`).waitFor();
      await list().getByText('Add nobody').scrollIntoViewIfNeeded();
      await shoot(`choices-${String(width)}-${mode}`);
      expect(await seriousFindings(page, '[data-lectern=guest]')).toEqual([]);
      const box = await list().boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      if (width < 1024) await panel.form(INTERVIEW, one.documentId);
      await page.getByRole('button', { name: new RegExp(`^Speaker: ${name}`) }).click();
      const menu = page.getByRole('dialog', { name: 'Turn 2' });
      await menu.getByRole('button', { name: `Add ${name} as a guest` }).click();
      await menu.getByText(`Who is ${name}?`).waitFor();
      await shoot(`menu-${String(width)}-${mode}`);
      expect(await seriousFindings(page, '[data-lectern=guest]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'light')`);
    },
  );

  it('the linked expert, whatever the turn calls them, from the menu of the turn', async () => {
    const expert = await draft(lectern, EXPERT, expertData({ name: 'Dr. Ada Full Name' }));
    const one = await interviewOf('Ada', { expertDocumentId: expert.documentId });
    await panel.form(INTERVIEW, one.documentId);
    await page.getByRole('button', { name: /^Speaker: Ada/ }).click();
    const menu = page.getByRole('dialog', { name: 'Turn 2' });
    await menu.getByRole('button', { name: 'Add Ada as a guest' }).waitFor();
    await shoot('menu');
    await menu.getByRole('button', { name: 'Add Ada as a guest' }).click();
    await group('Ada').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel.save();
    expect((await stored(one)).guests).toMatchObject([{ documentId: expert.documentId }]);
  });

  it('says that nobody was added where the server cannot be reached', async () => {
    const one = await interviewOf('Far Away');
    await panel.form(INTERVIEW, one.documentId);
    await add('Far Away').waitFor();
    await page.route('**/newsroom/experts/named', (route) => route.abort());
    await add('Far Away').click();
    await page.getByText('Far Away was not added.').first().waitFor();
    expect(await expertsOf('Far Away')).toEqual([]);
    await add('Far Away').waitFor();
  });
});
