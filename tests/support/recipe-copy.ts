import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { blocksOfRecipe, filesOfRecipe, type RecipeFile } from './recipe';
import { copyRelease } from './release-copy';
import { PROJECT_ROOT } from './test-environment';

/** A throw-away copy of the project in which a recipe was followed. */
export interface RecipeCopy {
  /** The compiled server. */
  readonly root: string;
  /** What TypeScript says of the files that the recipe writes or changes, where these are kept. */
  typeProblems(isChecked?: (path: string) => boolean): readonly string[];
  /** Runs the tests that the recipe says to write. Gives the names of those that passed; rejects if one fails. */
  passedTests(): Promise<readonly string[]>;
  remove(): void;
}

/** Follows a recipe of `docs/recipes`. Throws where it changes what is not there. */
export const followRecipe = (name: string): RecipeCopy => {
  const fromProject = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const files = filesOfRecipe(blocksOfRecipe(name), fromProject);
  const release = copyRelease('0.2.0');
  for (const file of files.filter(isOf('src/'))) release.addSource(file);
  const sources = join(release.root, 'sources');
  copySources(sources, files);
  return {
    root: release.root,
    typeProblems: (isChecked = () => true) =>
      typeProblems(
        sources,
        files.map(({ path }) => path).filter((path) => path.endsWith('.ts') && isChecked(path)),
      ),
    passedTests: () => passedTests(sources, files.filter(isOf('tests/unit/'))),
    remove: () => {
      release.remove();
    },
  };
};

const isOf =
  (folder: string) =>
  ({ path }: RecipeFile): boolean =>
    path.startsWith(folder);

/** What tests and types need, with the recipe's files in it. */
const copySources = (folder: string, files: readonly RecipeFile[]): void => {
  for (const part of ['src', 'config', 'types', 'tests/support', 'jest.config.js']) {
    cpSync(join(PROJECT_ROOT, part), join(folder, part), {
      recursive: true,
      filter: (path) => path !== join(PROJECT_ROOT, 'src', 'admin'),
    });
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const typeProblems = (folder: string, paths: readonly string[]): readonly string[] => {
  const { config } = ts.readConfigFile(join(PROJECT_ROOT, 'tsconfig.json'), readText);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT_ROOT);
  const program = ts.createProgram(
    [...paths, 'types/generated/contentTypes.d.ts', 'types/generated/components.d.ts'].map((path) =>
      join(folder, path),
    ),
    {
      ...options,
      noEmit: true,
      skipLibCheck: true,
      rootDir: folder,
      types: ['node', 'jest'],
      typeRoots: [join(PROJECT_ROOT, 'node_modules', '@types')],
    },
  );
  return paths.flatMap((path) => {
    const source = program.getSourceFile(join(folder, path));
    if (!source) return [`${path} is not there`];
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
};

const readText = (path: string): string => readFileSync(path, 'utf8');

const run = promisify(execFile);

const passedTests = async (
  folder: string,
  tests: readonly RecipeFile[],
): Promise<readonly string[]> => {
  const jest = join(PROJECT_ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const { stderr } = await run(
    process.execPath,
    [jest, '--selectProjects', 'unit', '--verbose', '--runTestsByPath', ...tests.map(pathOf)],
    { cwd: folder, env: { PATH: process.env.PATH } },
  );
  return [...stderr.matchAll(/^\s+✓ (.+?)(?: \(\d+ ms\))?$/gm)].map(([, title = '']) => title);
};

const pathOf = ({ path }: RecipeFile): string => path;
