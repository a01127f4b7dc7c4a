// Every regular expression that the program writes down or builds, and where, for the test that none of them takes long.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

export interface WrittenPattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What one file writes down: literals, `pattern`s of schemas (Ajv reads these as Unicode), and the lines on which `RegExp` builds one. */
export function writtenIn(file: string): { patterns: WrittenPattern[]; builds: string[]; unread: string[] } {
  const found = { patterns: [] as WrittenPattern[], builds: [] as string[], unread: [] as string[] };
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ESNext, true);
  const look = (node: ts.Node): void => {
    const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.patterns.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'pattern') {
      if (ts.isStringLiteralLike(node.initializer))
        found.patterns.push({ where, source: node.initializer.text, flags: 'u' });
      else found.unread.push(where);
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      found.builds.push(file);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** The files of the program that are TypeScript or script, as paths under the root. */
export const programFiles = (): string[] => globSync('src/**/*.{ts,mjs,js}', { cwd: root }).sort();

/** Notes every pattern that the program builds with `RegExp` from now on, with the file that built it. */
export function noteBuilt(): WrittenPattern[] {
  const built: WrittenPattern[] = [];
  const note = (pattern: RegExp): RegExp => {
    const caller = new Error()
      .stack!.split('\n')
      .find((line) => line.includes('/') && !line.includes('written-patterns'));
    const where = caller?.split(`${root}/`)[1]?.replace(/:.*$/, '');
    if (where?.startsWith('src/')) built.push({ where, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, args: [string, string?]) => note(Reflect.construct(target, args)),
    apply: (target, self, args: [string, string?]) => note(Reflect.apply(target, self, args)),
  });
  return built;
}

/** Loads the whole program, but for its entry, which would run. */
export async function loadProgram(): Promise<void> {
  for (const file of programFiles().filter((one) => one.endsWith('.ts') && one !== 'src/main.ts'))
    await import(pathToFileURL(join(root, file)).href);
}
