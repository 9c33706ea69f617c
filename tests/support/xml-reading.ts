import { SaxesParser } from 'saxes';

export interface ReadElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: ReadElement[];
  text: string;
}

/** Reads XML with a parser that refuses everything that is not well-formed XML 1.0. */
export const readXml = (source: string): ReadElement => {
  const parser = new SaxesParser({ xmlns: false });
  const root: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open: ReadElement[] = [root];
  const top = (): ReadElement => open.at(-1) ?? root;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: '' };
    top().children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    top().text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  return root.children[0] ?? root;
};

/** The elements at a path below an element, in order. */
export const elementsAt = (element: ReadElement, ...path: string[]): readonly ReadElement[] =>
  path.reduce<readonly ReadElement[]>(
    (found, name) =>
      found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );

export const textsAt = (element: ReadElement, ...path: string[]): readonly string[] =>
  elementsAt(element, ...path).map(({ text }) => text);
