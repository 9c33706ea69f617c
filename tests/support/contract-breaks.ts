import ts from 'typescript';
import { typeProblems } from './typescript-check';

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
  const files = { 'before.ts': before, 'after.ts': after, 'check.ts': lines.join('\n') };
  const broken = new Set(typeProblems(files).map(({ line }) => line));
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
