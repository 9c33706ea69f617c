import { readDoc } from './doc-claims';

/** A file that a recipe says to write. */
export interface RecipeFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a recipe in `docs/recipes`: a path alone on its line, then its block of code. */
export const filesOfRecipe = (name: string): readonly RecipeFile[] =>
  [...readDoc(`docs/recipes/${name}.md`).matchAll(/^`([^`\n]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => ({ path, text }),
  );
