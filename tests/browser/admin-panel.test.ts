import sharp from 'sharp';
import type { AdminSession } from '../support/admin-session';
import { seriousFindings } from '../support/axe';
import { writeIn } from '../support/block-editor';
import { describeInBrowser } from '../support/browser';
import {
  draft,
  EVENT,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
} from '../support/content';
import type { Json } from '../support/http';
import type { Lectern } from '../support/lectern';
import { publishUntil, usePanel } from '../support/panel';

const nodesIn = (node: Json): Json[] =>
  Array.isArray(node) ? node.flatMap(nodesIn) : [node, ...nodesIn(node.children ?? [])];

/** Types of nodes, and marks of texts. */
const kindsIn = (body: Json): Set<string> =>
  new Set(
    nodesIn(body).flatMap(({ type, bold, italic }) => [
      type,
      ...(bold ? ['bold'] : []),
      ...(italic ? ['italic'] : []),
    ]),
  );

const textsIn = (body: Json): string[] => nodesIn(body).flatMap(({ text }) => text ?? []);

const STRAPIS_FINDINGS: ReadonlySet<string> = new Set([
  'aria-allowed-attr',
  'aria-input-field-name',
  'autocomplete-valid',
  'button-name',
  'label',
]);

/** Into the first folder of the media library, as the panel does. */
const uploadPicture = async ({ url }: Lectern, { token }: AdminSession): Promise<void> => {
  const picture = { width: 16, height: 9, channels: 3, background: '#246' } as const;
  const bytes = await sharp({ create: picture }).png().toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'gauge.png');
  form.append('fileInfo', JSON.stringify({ name: 'gauge.png', alternativeText: 'A gauge' }));
  const headers = { Authorization: `Bearer ${token}` };
  const { status } = await fetch(`${url}/upload`, { method: 'POST', headers, body: form });
  expect(status).toBe(201);
};

describeInBrowser('the admin panel', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  it('is signed in to over plain HTTP in production mode, and announces nothing', async () => {
    expect(await page.getByText('Introducing the new Media Library').count()).toBe(0);
    expect(await page.locator('a[href^="https://market.strapi.io"]').isVisible()).toBe(false);
  });

  it('reads what a form shows before it has drawn itself, and once', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const asked: string[] = [];
    const note = (request: { url(): string }): void => {
      asked.push(new URL(request.url()).pathname);
    };
    page.on('request', note);
    await panel.form(INTERVIEW, `${documentId}?plugins[i18n][locale]=en`);
    page.off('request', note);
    const reads = [
      `/content-manager/collection-types/${INTERVIEW}/${documentId}`,
      `/content-manager/content-types/${INTERVIEW}/configuration`,
    ];

    for (const read of reads) {
      expect(asked.filter((path) => path === read)).toEqual([read]);
      // What the frame around all pages of content is drawn with.
      expect(asked.indexOf(read)).toBeLessThan(asked.indexOf('/content-manager/init'));
    }
  });

  it('shows day and time whole on a phone', async () => {
    const startsAt = '2026-06-03T14:30:00.000Z';
    const { documentId } = await draft(lectern, EVENT, { title: 'An evening', startsAt });
    await page.setViewportSize({ width: 390, height: 900 });
    await panel.form(EVENT, documentId);
    for (const name of ['Choose date', 'Choose time']) {
      const input = page.getByRole('combobox', { name }).first();
      expect(await input.inputValue()).toMatch(/\d\d[/:]\d\d/);
      expect(await input.evaluate((node: Json) => node.scrollWidth <= node.clientWidth)).toBe(true);
    }
  });

  it.each([
    ['an interview', INTERVIEW, interviewData],
    ['an expert', EXPERT, expertData],
  ])('shows no document id over the form of %s, and keys pass it by', async (_what, uid, data) => {
    const { documentId } = await draft(lectern, uid, data());
    await panel.form(uid, documentId);
    await page.getByRole('button', { name: 'More actions' }).click();
    const menu = page.getByRole('menu');
    await menu.getByText('Created').waitFor();

    expect(await menu.getByText('Updated').isVisible()).toBe(true);
    expect(await menu.innerText()).not.toMatch(/document id/i);
    expect(await menu.innerText()).not.toContain(documentId);
    expect(await menu.getByRole('separator').count()).toBe(0);

    const shown = await menu.getByRole('menuitem').allInnerTexts();
    const focused = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      // The menu gives the focus once it has handled the key.
      return page.evaluate(
        'new Promise((told) => setTimeout(() => told(document.activeElement.innerText)))',
      );
    };
    const walked = [await focused('Home')];
    while (walked.length <= shown.length) walked.push(await focused('ArrowDown'));
    expect(walked).toEqual([...shown, shown[0]]);
    expect(await focused('End')).toBe(shown.at(-1));

    await menu
      .getByRole('menuitem', { name: /^Delete/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('Delete it?').waitFor();
    await page.keyboard.press('Escape');
  });

  it('has no serious finding of axe in what is ours', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const forms = `/content-manager/collection-types/${INTERVIEW}`;
    const paths = [
      '',
      forms,
      `${forms}/${documentId}`,
      `${forms}/create`,
      '/plugins/upload',
      '/help',
    ];
    const rules = new Set<string>();
    for (const path of paths) {
      await panel.open(path);
      const found = await seriousFindings(page);
      for (const { rule } of found) rules.add(rule);

      expect(found.filter(({ isOurs }) => isOurs)).toEqual([]);
    }
    // Strapi's own: whoever mends one takes it from the list.
    expect([...STRAPIS_FINDINGS]).toEqual(expect.arrayContaining([...rules]));
  });

  it('marks each problem of an unready interview at its field', async () => {
    const expert = await draft(lectern, EXPERT, expertData());
    const slug = 'taken-by-another';
    await published(lectern, INTERVIEW, interviewData({ slug }));
    const data = interviewData({ slug, guests: [expert.documentId] });
    const { documentId } = await draft(lectern, INTERVIEW, data);
    await panel.form(INTERVIEW, documentId);
    await page.fill('textarea[name=standfirst]', 'Edited.');
    await panel.save();
    await publishUntil(page, page.getByText('is published with this slug').first());

    await page.getByText('Publish the expert first').first().waitFor();
    expect(
      await lectern.documents(INTERVIEW).findOne({ documentId, status: 'published' }),
    ).toBeNull();
  });

  it('edits a list of texts as lines, and saves a form with read-only relations', async () => {
    const { documentId } = await draft(lectern, EXPERT, expertData());
    await panel.form(EXPERT, documentId);
    await page.getByLabel('Other forms of the name').fill('N. Okafor\n\n Dr. Okafor ');
    await panel.save();

    const saved = await lectern.documents(EXPERT).findOne({ documentId });
    expect(saved.nameVariants).toEqual(['N. Okafor', 'Dr. Okafor']);
  });

  it('publishes a body of every kind of block as its editor wrote it', async () => {
    await uploadPicture(lectern, panel.admin);
    const { documentId } = await draft(lectern, PUBLICATION, publicationData());
    await panel.form(PUBLICATION, documentId);
    const writer = await writeIn(page, page.locator('[data-slate-editor=true]').first());
    await writer.words('The first paragraph, and an empty one.');
    await writer.keys('Enter', 'Enter', 'Control+b');
    await writer.words('bold');
    await writer.keys('Control+b', 'Space', 'Control+i');
    await writer.words('italic');
    await writer.keys('Control+i', 'Enter');
    await writer.link('https notes', 'https://notes.example/river');
    await writer.keys('End', 'Enter');
    await writer.begin('##', 'A heading');
    await writer.keys('Enter');
    await writer.begin('-', 'one');
    await writer.keys('Enter');
    await writer.words('two');
    await writer.keys('Enter', 'Enter');
    await writer.begin('1.', 'first');
    await writer.keys('Enter', 'Enter');
    await writer.begin('>', 'Words of somebody.');
    await writer.keys('Enter', 'Enter');
    await writer.begin('```', 'const depth = 3;');
    await writer.keys('Enter', 'Enter', 'Enter');
    await writer.picture();
    await publishUntil(page, page.getByText('Published document').first());

    const [written, shown]: Json[] = await Promise.all(
      ['draft', 'published'].map((status) =>
        lectern.documents(PUBLICATION).findOne({ documentId, status }),
      ),
    );
    expect(shown.body).toEqual(written.body);
    expect(kindsIn(shown.body)).toEqual(
      new Set([
        'paragraph',
        'text',
        'link',
        'heading',
        'list',
        'list-item',
        'quote',
        'code',
        'image',
        'bold',
        'italic',
      ]),
    );
    // What the editor leaves between marks, at a link's edges and in empty paragraphs.
    expect(textsIn(shown.body)).toEqual(expect.arrayContaining(['', ' ']));
    const answer = await lectern.rest(`/publications/${documentId}?view=full`);
    expect(answer.body.data.bodyHtml).toContain('<strong>bold</strong> <em>italic</em>');
    expect(answer.body.data.bodyHtml).toContain('<a href="https://notes.example/river">');
  });

  it('has asked no other host for anything', () => {
    expect(panel.foreign).toEqual([]);
  });
});
