import { blocksHtml } from '../../../../src/features/content/blocks-html';
import { bodyUrls } from '../../../../src/features/content/body-urls';

const PAGE = 'https://www.example.org/site/publications/paper';
const file = (url: string): string => (url.startsWith('/') ? `https://cms.example.org${url}` : url);
const onPage = bodyUrls(file, PAGE);
const nowhere = bodyUrls(file, null);

it.each([
  ['/experts/ada-reed', 'https://www.example.org/experts/ada-reed'],
  ['#notes', `${PAGE}#notes`],
  ['?print=1', `${PAGE}?print=1`],
  ['next-paper', 'https://www.example.org/site/publications/next-paper'],
  ['/uploads/paper.pdf', 'https://cms.example.org/uploads/paper.pdf'],
  ['//other.example.org/x', '//other.example.org/x'],
  [' https://other.example.org ', 'https://other.example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['tel:+4930123', 'tel:+4930123'],
])('a link to %s leads to %s', (sent, expected) => {
  expect(onPage.link(sent)).toBe(expected);
  // The same answer as whoever resolves it in a browser.
  if (!sent.startsWith('/uploads/')) {
    expect(new URL(expected, PAGE).href).toBe(new URL(sent.trim(), PAGE).href);
  }
});

it.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' JAVASCRIPT:x',
  'data:text/html,x',
  'vbscript:x',
  '',
])('%j is no link', (sent) => {
  for (const urls of [onPage, nowhere]) expect(urls.link(sent)).toBeNull();
});

it('without a page only what begins at a root is a link', () => {
  expect(['/a', '#a', 'a', '?a', '/uploads/a'].map((url) => nowhere.link(url))).toEqual([
    '/a',
    '#a',
    null,
    null,
    'https://cms.example.org/uploads/a',
  ]);
});

it('pictures are files of this server, links are of the site', () => {
  const link = { type: 'link', url: '/topics/water', children: [{ type: 'text', text: 'Water' }] };
  const blocks = [
    { type: 'paragraph', children: [link] },
    { type: 'image', image: { url: '/uploads/a.png', alternativeText: 'A' } },
  ];
  expect(blocksHtml(blocks, onPage)).toBe(
    '<p><a href="https://www.example.org/topics/water">Water</a></p>' +
      '<img src="https://cms.example.org/uploads/a.png" alt="A">',
  );
});
