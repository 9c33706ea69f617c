import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A path, and the names that a text says are declared in that file. */
export interface Claim {
  readonly path: string;
  readonly names: readonly string[];
}

const ROOT = join(__dirname, '..', '..');

const SPAN = '`([^`\\n]+)`';
const CLAIM = new RegExp(`${SPAN}(?:\\s+\\((${SPAN}(?:,\\s+${SPAN})*)\\))?`, 'g');
const NAME = /^[A-Za-z_$][\w$]*$/;
/** `src/lib/slug.ts`, `docs/adr`, `@strapi/core/dist/x.js`, `README.md`; not `/api/x`, `-store.ts`, `src/<name>`. */
const PATH =
  /^(?:(?:\.\.\/)?[@.]?\w[\w.-]*(?:\/[\w.@-]+)+\/?|\.?\w[\w.-]*\.(?:cjs|js|json|md|mjs|tsx?))$/;
/** Made on the way, and in no clone. */
const MADE = /^(?:\.tmp|dist|node_modules)\//;

/** The text without its blocks of code. */
export const proseOf = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```$/gm, '');

/** All paths of a text in Markdown that are written as code, with the names that follow in parentheses. */
export const claimsIn = (markdown: string): readonly Claim[] =>
  [...proseOf(markdown).matchAll(CLAIM)]
    .map(([, path = '', names = '']) => ({ path, names: spansIn(names) }))
    .filter(({ path }) => PATH.test(path) && !MADE.test(path));

/** Names written as code (`planImport`, `TURN_ID`) that no file in front of them declares. */
export const namesWithoutFile = (markdown: string): readonly string[] => {
  const claimed = new Set(claimsIn(markdown).flatMap(({ names }) => names));
  return spansIn(proseOf(markdown)).filter((span) => isDeclaredName(span) && !claimed.has(span));
};

/** Words and names of folders are no names of declarations. */
const isDeclaredName = (span: string): boolean => NAME.test(span) && /[a-z][A-Z]|^[A-Z]/.test(span);

const spansIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(new RegExp(SPAN, 'g'))].map(([, span = '']) => span);

/** What is wrong with a claim: null where nothing is. */
export const claimProblem = ({ path, names }: Claim): string | null => {
  const file = placeOf(path);
  if (!existsSync(file)) return `${path} is not there`;
  if (names.length === 0) return null;
  const declared = declaredIn(readFileSync(file, 'utf8'));
  const missing = names.filter((name) => !declared.has(name));
  return missing.length === 0 ? null : `${path} declares no ${missing.join(', ')}`;
};

/** Packages are those that are installed. */
const placeOf = (path: string): string =>
  path.startsWith('@') ? join(ROOT, 'node_modules', path) : join(ROOT, path);

/** What the top of a file in TypeScript declares, exported or not. */
export const declaredIn = (source: string): ReadonlySet<string> => {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.ES2022, true);
  return new Set(file.statements.flatMap(namesOf));
};

const namesOf = (statement: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
};

const boundNames = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isBindingElement(element) ? boundNames(element.name) : [],
      );

/** Relative links and pictures of a text that lead nowhere, `file` being where it stands, from the root. */
export const deadLinksIn = (markdown: string, file: string): readonly string[] =>
  [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !isThere(target, file));

const isThere = (target: string, file: string): boolean => {
  const [path = '', anchor] = target.split('#');
  const linked = path === '' ? file : posix.join(posix.dirname(file), path);
  if (!existsSync(join(ROOT, linked))) return false;
  return anchor === undefined || anchorsIn(readFileSync(join(ROOT, linked), 'utf8')).has(anchor);
};

/** As forges make them of headings. */
const anchorsIn = (markdown: string): ReadonlySet<string> =>
  new Set(
    [...proseOf(markdown).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );

/** A text of the project by its path. */
export const readDoc = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** One section of a text: what stands under a heading, up to the next of its kind or above. */
export const sectionOf = (markdown: string, heading: string): string => {
  const [, after = ''] = markdown.split(`\n${heading}\n`);
  const [marks = ''] = /^#+/.exec(heading) ?? [];
  const [section = ''] = after.split(new RegExp(`^#{1,${marks.length}} `, 'm'));
  return section;
};

/** Where a file of the project is. */
export const projectPath = (path = ''): string => join(ROOT, path);
