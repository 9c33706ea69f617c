import sharp from 'sharp';
import type { AdminSession } from '../support/admin-session';
import { writeIn } from '../support/block-editor';
import { describeInBrowser } from '../support/browser';
import { draft, PUBLICATION, publicationData } from '../support/content';
import type { Json } from '../support/http';
import type { Lectern } from '../support/lectern';
import { openPanel, PANEL_PATIENCE, publishUntil, type Panel } from '../support/panel';

// The panel redraws while it is used: on a busy machine what is typed may meet nothing. Said in the report.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

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

describeInBrowser('the block editor', (executablePath) => {
  let panel: Panel;

  beforeAll(async () => {
    panel = await openPanel(executablePath);
  }, PANEL_PATIENCE);

  afterAll(() => panel.close());

  it('publishes a body of every kind of block as its editor wrote it', async () => {
    const { lectern, page, admin } = panel;
    await uploadPicture(lectern, admin);
    const { documentId } = await draft(lectern, PUBLICATION, publicationData());
    await panel.form(PUBLICATION, documentId);
    const writer = await writeIn(page, page.locator('[data-slate-editor=true]').first());
    await writer.words('The first paragraph, and an empty one.');
    await writer.keys('Enter', 'Enter', 'Control+b');
    await writer.words('bold');
    await writer.keys('Control+b', 'Space', 'Control+i');
    await writer.words('italic');
    await writer.keys('Control+i', 'Enter');
    await writer.words('https notes');
    await writer.link('https://notes.example/river');
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
        ...['paragraph', 'text', 'link', 'heading', 'list', 'list-item', 'quote', 'code', 'image'],
        ...['bold', 'italic'],
      ]),
    );
    // What the editor leaves between marks, at a link's edges and in empty paragraphs.
    expect(textsIn(shown.body)).toEqual(expect.arrayContaining(['', ' ']));
    const answer = await lectern.rest(`/publications/${documentId}?view=full`);
    expect(answer.body.data.bodyHtml).toContain('<strong>bold</strong> <em>italic</em>');
    expect(answer.body.data.bodyHtml).toContain('<a href="https://notes.example/river">');
  });
});
