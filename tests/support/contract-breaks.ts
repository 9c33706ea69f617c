import { join } from 'node:path';
import ts from 'typescript';

/**
 * The paths of a contract at which a client of the old one can no longer rely on what it was promised. The
 * judge is TypeScript: each new answer must be of the old answer's type, each old query of the new query's,
 * and no path or parameter may be gone. `before` and `after` are what openapi-typescript makes.
 */
export const brokenPaths = (before: string, after: string): readonly string[] => {
  const paths = pathsOf(before);
  const checks = paths
    .map((path) => JSON.stringify(path))
    .map((key) => `check<Breaks<Old[${key}], At<New, ${key}>>>();`);
  const lines = [...PRELUDE, ...checks];
  const broken = diagnose({ 'before.ts': before, 'after.ts': after, 'check.ts': lines.join('\n') });
  if ([...broken].some((line) => line < PRELUDE.length)) throw new Error('The check is broken.');
  return paths.filter((_, index) => broken.has(PRELUDE.length + index));
};

const PRELUDE: readonly string[] = [
  "import type { paths as Old } from './before';",
  "import type { paths as New } from './after';",
  'type At<T, K> = K extends keyof T ? T[K] : never;',
  'type Content<P> = P extends { get: { responses: { 200: { content: infer C } } } } ? C : never;',
  'type Query<P> = P extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : {};',
  'type Gone<O, N> = [Exclude<keyof Query<O>, keyof Query<N>>] extends [never] ? never : "parameter gone";',
  'type Asked<O, N> = [Query<O>] extends [Query<N>] ? never : "a query is refused";',
  'type Told<O, N> = [Content<N>] extends [Content<O>] ? never : "an answer is not what it was";',
  'type Breaks<O, N> = [N] extends [never] ? "path gone" : Gone<O, N> | Asked<O, N> | Told<O, N>;',
  'declare const check: <B extends never>() => B;',
];

const pathsOf = (source: string): readonly string[] => {
  const file = ts.createSourceFile('paths.ts', source, ts.ScriptTarget.ES2022, true);
  return file.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === 'paths')
    .flatMap(({ members }) =>
      members.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : [])),
    );
};

/** The numbers of the lines of check.ts that do not compile. */
const diagnose = (files: Readonly<Record<string, string>>): ReadonlySet<number> => {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const folder = join(__dirname, 'in-memory');
  const textOf = (path: string): string | undefined =>
    path.startsWith(folder) ? files[path.slice(folder.length + 1)] : undefined;
  const disk = { ...host };
  host.directoryExists = () => true;
  host.fileExists = (path) => textOf(path) !== undefined || disk.fileExists(path);
  host.readFile = (path) => textOf(path) ?? disk.readFile(path);
  host.getSourceFile = (path, target) => {
    const text = textOf(path);
    return text === undefined
      ? disk.getSourceFile(path, target)
      : ts.createSourceFile(path, text, target, true);
  };
  const main = join(folder, 'check.ts');
  const program = ts.createProgram([main], options, host);
  const source = program.getSourceFile(main);
  if (!source) throw new Error('There is nothing to check.');
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics(source)];
  return new Set(found.map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line));
};
