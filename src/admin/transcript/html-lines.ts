import type { DressedLine } from '../../features/ingest/speakers/own-line-labels';

/** What of a document's tree is looked at; a browser's nodes have it. */
export interface TreeNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<TreeNode>;
  readonly getAttribute?: (name: string) => string | null;
}

export interface HtmlLines {
  readonly lines: readonly DressedLine[];
  /** Comments were left out, or what was struck out by a tracked change. */
  readonly isFinalText: boolean;
}

/** Between these words begin a new paragraph. */
const PARAGRAPHS = new Set(
  'P H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL TABLE SECTION ARTICLE HEADER FOOTER MAIN FIGURE DL'.split(
    ' ',
  ),
);
/** Between these, a new line. */
const LINES = new Set('DIV LI TR DT DD PRE ADDRESS FIGCAPTION'.split(' '));
const UNSEEN = new Set(
  'HEAD STYLE SCRIPT TEMPLATE NOSCRIPT TITLE META LINK SVG IFRAME OBJECT SELECT TEXTAREA NAV #COMMENT'.split(
    ' ',
  ),
);
const STRUCK = new Set(['DEL', 'S', 'STRIKE']);

/** The text of a piece of HTML in lines, with how much of each is bold at its beginning. */
export const linesOfHtml = (root: TreeNode): HtmlLines => {
  const page = emptyPage();
  walk(root, page, { isBold: false, isVerbatim: false });
  endLine(page);
  while (page.lines.at(-1)?.text === '') page.lines.pop();
  return {
    lines: page.lines.map((line, index) => ({ ...line, number: index + 1 })),
    isFinalText: page.isFinalText,
  };
};

export const linesOfText = (text: string): DressedLine[] =>
  text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line, bold: 0 }));

interface OpenPage {
  readonly lines: Omit<DressedLine, 'number'>[];
  text: string;
  bold: number;
  isFinalText: boolean;
}

const emptyPage = (): OpenPage => ({ lines: [], text: '', bold: 0, isFinalText: false });

interface Style {
  readonly isBold: boolean;
  readonly isVerbatim: boolean;
}

const walk = (node: TreeNode, page: OpenPage, style: Style): void => {
  const name = node.nodeName.toUpperCase();
  if (name === '#TEXT') addText(page, node.nodeValue ?? '', style);
  else if (name === 'BR') endLine(page);
  else if (isRevision(node, name)) page.isFinalText = true;
  else if (!UNSEEN.has(name)) walkElement(node, page, styleOf(node, name, style));
};

const walkElement = (node: TreeNode, page: OpenPage, style: Style): void => {
  const name = node.nodeName.toUpperCase();
  const part = (): void => {
    const isBlock = PARAGRAPHS.has(name) || LINES.has(name);
    if (isBlock && page.text.trim() !== '') endLine(page);
    if (PARAGRAPHS.has(name)) partParagraphs(page);
  };
  part();
  for (const child of node.childNodes) walk(child, page, style);
  part();
  if (name === 'TD' || name === 'TH') page.text += ' ';
};

/** Comments of Word and Google Docs, and what a tracked change struck out. */
const isRevision = (node: TreeNode, name: string): boolean => {
  const style = node.getAttribute?.('style') ?? '';
  const classes = node.getAttribute?.('class') ?? '';
  const id = node.getAttribute?.('id') ?? '';
  return (
    STRUCK.has(name) ||
    /mso-element:\s*comment(?:-list)?\b|display:\s*none/i.test(style) ||
    /\bmsocom\w*|\bMsoCommentReference\b|\bmsoDel\b/i.test(classes) ||
    /^cmnt(?:_ref)?\d/.test(id)
  );
};

const styleOf = (node: TreeNode, name: string, around: Style): Style => {
  const style = node.getAttribute?.('style') ?? '';
  const [, weight] = /font-weight:\s*(\w+)/i.exec(style) ?? [];
  return {
    isBold: weight === undefined ? around.isBold || isBoldTag(name) : isBoldWeight(weight),
    isVerbatim: around.isVerbatim || name === 'PRE',
  };
};

const isBoldTag = (name: string): boolean =>
  name === 'B' || name === 'STRONG' || /^H\d$/.test(name);

const isBoldWeight = (weight: string): boolean => /^bold/i.test(weight) || Number(weight) >= 600;

const addText = (page: OpenPage, text: string, { isBold, isVerbatim }: Style): void => {
  if (isVerbatim) {
    const [first = '', ...others] = text.split(/\r\n?|\n/);
    append(page, first, isBold);
    for (const line of others) {
      endLine(page);
      append(page, line, isBold);
    }
    return;
  }
  const words = text.replace(/[ \t\r\n]+/g, ' ');
  append(
    page,
    page.text === '' || page.text.endsWith(' ') ? words.replace(/^ /, '') : words,
    isBold,
  );
};

/** White space belongs to the bold beginning where bold goes on behind it. */
const append = (page: OpenPage, text: string, isBold: boolean): void => {
  const isAtEdge = page.bold === page.text.trimEnd().length || page.bold === page.text.length;
  page.text += text;
  if (isBold && isAtEdge && text.trim() !== '') page.bold = page.text.trimEnd().length;
};

const endLine = (page: OpenPage): void => {
  const text = page.text.trimEnd();
  if (text !== '' || page.lines.length > 0) {
    page.lines.push({ text, bold: Math.min(page.bold, text.length) });
  }
  page.text = '';
  page.bold = 0;
};

const partParagraphs = (page: OpenPage): void => {
  if (page.lines.length > 0 && page.lines.at(-1)?.text !== '')
    page.lines.push({ text: '', bold: 0 });
};
