import { SaxesParser } from 'saxes';
import { linesOfHtml, type TreeNode } from '../../../../src/admin/transcript/html-lines';
import { turnsOfLines } from '../../../../src/admin/transcript/pasted-turns';

interface Element extends TreeNode {
  readonly childNodes: TreeNode[];
}

/** A tree as a browser makes it of well-formed HTML. */
const tree = (html: string): TreeNode => {
  const parser = new SaxesParser({ xmlns: false });
  const element = (nodeName: string, attributes: Record<string, string> = {}): Element => ({
    nodeName: nodeName.toUpperCase(),
    nodeValue: null,
    childNodes: [],
    getAttribute: (name) => attributes[name] ?? null,
  });
  const root = element('body');
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const made = element(name, attributes);
    open.at(-1)?.childNodes.push(made);
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (nodeValue) => {
    open.at(-1)?.childNodes.push({ nodeName: '#text', nodeValue, childNodes: [] });
  });
  parser.write(`<x>${html}</x>`).close();
  return root;
};

const linesIn = (html: string) =>
  linesOfHtml(tree(html)).lines.map(({ text, bold }) => (bold > 0 ? [text, bold] : text));

describe('the lines of a piece of HTML', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two\n lines</p>', ['One', '', 'Two lines']],
    ['lines of a mail', '<div>One</div><div><br/></div><div>Two</div>', ['One', '', 'Two']],
    ['breaks', '<p>One<br/>Two</p>', ['One', 'Two']],
    ['bold beginnings', '<p><b>Ann Lee</b> says</p>', [['Ann Lee says', 7]]],
    ['bold by style', '<p><span style="font-weight:700">Ann:</span> x</p>', [['Ann: x', 4]]],
    ['nothing bold around all', '<b style="font-weight:normal"><p>One</p></b>', ['One']],
    ['bold in the middle', '<p>One <b>two</b></p>', ['One two']],
    ['bold in parts', '<p><b>Ann</b> <b>Lee</b> says</p>', [['Ann Lee says', 7]]],
    ['what nobody sees', '<style>p {}</style><p>One<script>x</script></p>', ['One']],
    [
      'lists and tables',
      '<ul><li>One</li><li>Two</li></ul><table><tr><td>a</td><td>b</td></tr></table>',
      ['One', 'Two', '', 'a b'],
    ],
    ['preformatted lines', '<pre>One\n Two</pre>', ['One', ' Two']],
  ])('has %s', (_, html, lines) => {
    expect(linesIn(html)).toEqual(lines);
  });

  it.each([
    ['a deletion of Word', '<p>One <del>not this </del>two</p>'],
    ['a comment of Word', '<p>One two<a class="msocomanchor">[A1]</a></p>'],
    ['a comment of Google Docs', '<p>One two<sup><a id="cmnt_ref1">[a]</a></sup></p>'],
    ['what is hidden', '<p>One two<span style="display: none">x</span></p>'],
  ])('is final text without %s', (_, html) => {
    const { lines, isFinalText } = linesOfHtml(tree(html));
    expect(lines.map(({ text }) => text)).toEqual(['One two']);
    expect(isFinalText).toBe(true);
  });

  it('shows speakers by bold type alone', () => {
    const { lines } = linesOfHtml(
      tree(
        '<p><b>Laura Coates</b> Welcome.</p><p><b>Asfandyar Mir</b> Thank you.</p><p><strong>Laura Coates</strong></p><p>And now?</p>',
      ),
    );
    const found = turnsOfLines(lines, { cast: { hostName: null, guests: [] }, labels: [] });
    expect(found.turns.map(({ facts, text }) => [facts.speaker, text])).toEqual([
      ['Laura Coates', 'Welcome.'],
      ['Asfandyar Mir', 'Thank you.'],
      ['Laura Coates', 'And now?'],
    ]);
  });
});
