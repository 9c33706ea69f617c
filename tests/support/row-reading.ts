import ts from 'typescript';

/**
 * Where a source file reads rows without a codec of `src/lib/row.ts`: a store that imports what reads values of unknown
 * shape, and an answer of a driver that goes elsewhere than to `decodeRows` or `decodeRow`.
 */
export const undecodedRows = (path: string, source: string): readonly string[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (path.endsWith('-store.ts') && ts.isImportDeclaration(node) && readsUnknown(node)) {
      problems.push(`imports ${node.moduleSpecifier.getText()}`);
    }
    if (ts.isAwaitExpression(node) && isStatement(node.expression) && !isDecoded(node, file)) {
      problems.push(`does not decode ${node.getText().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return problems.map((problem) => `${path} ${problem}`);
};

/** Types of it may be imported. */
const readsUnknown = ({ importClause, moduleSpecifier }: ts.ImportDeclaration): boolean => {
  const from = moduleSpecifier.getText().slice(1, -1);
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const { namedBindings } = importClause;
  const values =
    namedBindings && ts.isNamedImports(namedBindings)
      ? namedBindings.elements
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .map(({ propertyName, name }) => (propertyName ?? name).text)
      : ['*'];
  return (/(^|\/)record$/.test(from) && values.length > 0) || values.includes('filledText');
};

/** `client.query(…)` and `knex.raw(…)`, and not the Content API's `sanitize.query(…)`. */
const isStatement = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  ['query', 'raw'].includes(node.expression.name.text) &&
  !/(validate|sanitize)$/.test(node.expression.expression.getText());

const isDecoded = (node: ts.AwaitExpression, file: ts.SourceFile): boolean => {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || isDecoderCall(parent)) return true;
  if (!ts.isVariableDeclaration(parent)) return false;
  if (ts.isIdentifier(parent.name)) return usesOf(parent.name, file).every(isDecoderArgument);
  // How many rows a statement wrote.
  return /^\{ rowCount \}$/.test(parent.name.getText());
};

const isDecoderCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ['decodeRow', 'decodeRows'].includes(node.expression.getText());

const isDecoderArgument = (use: ts.Identifier): boolean => isDecoderCall(use.parent);

/** The uses of a variable within the function that declares it. */
const usesOf = (name: ts.Identifier, file: ts.SourceFile): readonly ts.Identifier[] => {
  const uses: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) uses.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.findAncestor(name, ts.isFunctionLike) ?? file);
  return uses;
};
