import { seriousFindings } from '../support/axe';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
} from '../support/content';
import type { Json } from '../support/http';
import { untilKept } from '../support/kept-texts';
import { usePanel } from '../support/panel';
import { halves } from '../support/picture-bytes';
import { shotsOf } from '../support/shots';

describeInBrowser('what links here', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;
  const shoot = shotsOf(page, 'links');

  const dialog = () => page.getByRole('dialog');
  const links = () => page.locator('[data-lectern=links]');
  const isThere = async (uid: string, { documentId }: Json, status = 'draft'): Promise<boolean> =>
    (await lectern.documents(uid).findOne({ documentId, status })) !== null;
  const findingsIn = (part: string) => seriousFindings(page, `[data-lectern=${part}]`);

  it('stands beside the form, and leads there', async () => {
    const guest = await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' }));
    const guests = [guest.documentId];
    await published(lectern, INTERVIEW, interviewData({ title: 'Who Measures', guests }));
    await draft(lectern, PUBLICATION, publicationData({ title: 'Her draft', authors: guests }));
    await panel.form(EXPERT, guest.documentId);
    await links().getByText('2 documents link here:').waitFor();
    await links().getByText('Interview · English · as published and in its draft').waitFor();
    await links().getByText('Publication · English · in its draft').waitFor();
    await shoot('panel');
    expect(await findingsIn('links')).toEqual([]);

    // Unpublishing says who needs it, and has no button.
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await dialog().getByText('It stays published: one published document').waitFor();
    await shoot('unpublish-refused');
    expect(await findingsIn('consequences')).toEqual([]);
    expect(await dialog().getByRole('button', { name: 'Unpublish' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Cancel' }).click();

    await links().getByRole('link', { name: 'Who Measures' }).click();
    await page.getByRole('heading', { name: 'Who Measures' }).waitFor();
    await links().getByText('Nothing links here.').waitFor();
  });

  it('is told before something is unpublished, with the address that will be gone', async () => {
    const one = await published(lectern, PUBLICATION, publicationData({ title: 'Seen paper' }));
    const relatedPublications = [one.documentId];
    const more = { title: 'Relates', relatedPublications };
    await published(lectern, INTERVIEW, interviewData(more));
    await panel.form(PUBLICATION, one.documentId);
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await dialog().getByText('One published document links here').waitFor();
    await dialog().getByText('/api/publications/seen-paper?locale=en').waitFor();
    await shoot('unpublish');
    await dialog().getByRole('button', { name: 'Unpublish' }).click();
    await page.getByText('Draft', { exact: true }).first().waitFor();
    expect(await isThere(PUBLICATION, one, 'published')).toBe(false);
  });

  it('is told before something is deleted, also from the list; an administrator forces it', async () => {
    const show = await draft(lectern, SHOW, { title: 'The Long View' });
    const titles = Array.from({ length: 9 }, (_, index) => `Episode ${index + 1}`);
    for (const title of titles)
      await draft(lectern, INTERVIEW, interviewData({ title, show: show.documentId }));
    await panel.list(SHOW);
    await page.getByRole('button', { name: 'Row actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete entry' }).click();
    await dialog().getByText('It cannot be deleted: 9 documents link here').waitFor();
    expect(
      await dialog()
        .getByRole('link', { name: /^Episode/ })
        .count(),
    ).toBe(6);
    await dialog().getByRole('button', { name: 'Show all 9' }).click();
    expect(
      await dialog()
        .getByRole('link', { name: /^Episode/ })
        .count(),
    ).toBe(9);
    await shoot('delete');
    await dialog().getByRole('button', { name: 'Delete all the same' }).click();
    await page.getByText('No content found').waitFor();
    expect(await isThere(SHOW, show)).toBe(false);
  });

  it('names with links what several documents are needed for', async () => {
    const { name, ...guest } = await published(lectern, EXPERT, expertData());
    const data = interviewData({ title: 'Needs her', guests: [guest.documentId] });
    await published(lectern, INTERVIEW, data);
    await panel.list(`${EXPERT}?page=1&pageSize=100`);
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByRole('checkbox').click();
    await shoot('bulk-chosen');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog().getByText('One document needs it:').waitFor();
    const href = await dialog().getByRole('link', { name: 'Needs her' }).getAttribute('href');
    expect(href).toMatch(/^\/admin\/content-manager\/collection-types\/api::interview/);
    await shoot('bulk');
    await page.keyboard.press('Escape');
  });

  /** A picture in the media library. */
  const upload = async (name: string): Promise<Json> => {
    const form = new FormData();
    const bytes = new Uint8Array(await halves(300, 200));
    form.append('files', new Blob([bytes], { type: 'image/png' }), name);
    const headers = { Authorization: `Bearer ${panel.admin.token}` };
    const answer = await fetch(`${lectern.url}/upload`, { method: 'POST', headers, body: form });
    const [file] = (await answer.json()) as Json;
    return file;
  };
  const isKept = async ({ id }: Json): Promise<boolean> =>
    (await lectern.strapi.db.query('plugin::upload.file').findOne({ where: { id } })) !== null;

  it('is told of a file beside its details, and keeps it from being deleted', async () => {
    const file = await upload('portrait.png');
    const photo = { name: 'Has a photo', photo: file.id };
    await published(lectern, EXPERT, expertData(photo));
    await panel.open(`/plugins/upload?assetId=${file.id}`);
    const uses = page.locator('[data-lectern=file-uses]');
    await uses.getByText('One document uses it, so it cannot be deleted:').waitFor();
    await uses.getByRole('link', { name: 'Has a photo' }).scrollIntoViewIfNeeded();
    await shoot('file');
    expect(await findingsIn('file-uses')).toEqual([]);

    await page.getByRole('button', { name: 'Delete this file' }).click();
    await page.getByRole('alertdialog').getByText('What documents use is not deleted').waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    const refused = page.locator('[data-lectern=refused-files]');
    await refused.getByRole('link', { name: 'Has a photo' }).waitFor();
    await shoot('file-refused');
    expect(await findingsIn('refused-files')).toEqual([]);
    expect(await isKept(file)).toBe(true);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();

    await uses.getByRole('link', { name: 'Has a photo' }).click();
    await page.getByRole('heading', { name: 'Has a photo' }).waitFor();
  });

  const question = () => page.getByRole('alertdialog');
  const asked = () => question().locator('[data-lectern=asked-files]');
  const choose = (name: string): Promise<void> =>
    page
      .getByRole('checkbox', { name: new RegExp(name) })
      .first()
      .click();

  it('is told of several files before they are deleted, by keyboard as well', async () => {
    const [used, free] = [await upload('banner.png'), await upload('nobody.png')];
    await published(lectern, EXPERT, expertData({ name: 'Has the banner', photo: used.id }));
    await panel.open('/plugins/upload');
    await choose('banner.png');
    await choose('nobody.png');
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await asked().getByText('Documents use a file.').waitFor();
    const link = asked().getByRole('link', { name: 'Has the banner' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await asked().getByText('nobody.png').count()).toBe(0);
    expect(await question().getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await shoot('files-asked');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot('files-asked-small');
    await page.setViewportSize({ width: 1280, height: 1200 });
    expect(await findingsIn('asked-files')).toEqual([]);
    // From the first button backwards through what is said.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Has the banner');
    await page.keyboard.press('Escape');
    await question().waitFor({ state: 'detached' });

    await choose('banner.png');
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await asked().getByText('No document uses any of it.').waitFor();
    await shoot('files-free');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    await page.getByText('1 item has been deleted').waitFor();
    expect(await isKept(free)).toBe(false);
    expect(await isKept(used)).toBe(true);
  });

  it('keeps a file that came into use after the question was asked', async () => {
    const file = await upload('taken.png');
    const expert = await draft(lectern, EXPERT, expertData({ name: 'Took it' }));
    await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'dark')`);
    await panel.open('/plugins/upload');
    await choose('taken.png');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await asked().getByText('No document uses any of it.').waitFor();
    await lectern
      .documents(EXPERT)
      .update({ documentId: expert.documentId, data: { photo: file.id } });
    await page.getByRole('button', { name: 'Confirm' }).click();
    const refused = page.locator('[data-lectern=refused-files]');
    await refused.getByRole('link', { name: 'Took it' }).waitFor();
    expect(await question().count()).toBe(0);
    await shoot('files-refused');
    expect(await isKept(file)).toBe(true);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await asked().getByRole('link', { name: 'Took it' }).waitFor();
    await shoot('files-asked-dark');
    await page.evaluate(`localStorage.removeItem('STRAPI_THEME')`);
  });

  it('keeps a folder with a file in use; an administrator deletes it all the same', async () => {
    const { body } = await panel.admin.request('/upload/folders', {
      json: { name: 'Old pictures', parent: null },
    });
    const file = await upload('inside.png');
    const move = { fileIds: [file.id], folderIds: [], destinationFolderId: body.data.id };
    await panel.admin.request('/upload/actions/bulk-move', { json: move });
    await draft(lectern, EXPERT, expertData({ name: 'Uses inside', photo: file.id }));
    await panel.open('/plugins/upload');
    await page
      .getByRole('checkbox', { name: /Old pictures/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await asked().getByRole('link', { name: 'Uses inside' }).waitFor();
    await asked().getByText('inside.png').waitFor();
    await shoot('folder-asked');
    await page.getByRole('button', { name: 'Delete all the same' }).click();
    await page.getByText('Old pictures').first().waitFor({ state: 'detached' });
    expect(await isKept(file)).toBe(false);
  });

  it('a document that is not there says so, with a way back', async () => {
    const one = await draft(lectern, PUBLICATION, publicationData({ title: 'Soon gone' }));
    for (const id of ['a'.repeat(24), 'nonsense']) {
      await panel.form(PUBLICATION, id);
      await page.getByRole('heading', { name: 'This document is not here' }).waitFor();
      expect(await page.getByText('Whoops').count()).toBe(0);
    }
    await shoot('missing');
    expect(await findingsIn('missing')).toEqual([]);
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByText('Soon gone').first().click();
    await page.getByRole('heading', { name: 'Soon gone' }).waitFor();

    // Deleting it oneself leads to the list, and nowhere else.
    const mine = await draft(lectern, PUBLICATION, publicationData({ title: 'Deleted here' }));
    await panel.form(PUBLICATION, mine.documentId);
    await page.getByRole('button', { name: 'More actions' }).first().click();
    await page.getByRole('menuitem', { name: /Delete entry .*all locales/ }).click();
    await dialog().getByText('This cannot be undone.').waitFor();
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Soon gone').first().waitFor();

    // Somebody deletes one while it is open: what was typed is offered for a new one.
    await panel.form(PUBLICATION, one.documentId);
    await page.getByRole('heading', { name: 'Soon gone' }).waitFor();
    await page.fill('input[name=title]', 'Typed and not saved');
    await untilKept(page, 'Typed and not saved');
    await lectern.documents(PUBLICATION).delete({ documentId: one.documentId, locale: '*' });
    await page.reload();
    await page.getByRole('heading', { name: 'This document is not here' }).waitFor();
    await page.getByRole('button', { name: 'Make a new draft of my text' }).click();
    await page.getByRole('button', { name: 'Restore it' }).click();
    await page.locator('input[name=title][value="Typed and not saved"]').waitFor();
  });
});
