import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole } from '../support/admin-session';
import { seriousFindings } from '../support/axe';
import { describeInBrowser } from '../support/browser';
import { draft, EXPERT, INTERVIEW, PUBLICATION } from '../support/content';
import type { Json } from '../support/http';
import { usePanel } from '../support/panel';
import { PROJECT_ROOT } from '../support/test-environment';
import { until } from '../support/until';

const TEXT = readFileSync(join(__dirname, '../fixtures/pages/lanterns.txt'), 'utf8');
/** Not kept with the code: for whoever wants to look. */
const SHOTS = join(PROJECT_ROOT, '.tmp', 'walks');
/** Today it takes 112 clicks and about 40 pastes. */
const MOST = { clicks: 15, pastes: 2 };

/** The same page with names that no other test has. */
const pageOf = (guest: string, show: string, host = 'Dario Quint'): string =>
  TEXT.replaceAll('Ismene Varga', guest)
    .replaceAll('Salt and Signal', show)
    .replaceAll('Dario Quint', host);

describeInBrowser('a saved page', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  let clicks = 0;
  let pastes = 0;

  beforeAll(() => page.context().grantPermissions(['clipboard-read', 'clipboard-write']));

  beforeEach(() => {
    clicks = 0;
    pastes = 0;
  });

  const click = async (thing: Locator): Promise<void> => {
    await thing.click();
    clicks += 1;
  };
  const paste = async (text: string): Promise<void> => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press('Control+v');
    pastes += 1;
  };
  /** As a browser hands over what was copied from a page. */
  const pasteHtml = (html: string): Promise<unknown> =>
    page.evaluate(
      `(() => {
        const transfer = new DataTransfer();
        transfer.setData('text/html', ${JSON.stringify(html)});
        transfer.setData('text/plain', 'plain');
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
      })()`,
    );
  const shot = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(SHOTS, `from-page-${name}.png`), fullPage: true });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const create = () => button('Create drafts');
  const plan = () => page.locator('[data-lectern=page-plan]');
  const text = () => page.locator('#lectern-page-text');
  const row = (label: string) => page.locator('[data-lectern-record]').filter({ hasText: label });
  const begin = async (pasted?: string): Promise<void> => {
    await panel.open('/from-page');
    await text().waitFor();
    if ((await text().inputValue()) !== '') await button('Begin again').click();
    await text().focus();
    if (pasted !== undefined) await paste(pasted);
  };
  const settled = () => page.locator('[data-lectern=page-plan][aria-busy=false]').waitFor();
  const interviewsTitled = (title: string): Promise<Json[]> =>
    lectern.documents(INTERVIEW).findMany({ filters: { title }, populate: ['guests', 'show'] });
  /** What readers get, once so many related publications are out. */
  const publishedWith = async (count: number): Promise<Json> => {
    const path = '/interviews?filters[title][$eq]=Who Turns the Lights Out&populate=*';
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const { body } = await lectern.rest(path);
      if (body.data[0]?.relatedPublications?.length === count) return body.data[0];
      await page.waitForTimeout(250);
    }
    throw new Error('The publications are not out');
  };
  const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
  const made = async (): Promise<void> => {
    await page.waitForURL(/content-manager.*interview\/[a-z0-9]{20,}/);
    await page.locator('[data-lectern=readiness]').waitFor();
  };

  it('becomes drafts, and is published with all that it brings, with few clicks', async () => {
    await panel.list(INTERVIEW);
    const began = Date.now();
    const since = (): string => ((Date.now() - began) / 1000).toFixed(1);
    await click(page.getByRole('link', { name: 'From a page' }));
    await text().waitFor();
    await paste(TEXT);
    await plan().getByText('A new interview, with 10 turns').waitFor();
    await click(page.getByLabel('Title'));
    await page.keyboard.type('Who Turns the Lights Out');
    await page.keyboard.press('Tab');
    await page.keyboard.type('03072025');
    await settled();
    await shot('plan');
    await click(create());
    await Promise.all([made(), page.getByText('6 drafts were written').waitFor()]);
    await shot('draft');
    const drafted = `${clicks} clicks, ${pastes} pastes, ${since()} s`;

    const linked = page.locator('li > [data-handler-id] button');
    await click(linked.filter({ hasText: 'Ismene Varga' }).first());
    await shot('guest');
    const dialog = page.getByRole('dialog');
    await click(dialog.getByRole('button', { name: 'Publish', exact: true }));
    await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));
    await page.getByText('Published document').first().waitFor();
    await shot('guest-published');
    await click(dialog.getByRole('button', { name: 'Close modal' }));
    await page.getByText('Nothing stands in the way').waitFor();
    await click(button('Publish').first());
    await shot('publishing');
    await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));
    await page.getByText('Published document').first().waitFor();
    const alone = `${clicks} clicks, ${since()} s`;
    await click(page.getByRole('link', { name: 'Publication', exact: true }));
    await click(page.getByLabel('Select all entries'));
    await click(button('Publish').first());
    await shot('bulk');
    await click(page.getByRole('dialog').getByRole('button', { name: 'Publish 3', exact: true }));
    await page.getByRole('dialog').getByText('3 done').waitFor();
    const read = await publishedWith(3);

    process.stdout.write(
      `From a page to drafts: ${drafted}; the interview published: ${alone}; with its publications: ${clicks} clicks, ${pastes} pastes, ${since()} s\n`,
    );
    expect(read).toMatchObject({
      airDate: '2025-03-07',
      hostName: 'Dario Quint',
      show: { title: 'Salt and Signal' },
      guests: [{ name: 'Ismene Varga' }],
    });
    expect(read.transcript).toHaveLength(10);
    expect(clicks).toBeLessThanOrEqual(MOST.clicks);
    expect(pastes).toBeLessThanOrEqual(MOST.pastes);
  });

  it('asks which of two people a guest is, and takes another one who is searched for', async () => {
    for (const jobTitle of ['poet', 'pilot']) {
      await draft(lectern, EXPERT, { name: 'Ana Duarte', jobTitle });
    }
    const other = await draft(lectern, EXPERT, { name: 'Wilhelmina Osei' });
    await begin(pageOf('Ana Duarte', 'Fog Lines'));
    await page.getByLabel('Title').fill('Fog at Noon');
    await plan().getByText('One choice is left').waitFor();
    await settled();
    expect(await create().isDisabled()).toBe(true);

    await row('Ana Duarte').getByRole('combobox').click();
    await shot('choices');
    await page.getByRole('option', { name: 'Ana Duarte · pilot' }).click();
    expect(await create().isDisabled()).toBe(false);
    await row('Ana Duarte').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Another one …' }).click();
    await page.getByLabel('Search for Ana Duarte').fill('Osei');
    await button('Wilhelmina Osei').click();
    await create().click();
    await made();

    const [interview] = await interviewsTitled('Fog at Noon');
    expect(interview.guests).toMatchObject([{ documentId: other.documentId }]);
  });

  it('is the same one again: what was corrected is changed, and nothing else', async () => {
    const mine = pageOf('Ola Brandt', 'Tide Tables');
    await begin(mine);
    await page.getByLabel('Title').fill('Tables of the Tide');
    await settled();
    await create().click();
    await made();

    await begin(mine);
    await plan().getByText('nothing of the page has changed').waitFor();
    await settled();
    expect(await button('Update drafts').isDisabled()).toBe(true);
    await begin(mine.replace('A season is long.', 'A season is very long.'));
    await page.getByLabel('Title').fill('Tables of the Tide');
    await plan().getByText('gets what changed: transcript').waitFor();
    await settled();
    await shot('update');
    await button('Update drafts').click();
    await made();
    await page.getByText('A season is very long.').waitFor();
    expect(await interviewsTitled('Tables of the Tide')).toHaveLength(1);
  });

  it('is read as it was shown: its heading is the title, names in bold have their words', async () => {
    await begin();
    await pasteHtml(`<nav>Home</nav><p>Skip this</p><main><h1>Bold as Brass</h1>
      <p>Friday, March 7, 2025</p><p>A talk about brass.</p>
      <p><b>Tom Brandt</b></p><p>Welcome.</p><p><b>Ruth Adeyemi</b></p><p>Thank you.</p>
      <p><b>Tom Brandt</b></p><p>Why brass?</p><p><b>Ruth Adeyemi</b></p><p>It does not rust.</p></main>`);
    await plan().getByText('A new interview, with 4 turns').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Bold as Brass');
    expect(await text().inputValue()).toMatch(/^Friday, March 7, 2025\n/);
    await button('Use March 7, 2025, which stands on the page').click();
    await settled();
    expect(await page.getByLabel('Air date').inputValue()).toBe('2025-03-07');
  });

  it('is taken from a file that is dropped or chosen, and said why not', async () => {
    await begin();
    const chosen = page.locator('input[type=file]');
    const file = (name: string, content: string | Buffer) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    });
    const note = page.locator('[data-lectern=page-note]');
    await chosen.setInputFiles(file('sound.mp3', 'ID3'));
    await note.getByText('sound.mp3 cannot be read here').waitFor();
    await chosen.setInputFiles(file('old.txt', Buffer.from([0x4e, 0xff, 0xfe, 0x00])));
    await note.getByText('old.txt is no text in UTF-8').waitFor();
    await chosen.setInputFiles(file('broken.docx', 'PK'));
    await note.getByText('broken.docx is no Word document').waitFor();
    await chosen.setInputFiles(file('page.md', `# Salted\n\n${pageOf('Io Salt', 'Brine')}`));
    await plan().getByText('A new interview, with 10 turns').waitFor();
    await begin();
    await page.evaluate(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Only words.'], 'words.txt', { type: 'text/plain' }));
      document.querySelector('#lectern-page-text').dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    })()`);
    await page.locator('[data-lectern=page-problem]').getByText('No turn was found').waitFor();
    await shot('refused');
    expect(await create().isDisabled()).toBe(true);
  });

  it('stays where it is when the server is away, changed its mind, or the tab is loaded anew', async () => {
    await begin(pageOf('Una Grey', 'Ebb'));
    await page.getByLabel('Title').fill('Grey Water');
    await settled();
    await page.route('**/newsroom/pages/apply', (route) => route.abort('connectionfailed'));
    await create().click();
    const problem = page.locator('[data-lectern=page-problem]');
    await problem.getByText('Nothing was made; your page is still here').waitFor();
    await page.unroute('**/newsroom/pages/apply');

    await until(page, `Object.values(sessionStorage).some((kept) => kept.includes('Grey Water'))`);
    await page.reload();
    await settled();
    expect(await page.getByLabel('Title').inputValue()).toBe('Grey Water');
    await draft(lectern, EXPERT, { name: 'Una Grey' });
    await create().click();
    await problem.getByText('was changed meanwhile').waitFor();
    await row('Una Grey').getByText('Linked', { exact: true }).waitFor();
    await settled();
    await create().click();
    await made();
    expect(await interviewsTitled('Grey Water')).toHaveLength(1);
    await panel.open('/from-page');
    expect(await text().inputValue()).toBe('');
  });

  it('shows the line that a remark is about', async () => {
    await begin(pageOf('Bea Holm', 'Low Water').replace('Type: Analysis', 'Type: Rumour'));
    await page.getByRole('button', { name: /is no known type of publication/ }).click();
    const selected = await page.evaluate(`(() => {
      const input = document.querySelector('#lectern-page-text');
      return input.value.slice(input.selectionStart, input.selectionEnd);
    })()`);
    expect(selected).toBe('Type: Rumour');
  });

  it('is worked by keys alone, and seen by those who read with their ears', async () => {
    await begin(pageOf('Ivo Marsh', 'Reeds'));
    await settled();
    expect(await seriousFindings(page, 'main')).toEqual([]);

    await page.getByLabel('Title').focus();
    await page.keyboard.type('By Keys');
    await row('Reeds').getByRole('combobox').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Leave out' }).waitFor();
    for (let press = 0; press < 9 && !(await focused()).includes('Leave out'); press += 1) {
      const before = JSON.stringify(await focused());
      await page.keyboard.press('ArrowDown');
      // It moves with the next frame.
      await until(page, `document.activeElement.textContent !== ${before}`);
    }
    await page.keyboard.press('Enter');
    await row('Reeds').getByText('Left out', { exact: true }).waitFor();
    await settled();
    await create().focus();
    await page.keyboard.press('Enter');
    await made();
    const [interview] = await interviewsTitled('By Keys');
    expect([interview.show, interview.guests.length]).toEqual([null, 1]);
  });

  it.each([390, 768, 1280])('fits a window of %d pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await begin(pageOf('Liv Sund', 'Narrows'));
    await settled();
    await shot(`width-${width}`);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('is offered to authors, with what they may make, and to nobody else', async () => {
    const author = await panel.openAs(await createWithRole(lectern, ADMIN_ROLE.author));
    await author.getByRole('link', { name: 'From a page' }).click();
    await author.locator('#lectern-page-text').fill(pageOf('Ezra Vale', 'Shallows'));
    await author.getByText('Your role may not make this: it is left out').first().waitFor();
    await author.screenshot({ path: join(SHOTS, 'from-page-author.png'), fullPage: true });

    const partner = await panel.openAs(await createWithRole(lectern, ADMIN_ROLE.partnerManager));
    await partner.waitForLoadState('networkidle');
    expect(await partner.getByText('From a page').count()).toBe(0);
    await partner.goto(`${lectern.url}/admin/from-page`);
    await partner.getByText("You don't have the permissions").first().waitFor();
  });

  it('is offered in no other list', async () => {
    await panel.list(PUBLICATION);
    await page.getByText('Create new entry').first().waitFor();
    expect(await page.getByText('From a page').count()).toBe(0);
  });
});
