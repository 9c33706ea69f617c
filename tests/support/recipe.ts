import { readDoc } from './doc-claims';

/** What a recipe says of a file: its whole text, or what changes in it. */
export interface RecipeBlock {
  readonly path: string;
  readonly kind: 'file' | 'change';
  readonly text: string;
}

/** A file as it is once the recipe was followed. */
export interface RecipeFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The blocks of a recipe in `docs/recipes`, in its order: a path alone on its line, then its block of code. A block of
 * `diff` changes a file that is there.
 */
export const blocksOfRecipe = (name: string): readonly RecipeBlock[] => blocksIn(readRecipe(name));

/** The commands that a recipe says to run on the project, in its order; those that try what was made are not among them. */
export const commandsOfRecipe = (name: string): readonly string[] =>
  [...readRecipe(name).matchAll(/`((?:npm run|npx) [^`\n]+)`/g)]
    .map(([, command = '']) => command)
    .filter((command) => !/^npm run (?:check|demo|test)/.test(command));

const readRecipe = (name: string): string => readDoc(`docs/recipes/${name}.md`);

export const blocksIn = (markdown: string): readonly RecipeBlock[] =>
  [...markdown.matchAll(/^`([^`\n]+)`\n\n```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', language, text = '']) => ({
      path,
      kind: language === 'diff' ? 'change' : 'file',
      text,
    }),
  );

/**
 * The files of a recipe as they are after all of its blocks.
 *
 * @param textOf a file of the project, by its path
 */
export const filesOfRecipe = (
  blocks: readonly RecipeBlock[],
  textOf: (path: string) => string,
): readonly RecipeFile[] => {
  const files = new Map<string, string>();
  for (const { path, kind, text } of blocks) {
    files.set(path, kind === 'file' ? text : changed(path, files.get(path) ?? textOf(path), text));
  }
  return [...files].map(([path, text]) => ({ path, text }));
};

/** Lines of `diff`: ` ` is there, `-` goes, `+` comes; a line of `@@` parts places. Each must be there once. */
const changed = (path: string, source: string, diff: string): string =>
  diff.split(/^@@.*\n/m).reduce((text, place) => {
    const lines = place.replace(/\n$/, '').split('\n');
    const before = linesWithout('+', lines);
    if (text.split(before).length !== 2) {
      throw new Error(`The recipe changes what is not (once) in ${path}:\n${before}`);
    }
    return text.replace(before, () => linesWithout('-', lines));
  }, source);

const linesWithout = (sign: '+' | '-', lines: readonly string[]): string =>
  lines
    .filter((line) => !line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join('');
