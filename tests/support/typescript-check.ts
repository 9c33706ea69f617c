import { join } from 'node:path';
import ts from 'typescript';

export interface TypeProblem {
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

const FOLDER = join(__dirname, 'in-memory');

/**
 * What TypeScript says of `check.ts` among files that exist only here, by their names. Imports of packages
 * and of absolute paths are resolved as usual.
 */
export const typeProblems = (
  files: Readonly<Record<string, string>> & { readonly 'check.ts': string },
  more: ts.CompilerOptions = {},
): readonly TypeProblem[] => {
  const options = { strict: true, noEmit: true, types: [], skipLibCheck: true, ...more };
  const program = ts.createProgram([join(FOLDER, 'check.ts')], options, hostOf(files, options));
  const source = program.getSourceFile(join(FOLDER, 'check.ts'));
  if (!source) throw new Error('There is nothing to check.');
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ start = 0, messageText }) => ({
    line: source.getLineAndCharacterOfPosition(start).line,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
};

const hostOf = (
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions,
): ts.CompilerHost => {
  const disk = ts.createCompilerHost(options);
  const textOf = (path: string): string | undefined =>
    path.startsWith(FOLDER) ? files[path.slice(FOLDER.length + 1)] : undefined;
  return {
    ...disk,
    directoryExists: () => true,
    fileExists: (path) => textOf(path) !== undefined || disk.fileExists(path),
    readFile: (path) => textOf(path) ?? disk.readFile(path),
    getSourceFile: (path, target) => {
      const text = textOf(path);
      return text === undefined
        ? disk.getSourceFile(path, target)
        : ts.createSourceFile(path, text, target, true);
    },
  };
};
