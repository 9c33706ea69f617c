import type { Page } from 'playwright-core';
import { ADMIN } from '../support/admin-session';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, INTERVIEW, interviewData, published, turns } from '../support/content';
import type { Json } from '../support/http';
import {
  addressOf,
  interviewFormIn,
  openInterview,
  storedInterview,
} from '../support/interview-form';
import { untilKept } from '../support/kept-texts';
import { usePanel } from '../support/panel';
import { endWrites, letWrites, refusing } from '../support/panel-writes';

/** A tab that does twice in a second what is done every ten. */
const HASTY = `(() => {
  const every = window.setInterval;
  window.setInterval = (act, pause) => every(act, Math.min(pause, 500));
})()`;

// A text that is lost now and then is the very fault that is looked for here: no second try.
jest.retryTimes(0);

describeInBrowser('what is typed into the panel and not saved', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  const form = interviewFormIn(page);

  const restore = () => page.getByRole('button', { name: 'Restore it' });
  const inAnotherTab = async (documentId: string, script = ''): Promise<Page> => {
    const other = await page.context().newPage();
    if (script) await other.addInitScript(script);
    await other.goto(addressOf(lectern, documentId));
    return other;
  };
  /** Types into a new draft in a tab that ends before the text is saved, and says its document id. */
  const leaveBehind = async (words: string): Promise<string> => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const ending = await inAnotherTab(documentId);
    await interviewFormIn(ending).standfirst.fill(words);
    await untilKept(ending, words);
    await ending.close({ runBeforeUnload: false });
    return documentId;
  };

  it('is offered again, and not put back by itself, to whoever left the form', async () => {
    const documentId = await openInterview(panel, { standfirst: 'Stored.' });
    await form.standfirst.fill('Left behind.');
    await form.state.getByText('Kept on this computer').waitFor();
    await untilKept(page, 'Left behind.');
    await page.getByRole('link', { name: 'Interview', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('gridcell').first().waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.pathname.endsWith(documentId));
    await form.saved();

    expect(await form.standfirst.inputValue()).toBe('Stored.');
    await restore().click();
    expect(await form.standfirst.inputValue()).toBe('Left behind.');
    await form.save();
    await form.saved();
  });

  it.each(['Save', 'Publish', 'Save'])(
    'of a new document is stored with it, by %s',
    async (button) => {
      await panel.form(EXPERT, 'create');
      const name = `Ada ${Math.random()}`;
      await page.fill('input[name=name]', name);
      await untilKept(page, name);
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await form.saved();
      expect(await restore().count()).toBe(0);

      // The next new one is no copy of it.
      await panel.form(EXPERT, 'create');
      await form.state.getByText('Nothing to save yet.').waitFor();
      expect(await restore().count()).toBe(0);
    },
  );

  it('goes with the changes that are discarded', async () => {
    const data = interviewData({ standfirst: 'Public.' });
    const { documentId } = await published(lectern, INTERVIEW, data);
    await lectern.documents(INTERVIEW).update({ documentId, data: { standfirst: 'Changed.' } });
    await page.goto(addressOf(lectern, documentId));
    await form.standfirst.fill('Typed.');
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await form.saved();

    expect(await form.standfirst.inputValue()).toBe('Public.');
    await page.reload();
    await form.saved();
    expect(await restore().count()).toBe(0);
  });

  it('is found again after a crash', async () => {
    const documentId = await leaveBehind('Typed before the crash.');
    await page.goto(addressOf(lectern, documentId));
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('dialog').getByText('Typed before the crash.').waitFor();
    await page.keyboard.press('Escape');
    await restore().click();

    expect(await form.standfirst.inputValue()).toBe('Typed before the crash.');
    await form.save();
    await form.saved();
    expect(await storedInterview(lectern, documentId)).toMatchObject({
      standfirst: 'Typed before the crash.',
    });
    await page.reload();
    await form.saved();
    expect(await restore().count()).toBe(0);
  });

  it('is offered in view on a phone, where panels stand in a drawer', async () => {
    const documentId = await leaveBehind('Typed on a phone.');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(addressOf(lectern, documentId));
    await restore().click();

    expect(await form.standfirst.inputValue()).toBe('Typed on a phone.');
    await form.save();
    await form.saved();
  });

  it('becomes a new draft when somebody deleted the document', async () => {
    const documentId = await openInterview(panel, { transcript: turns(2) });
    await form.standfirst.fill('Typed after it was deleted.');
    await lectern.documents(INTERVIEW).delete({ documentId, locale: '*' });
    await form.save();
    await page.getByRole('button', { name: 'Make a new draft of my text' }).click();
    await page.waitForURL(/\/create/);
    await restore().click();
    expect(await form.standfirst.inputValue()).toBe('Typed after it was deleted.');
    await form.save();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await form.saved();

    const [found]: Json[] = await lectern.documents(INTERVIEW).findMany({
      filters: { standfirst: 'Typed after it was deleted.' },
      populate: ['transcript'],
    });
    expect(found.documentId).not.toBe(documentId);
    expect(found.transcript).toHaveLength(2);
  });

  it('is kept over a session that ended', async () => {
    const documentId = await openInterview(panel);
    await form.standfirst.fill('Typed before the end of the session.');
    await untilKept(page, 'Typed before the end of the session.');
    const ended = refusing(401, 'UnauthorizedError');
    await endWrites(page, ended);
    await page.route('**/admin/access-token', ended);
    await form.save();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await letWrites(page);
    await page.unroute('**/admin/access-token');
    await page.fill('input[name=email]', ADMIN.email);
    await page.fill('input[name=password]', ADMIN.password);
    await page.click('button[type=submit]');
    await page.waitForURL((url) => url.pathname.includes(documentId));
    await restore().click();

    expect(await form.standfirst.inputValue()).toBe('Typed before the end of the session.');
    await form.save();
    await form.saved();
  });

  it('is told to whoever has the document open as well', async () => {
    const documentId = await openInterview(panel);
    const other = await inAnotherTab(documentId, HASTY);
    await interviewFormIn(other).saved();
    await form.standfirst.fill('In another tab.');
    await other.getByText('You have this open in another tab, with unsaved changes.').waitFor();
  });

  it('is said not to be kept where this browser keeps nothing', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const other = await inAnotherTab(
      documentId,
      'indexedDB.open = () => { throw new Error("forbidden"); }',
    );
    await interviewFormIn(other).standfirst.fill('Kept nowhere.');
    await other.getByText('This browser keeps nothing').waitFor();
  });
});
