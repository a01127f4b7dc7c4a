// The build: a mark of this very program, so that what another version of it wrote is never taken for its own.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let mark: string | undefined;

/** A mark of the program's own files, the same wherever they are the same; read at its first use and remembered. */
export function build(): string {
  mark ??= digestOf(import.meta.dirname);
  return mark;
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.([cm]?[jt]s|css|svg)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('base64url');
}
