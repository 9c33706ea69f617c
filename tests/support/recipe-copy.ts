import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { blocksOfRecipe, commandsOfRecipe, filesOfRecipe, type RecipeFile } from './recipe';
import { copyRelease } from './release-copy';
import { PROJECT_ROOT } from './test-environment';

/** A throw-away copy of the project in which a recipe was followed. */
export interface RecipeCopy {
  /** The compiled server. */
  readonly root: string;
  /** Runs the commands that the recipe says to run, and gives them. */
  runCommands(): Promise<readonly string[]>;
  /** A file among the sources, as recipe and commands have made it. */
  read(path: string): string;
  /** What TypeScript says of the server and of the recipe's tests. */
  typeProblems(): readonly string[];
  /** Runs the tests that the recipe says to write. Gives the names of those that passed; rejects if one fails. */
  passedTests(): Promise<readonly string[]>;
  /** Runs all unit tests of the project. Gives what is said of each suite that fails. */
  failedUnitTests(): Promise<readonly string[]>;
  remove(): void;
}

/** Follows a recipe of `docs/recipes`. Throws where it changes what is not there. */
export const followRecipe = (name: string): RecipeCopy => {
  const fromProject = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const files = filesOfRecipe(blocksOfRecipe(name), fromProject);
  const release = copyRelease('0.2.0');
  for (const file of files.filter(isOf('src/'))) release.addSource(file);
  const sources = join(release.root, SOURCES);
  copySources(sources, files);
  return {
    root: release.root,
    runCommands: () => runCommands(release.root, commandsOfRecipe(name)),
    read: (path) => readText(join(sources, path)),
    typeProblems: () =>
      typeProblems(
        sources,
        files.map(({ path }) => path),
      ),
    passedTests: () => passedTests(sources, files.filter(isOf('tests/unit/'))),
    failedUnitTests: () => failedUnitTests(sources),
    remove: () => {
      release.remove();
    },
  };
};

/** The folder beside the compiled server. */
const SOURCES = 'sources';

const isOf =
  (folder: string) =>
  ({ path }: RecipeFile): boolean =>
    path.startsWith(folder);

/** All that the unit tests read, with the recipe's files in it. */
const COPIED = [
  ...['.ci', 'bench', 'client', 'config', 'database', 'docs', 'public', 'src', 'tests', 'types'],
  ...[
    '.dependency-cruiser.cjs',
    '.env.example',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
  ],
  ...['eslint.config.mjs', 'jest.config.js', 'package.json', 'tsconfig.core.json', 'tsconfig.json'],
];

const copySources = (folder: string, files: readonly RecipeFile[]): void => {
  for (const part of COPIED) {
    cpSync(join(PROJECT_ROOT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const run = promisify(execFile);

/** What a command of the project is in the copy, where the server is compiled and the sources are beside it. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'npm run types:generate': ['dist/src/cli/generate-types.js', `${SOURCES}/types`],
  'npm run contract': ['dist/src/cli/write-contract.js', `${SOURCES}/client`],
  'npx tsx src/cli/env-example.ts': [
    'node_modules/tsx/dist/cli.mjs',
    `${SOURCES}/src/cli/env-example.ts`,
  ],
};

const runCommands = async (
  root: string,
  commands: readonly string[],
): Promise<readonly string[]> => {
  for (const command of commands) {
    const words = COMMANDS[command];
    if (!words) throw new Error(`No test knows how to run ${command} in a copy.`);
    await run(process.execPath, words, { cwd: root, env: { PATH: process.env.PATH } });
  }
  return commands;
};

const typeProblems = (folder: string, paths: readonly string[]): readonly string[] => {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), readText);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const own = paths.filter((path) => path.endsWith('.ts')).map((path) => join(folder, path));
  const program = ts.createProgram([...fileNames, ...own], {
    ...options,
    noEmit: true,
    skipLibCheck: true,
    types: ['node', 'jest'],
    typeRoots: [join(PROJECT_ROOT, 'node_modules', '@types')],
  });
  const missing = own.filter((path) => !program.getSourceFile(path));
  return [
    ...missing.map((path) => `${path} is not there`),
    ...ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  ];
};

const readText = (path: string): string => readFileSync(path, 'utf8');

const passedTests = async (
  folder: string,
  tests: readonly RecipeFile[],
): Promise<readonly string[]> => {
  const { stderr } = await runUnitTests(folder, [
    '--verbose',
    '--runTestsByPath',
    ...tests.map(({ path }) => path),
  ]);
  return [...stderr.matchAll(/^\s+✓ (.+?)(?: \(\d+ ms\))?$/gm)].map(([, title = '']) => title);
};

const failedUnitTests = async (folder: string): Promise<readonly string[]> => {
  const report = join(folder, 'unit-tests.json');
  const isRun = await runUnitTests(folder, ['--json', `--outputFile=${report}`]).then(
    () => true,
    () => false,
  );
  const { testResults } = JSON.parse(readText(report)) as JestReport;
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ message }) => message);
  return isRun || failed.length > 0 ? failed : ['Jest itself failed.'];
};

/** What Jest writes with `--json`, as far as it is read here. */
interface JestReport {
  readonly testResults: readonly { readonly status: string; readonly message: string }[];
}

const runUnitTests = (folder: string, options: readonly string[]) =>
  run(
    process.execPath,
    [
      join(PROJECT_ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--selectProjects', 'unit'],
      ...options,
    ],
    { cwd: folder, env: { PATH: process.env.PATH }, maxBuffer: 2 ** 26 },
  );
