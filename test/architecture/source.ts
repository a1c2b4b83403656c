import ts from 'typescript';

/** One import, re-export, `import()`, `require()` or `import('…')` type of a file. `line` counts from 1. */
export interface Arrow {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  readonly arrows: readonly Arrow[];
  readonly sql: readonly { readonly line: number; readonly text: string }[];
}

const sqlStart =
  /^\s*(select\s[\s\S]+\sfrom|insert\s+(or\s+\w+\s+)?into|update\s+\w+\s+set|delete\s+from|create\s+(table|index)|alter\s+table|pragma)\s/i;

/** Written in one case, as SQL is: “Select a code from the list” is a sentence. */
function isSql(text: string): boolean {
  const verb = /[a-z]+/i.exec(text)?.[0] ?? '';
  return (verb === verb.toUpperCase() || verb === verb.toLowerCase()) && sqlStart.test(text);
}

/** Reads a file with TypeScript's own parser, so that comments and strings are never taken for imports. */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const arrows: Arrow[] = [];
  const sql: { line: number; text: string }[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    const found = arrowOf(node);
    if (found) arrows.push({ ...found, line: lineOf(node) });
    const string = stringText(node);
    if (string !== undefined && isSql(string))
      sql.push({ line: lineOf(node), text: string.trim().slice(0, 60) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { arrows, sql };
}

function arrowOf(node: ts.Node): Omit<Arrow, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return arrow(node.moduleSpecifier, erased(node.importClause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    return arrow(
      node.moduleSpecifier,
      node.isTypeOnly || (names.length > 0 && names.every((name) => name.isTypeOnly)),
    );
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return arrow(node.argument.literal, true);
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return arrow(node.moduleReference.expression, node.isTypeOnly);
  }
  if (ts.isCallExpression(node) && node.arguments[0]) {
    const loads =
      node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
    return loads ? arrow(node.arguments[0], false) : undefined;
  }
  return undefined;
}

function arrow(specifier: ts.Node, typeOnly: boolean): Omit<Arrow, 'line'> | undefined {
  return ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, typeOnly } : undefined;
}

/** `import type …`, or `import { type A, type B }` with nothing else. */
function erased(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names =
    clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
  return clause.name === undefined && names.length > 0 && names.every((name) => name.isTypeOnly);
}

function stringText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join('')
    : undefined;
}
