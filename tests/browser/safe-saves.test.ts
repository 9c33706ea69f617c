import { amount } from '../support/amount';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, expertData, INTERVIEW, turns } from '../support/content';
import type { Json } from '../support/http';
import { interviewFormIn, openInterview, storedInterview } from '../support/interview-form';
import { usePanel } from '../support/panel';
import { endWrites, holdWrites, letWrites, refusing, type Outcome } from '../support/panel-writes';

/** How a save may end that is not done. `npm test` tries the first ones. */
const FAILURES: readonly (readonly [string, Outcome])[] = [
  ['no network', (route) => route.abort('connectionfailed')],
  ['500', refusing(500)],
  ['a page of a proxy', (route) => route.fulfill({ status: 502, body: '<html>Bad</html>' })],
  ...[400, 403, 409, 413, 503].map((status) => [String(status), refusing(status)] as const),
];

// A text that is lost now and then is the very fault that is looked for here: no second try.
jest.retryTimes(0);

describeInBrowser('what is typed into the panel, when it is saved', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  const form = interviewFormIn(page);

  const notSaved = () =>
    page
      .getByText(/Not saved|Not now/)
      .first()
      .waitFor();

  it.each(FAILURES.slice(0, amount('PANEL_FAILURES', { usual: 2, thorough: FAILURES.length })))(
    'stays when a save ends with %s, and is saved next time',
    async (name, outcome) => {
      const documentId = await openInterview(panel);
      await endWrites(page, outcome);
      await form.standfirst.fill(`Typed before ${name}.`);
      await form.save();
      await notSaved();

      expect(await form.standfirst.inputValue()).toBe(`Typed before ${name}.`);
      expect(await page.getByText(/Failed to fetch|Unexpected token|Policy Failed/).count()).toBe(
        0,
      );

      await letWrites(page);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await form.saved();
      expect(await storedInterview(lectern, documentId)).toMatchObject({
        standfirst: `Typed before ${name}.`,
      });
    },
  );

  it('stays when it is typed during a save, with the focus where it was', async () => {
    const documentId = await openInterview(panel);
    const held = await holdWrites(page);
    await form.standfirst.fill('Before.');
    await form.standfirst.press('End');
    await form.save();
    await page.keyboard.type(' During.', { delay: 30 });
    held.letGo();
    await page.getByText('Saved document').first().waitFor();
    await page.keyboard.type(' After.', { delay: 30 });

    await expect(form.standfirst.inputValue()).resolves.toBe('Before. During. After.');
    await letWrites(page);
    await form.save();
    await form.saved();
    expect(await storedInterview(lectern, documentId)).toMatchObject({
      standfirst: 'Before. During. After.',
    });
  });

  it('stays when it is typed during a publication', async () => {
    const documentId = await openInterview(panel);
    const isHeld = page.waitForRequest(/actions\/publish/);
    const held = await holdWrites(page);
    await form.standfirst.fill('Before.');
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    await isHeld;
    await form.standfirst.press('End');
    await page.keyboard.type(' During.', { delay: 30 });
    held.letGo();
    await page.getByText('Published document').first().waitFor();
    await letWrites(page);
    await form.state.getByText('Not saved yet').waitFor();

    await expect(form.standfirst.inputValue()).resolves.toBe('Before. During.');
    await form.save();
    await form.saved();
    expect(await storedInterview(lectern, documentId)).toMatchObject({
      standfirst: 'Before. During.',
    });
    expect(
      await lectern.documents(INTERVIEW).findOne({ documentId, status: 'published' }),
    ).toMatchObject({ standfirst: 'Before.' });
  });

  it.each(['Control+s', 'Control+Enter'])(
    'is saved after a save during which %s was pressed again',
    async (keys) => {
      const documentId = await openInterview(panel);
      const held = await holdWrites(page);
      await form.standfirst.fill('Before.');
      await form.standfirst.press('End');
      await form.save();
      await page.keyboard.type(' During.', { delay: 30 });
      await page.keyboard.press(keys);
      await page.keyboard.press(keys);
      held.letGo();
      await form.saved();

      expect(await storedInterview(lectern, documentId)).toMatchObject({
        standfirst: 'Before. During.',
      });
      expect(held.count).toBe(2);
    },
  );

  it('is not sent again by itself after a save that was refused', async () => {
    await openInterview(panel);
    const held = await holdWrites(page, refusing(500));
    await form.standfirst.fill('Refused.');
    await form.save();
    await form.save();
    held.letGo();
    await notSaved();
    await page.waitForTimeout(1_000);

    expect(held.count).toBe(1);
    await letWrites(page);
    await form.save();
    await form.saved();
  });

  it('does not send a transcript that did not change', async () => {
    const documentId = await openInterview(panel, { transcript: turns(40) });
    const bodies: Json[] = [];
    await endWrites(page, (route) => {
      bodies.push(route.request().postDataJSON());
      return route.continue();
    });
    await form.standfirst.fill('One word.');
    await form.save();
    await form.saved();

    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toHaveProperty('transcript');
    expect((await storedInterview(lectern, documentId)).transcript).toHaveLength(40);
  });

  it('is put together with what another one wrote elsewhere in the document', async () => {
    const documentId = await openInterview(panel);
    await form.standfirst.fill('Mine.');
    await lectern.documents(INTERVIEW).update({ documentId, data: { hostName: 'Theirs' } });
    await form.save();
    await form.state.getByText('Both were put together').waitFor();

    expect(await page.locator('input[name=hostName]').inputValue()).toBe('Theirs');
    expect(await form.standfirst.inputValue()).toBe('Mine.');
    expect(await storedInterview(lectern, documentId)).not.toMatchObject({ standfirst: 'Mine.' });
    await form.save();
    await form.saved();
    expect(await storedInterview(lectern, documentId)).toMatchObject({
      standfirst: 'Mine.',
      hostName: 'Theirs',
    });
  });

  it('is shown beside what another one wrote in the same place, to choose from', async () => {
    const documentId = await openInterview(panel);
    await form.standfirst.fill('Mine.');
    await form.title.fill('My title');
    const theirs = { standfirst: 'Theirs.', title: 'Their title' };
    await lectern.documents(INTERVIEW).update({ documentId, data: theirs });
    await form.save();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Theirs.').waitFor();
    expect(await storedInterview(lectern, documentId)).toMatchObject(theirs);

    await dialog.locator('[data-conflict=standfirst]').getByText('Take the stored text').click();
    await dialog.locator('[data-conflict=title]').getByText('Keep mine').click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await form.save();
    await form.saved();
    expect(await storedInterview(lectern, documentId)).toMatchObject({
      standfirst: 'Theirs.',
      title: 'My title',
    });
  });

  it('stays in the window of a linked document that somebody else changed', async () => {
    const { documentId, name } = await draft(lectern, EXPERT, expertData());
    await openInterview(panel, { guests: [documentId] });
    await page.getByRole('button', { name, exact: true }).click();
    const window = page.getByRole('dialog');
    await window.locator('input[name=jobTitle]').fill('Mine');
    await lectern.documents(EXPERT).update({ documentId, data: { organization: 'Theirs' } });
    await window.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('open the document by itself').first().waitFor();

    expect(await window.locator('input[name=jobTitle]').inputValue()).toBe('Mine');
    expect(await lectern.documents(EXPERT).findOne({ documentId })).toMatchObject({
      organization: 'Theirs',
      jobTitle: null,
    });
  });

  it('keeps nobody from deleting in a list what was opened before', async () => {
    // The list begins with it, however many there are.
    const documentId = await openInterview(panel, {
      title: 'To be deleted',
      airDate: '2099-12-31',
    });
    await page.getByRole('link', { name: 'Interview', exact: true }).click();
    await lectern.documents(INTERVIEW).update({ documentId, data: { standfirst: 'Theirs.' } });
    const row = page.getByRole('row').filter({ hasText: 'To be deleted' });
    await row.getByRole('button', { name: 'Row actions' }).click();
    await page.getByRole('menuitem', { name: /Delete entry .*all locales/ }).click();
    const answer = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();

    expect((await answer).status()).toBe(200);
    expect(await storedInterview(lectern, documentId)).toBeNull();
  });
});
