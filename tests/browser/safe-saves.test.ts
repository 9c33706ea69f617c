import type { Page, Route } from 'playwright-core';
import { ADMIN } from '../support/admin-session';
import { amount } from '../support/amount';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  published,
  turns,
} from '../support/content';
import type { Json } from '../support/http';
import { untilKept } from '../support/kept-texts';
import { usePanel } from '../support/panel';

const WRITES = '**/content-manager/collection-types/**';

const refusing =
  (status: number) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      json: { data: null, error: { status, name: 'ApplicationError', message: 'Not now.' } },
    });

/** How a save may end that is not done. `npm test` tries the first ones. */
const FAILURES: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['no network', (route) => route.abort('connectionfailed')],
  ['500', refusing(500)],
  ['a page of a proxy', (route) => route.fulfill({ status: 502, body: '<html>Bad</html>' })],
  ...[400, 403, 409, 413, 503].map((status) => [String(status), refusing(status)] as const),
];

const isWrite = (route: Route): boolean => ['PUT', 'POST'].includes(route.request().method());

// A text that is lost now and then is the very fault that is looked for here: no second try.
jest.retryTimes(0);

describeInBrowser('what is typed into the panel', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  const title = (at: Page = page) => at.locator('input[name=title]');
  const standfirst = (at: Page = page) => at.locator('textarea[name=standfirst]');
  const state = (at: Page = page) => at.locator('[data-lectern=text]');
  const save = async (at: Page = page): Promise<void> => {
    await at.keyboard.press('Control+s');
  };
  const listOfInterviews = () => page.getByRole('link', { name: 'Interview', exact: true });
  const saved = (at: Page = page) => at.getByText('Everything is saved.').waitFor();

  const opened = async (data: Json = {}): Promise<string> => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData(data));
    await panel.form(INTERVIEW, documentId);
    await saved();
    return documentId;
  };
  const inAnotherTab = async (documentId: string, script = ''): Promise<Page> => {
    const other = await page.context().newPage();
    if (script) await other.addInitScript(script);
    await other.goto(
      `${lectern.url}/admin/content-manager/collection-types/${INTERVIEW}/${documentId}`,
    );
    return other;
  };
  const stored = (documentId: string): Promise<Json> =>
    lectern.documents(INTERVIEW).findOne({ documentId, populate: ['transcript'] });

  it.each(FAILURES.slice(0, amount('PANEL_FAILURES', { usual: 2, thorough: FAILURES.length })))(
    'stays when a save ends with %s, and is saved next time',
    async (name, fail) => {
      const documentId = await opened();
      await page.route(WRITES, (route) => (isWrite(route) ? fail(route) : route.continue()));
      await standfirst().fill(`Typed before ${name}.`);
      await save();
      await page
        .getByText(/Not saved|Not now/)
        .first()
        .waitFor();

      expect(await standfirst().inputValue()).toBe(`Typed before ${name}.`);
      expect(await page.getByText(/Failed to fetch|Unexpected token|Policy Failed/).count()).toBe(
        0,
      );

      await page.unroute(WRITES);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await saved();
      expect(await stored(documentId)).toMatchObject({ standfirst: `Typed before ${name}.` });
    },
  );

  it('stays when it is typed during a save, with the focus where it was', async () => {
    const documentId = await opened();
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route(WRITES, async (route) => {
      if (isWrite(route)) await held;
      await route.continue();
    });
    await standfirst().fill('Before.');
    await standfirst().press('End');
    await save();
    await page.keyboard.type(' During.', { delay: 30 });
    go();
    await page.getByText('Saved document').first().waitFor();
    await page.keyboard.type(' After.', { delay: 30 });

    await expect(standfirst().inputValue()).resolves.toBe('Before. During. After.');
    await page.unroute(WRITES);
    await save();
    await saved();
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Before. During. After.' });
  });

  it('stays when it is typed during a publication', async () => {
    const documentId = await opened();
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const isHeld = page.waitForRequest(/actions\/publish/);
    await page.route(WRITES, async (route) => {
      if (isWrite(route)) await held;
      await route.continue();
    });
    await standfirst().fill('Before.');
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    await isHeld;
    await standfirst().press('End');
    await page.keyboard.type(' During.', { delay: 30 });
    go();
    await page.getByText('Published document').first().waitFor();
    await page.unroute(WRITES);
    await state().getByText('Not saved yet').waitFor();

    await expect(standfirst().inputValue()).resolves.toBe('Before. During.');
    await save();
    await saved();
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Before. During.' });
    expect(
      await lectern.documents(INTERVIEW).findOne({ documentId, status: 'published' }),
    ).toMatchObject({ standfirst: 'Before.' });
  });

  it('is offered again, and not put back by itself, to whoever left the form', async () => {
    const documentId = await opened({ standfirst: 'Stored.' });
    await standfirst().fill('Left behind.');
    await state().getByText('Kept on this computer').waitFor();
    await untilKept(page, 'Left behind.');
    await listOfInterviews().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('gridcell').first().waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.pathname.endsWith(documentId));
    await saved();

    expect(await standfirst().inputValue()).toBe('Stored.');
    await page.getByRole('button', { name: 'Restore it' }).click();
    expect(await standfirst().inputValue()).toBe('Left behind.');
    await save();
    await saved();
  });

  it('goes with the changes that are discarded', async () => {
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ standfirst: 'Public.' }),
    );
    await lectern.documents(INTERVIEW).update({ documentId, data: { standfirst: 'Changed.' } });
    await panel.form(INTERVIEW, documentId);
    await standfirst().fill('Typed.');
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await saved();

    expect(await standfirst().inputValue()).toBe('Public.');
    await page.reload();
    await saved();
    expect(await page.getByRole('button', { name: 'Restore it' }).count()).toBe(0);
  });

  it('stays in the window of a linked document that somebody else changed', async () => {
    const guest = await draft(lectern, EXPERT, expertData());
    await opened({ guests: [guest.documentId] });
    await page.getByRole('button', { name: guest.name, exact: true }).click();
    const window = page.getByRole('dialog');
    await window.locator('input[name=jobTitle]').fill('Mine');
    await lectern
      .documents(EXPERT)
      .update({ documentId: guest.documentId, data: { organization: 'Theirs' } });
    await window.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('open the document by itself').first().waitFor();

    expect(await window.locator('input[name=jobTitle]').inputValue()).toBe('Mine');
    expect(await lectern.documents(EXPERT).findOne({ documentId: guest.documentId })).toMatchObject(
      {
        organization: 'Theirs',
        jobTitle: null,
      },
    );
    await page.reload();
  });

  it('keeps nobody from deleting in a list what was opened before', async () => {
    // The list begins with it, however many there are.
    const documentId = await opened({ title: 'To be deleted', airDate: '2099-12-31' });
    await listOfInterviews().click();
    await lectern.documents(INTERVIEW).update({ documentId, data: { standfirst: 'Theirs.' } });
    const row = page.getByRole('row').filter({ hasText: 'To be deleted' });
    await row.getByRole('button', { name: 'Row actions' }).click();
    await page.getByRole('menuitem', { name: /Delete entry .*all locales/ }).click();
    const answer = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();

    expect((await answer).status()).toBe(200);
    expect(await stored(documentId)).toBeNull();
  });

  it('does not send a transcript that did not change', async () => {
    const documentId = await opened({ transcript: turns(40) });
    const bodies: Json[] = [];
    await page.route(WRITES, (route) => {
      if (isWrite(route)) bodies.push(route.request().postDataJSON());
      return route.continue();
    });
    await standfirst().fill('One word.');
    await save();
    await saved();

    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toHaveProperty('transcript');
    expect((await stored(documentId)).transcript).toHaveLength(40);
  });

  it.each(['Control+s', 'Control+Enter'])(
    'is saved after a save during which %s was pressed again',
    async (keys) => {
      const documentId = await opened();
      let go = (): void => undefined;
      const held = new Promise<void>((resolve) => (go = resolve));
      let writes = 0;
      await page.route(WRITES, async (route) => {
        if (isWrite(route)) {
          writes += 1;
          await held;
        }
        await route.continue();
      });
      await standfirst().fill('Before.');
      await standfirst().press('End');
      await save();
      await page.keyboard.type(' During.', { delay: 30 });
      await page.keyboard.press(keys);
      await page.keyboard.press(keys);
      go();
      await saved();

      expect(await stored(documentId)).toMatchObject({ standfirst: 'Before. During.' });
      expect(writes).toBe(2);
    },
  );

  it('is not sent again by itself after a save that was refused', async () => {
    await opened();
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let writes = 0;
    await page.route(WRITES, async (route) => {
      if (!isWrite(route)) return route.continue();
      writes += 1;
      await held;
      return refusing(500)(route);
    });
    await standfirst().fill('Refused.');
    await save();
    await page.keyboard.press('Control+s');
    go();
    await page
      .getByText(/Not saved|Not now/)
      .first()
      .waitFor();
    await page.waitForTimeout(1_000);

    expect(writes).toBe(1);
    await page.unroute(WRITES);
    await save();
    await saved();
  });

  it('is put together with what another one wrote elsewhere in the document', async () => {
    const documentId = await opened();
    await standfirst().fill('Mine.');
    await lectern.documents(INTERVIEW).update({ documentId, data: { hostName: 'Theirs' } });
    await save();
    await state().getByText('Both were put together').waitFor();

    expect(await page.locator('input[name=hostName]').inputValue()).toBe('Theirs');
    expect(await standfirst().inputValue()).toBe('Mine.');
    expect(await stored(documentId)).not.toMatchObject({ standfirst: 'Mine.' });
    await save();
    await saved();
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Mine.', hostName: 'Theirs' });
  });

  it('is shown beside what another one wrote in the same place, to choose from', async () => {
    const documentId = await opened();
    await standfirst().fill('Mine.');
    await title().fill('My title');
    await lectern
      .documents(INTERVIEW)
      .update({ documentId, data: { standfirst: 'Theirs.', title: 'Their title' } });
    await save();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Theirs.').waitFor();
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Theirs.', title: 'Their title' });

    await dialog.locator('[data-conflict=standfirst]').getByText('Take the stored text').click();
    await dialog.locator('[data-conflict=title]').getByText('Keep mine').click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await save();
    await saved();
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Theirs.', title: 'My title' });
  });

  it('is found again after a crash', async () => {
    const documentId = await opened();
    const crashing = await inAnotherTab(documentId);
    await standfirst(crashing).fill('Typed before the crash.');
    await untilKept(crashing, 'Typed before the crash.');
    await crashing.close({ runBeforeUnload: false });
    await panel.form(INTERVIEW, documentId);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('dialog').getByText('Typed before the crash.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Restore it' }).click();

    expect(await standfirst().inputValue()).toBe('Typed before the crash.');
    await save();
    await saved();
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Typed before the crash.' });
    await page.reload();
    await saved();
    expect(await page.getByRole('button', { name: 'Restore it' }).count()).toBe(0);
  });

  it('is offered in view on a phone, where panels stand in a drawer', async () => {
    const documentId = await opened();
    const leaving = await inAnotherTab(documentId);
    await standfirst(leaving).fill('Typed on a phone.');
    await untilKept(leaving, 'Typed on a phone.');
    await leaving.close({ runBeforeUnload: false });
    await page.setViewportSize({ width: 390, height: 800 });
    await panel.form(INTERVIEW, documentId);
    await page.getByRole('button', { name: 'Restore it' }).click();

    expect(await standfirst().inputValue()).toBe('Typed on a phone.');
    await save();
    await saved();
  });

  it('becomes a new draft when somebody deleted the document', async () => {
    const documentId = await opened({ transcript: turns(2) });
    await standfirst().fill('Typed after it was deleted.');
    await lectern.documents(INTERVIEW).delete({ documentId, locale: '*' });
    await save();
    await page.getByRole('button', { name: 'Make a new draft of my text' }).click();
    await page.waitForURL(/\/create/);
    await page.getByRole('button', { name: 'Restore it' }).click();
    expect(await standfirst().inputValue()).toBe('Typed after it was deleted.');
    await save();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await saved();

    const [found]: Json[] = await lectern.documents(INTERVIEW).findMany({
      filters: { standfirst: 'Typed after it was deleted.' },
      populate: ['transcript'],
    });
    expect(found.documentId).not.toBe(documentId);
    expect(found.transcript).toHaveLength(2);
  });

  it('is kept over a session that ended', async () => {
    const documentId = await opened();
    await standfirst().fill('Typed before the end of the session.');
    await untilKept(page, 'Typed before the end of the session.');
    const refuse = (route: Route) =>
      route.fulfill({
        status: 401,
        json: { data: null, error: { status: 401, name: 'UnauthorizedError', message: 'No.' } },
      });
    await page.route(WRITES, (route) => (isWrite(route) ? refuse(route) : route.continue()));
    await page.route('**/admin/access-token', refuse);
    await save();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.unroute(WRITES);
    await page.unroute('**/admin/access-token');
    await page.fill('input[name=email]', ADMIN.email);
    await page.fill('input[name=password]', ADMIN.password);
    await page.click('button[type=submit]');
    await page.waitForURL((url) => url.pathname.includes(documentId));
    await page.getByRole('button', { name: 'Restore it' }).click();

    expect(await standfirst().inputValue()).toBe('Typed before the end of the session.');
    await save();
    await saved();
  });

  it('shows who else has the document open, and what they have not saved', async () => {
    const documentId = await opened();
    const other = await inAnotherTab(documentId);
    await standfirst(other).fill('In another tab.');
    await page.getByText('You have this open in another tab, with unsaved changes.').waitFor();
  });

  it('says so where this browser keeps nothing', async () => {
    const documentId = await opened();
    const other = await inAnotherTab(
      documentId,
      'indexedDB.open = () => { throw new Error("forbidden"); }',
    );
    await standfirst(other).fill('Kept nowhere.');
    await other.getByText('This browser keeps nothing').waitFor();
  });
});
