import { readDocxHtml } from '../../../../src/admin/transcript/docx-html';
import { MOST_UNPACKED, readDocxParts } from '../../../../src/admin/transcript/docx-parts';
import { archive, docxFile } from '../../../support/docx-file';

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;

const PLAIN = [
  paragraph(run('Laura Coates:', '<w:b/>'), run(' Welcome.')),
  paragraph(run('Asfandyar Mir:', '<w:b/>'), run(' Thank you.')),
].join('');

it.each([
  ['packed', true],
  ['not packed', false],
])('reads a Word document that is %s', async (_name, isPacked) => {
  expect(await readDocxHtml(docxFile(PLAIN, isPacked))).toEqual({
    html:
      '<p><strong>Laura Coates:</strong> Welcome.</p>' +
      '<p><strong>Asfandyar Mir:</strong> Thank you.</p>',
    hasRevisions: false,
  });
});

it('takes the final words of tracked changes, and says that there were some', async () => {
  const who = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
  const body = paragraph(
    run('We meet '),
    `<w:del ${who}><w:r><w:delText>never</w:delText></w:r></w:del>`,
    `<w:ins ${who}>${run('tomorrow')}</w:ins>`,
    run('.'),
  );

  expect(await readDocxHtml(docxFile(body))).toEqual({
    html: '<p>We meet tomorrow.</p>',
    hasRevisions: true,
  });
});

it.each([
  ['nothing', new ArrayBuffer(0)],
  ['a text', new TextEncoder().encode('Laura Coates: Welcome.').buffer],
  ['an archive without a document', archive({ 'a.txt': 'Welcome.' })],
  ['a document that is cut off', docxFile(PLAIN).slice(0, -30)],
  ['a document whose XML is broken', archive({ 'word/document.xml': '<w:document' })],
])('does not read %s', async (_name, bytes) => {
  expect(await readDocxHtml(bytes)).toBeNull();
});

it('does not unpack what says that it grows too large', async () => {
  const bytes = docxFile(PLAIN);
  const view = new DataView(bytes);
  for (let at = 0; at + 4 <= view.byteLength; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, MOST_UNPACKED, true);
  }

  expect((await readDocxParts(bytes))?.size).toBeGreaterThan(MOST_UNPACKED);
  expect(await readDocxHtml(bytes)).toBeNull();
});
