// Golden files: a text that is looked at once by a person, and held to from then on.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Holds a text to the golden file of that name; GOLDEN=write writes the file instead. */
export function golden(
  t: { equal(found: string, wanted: string, message: string): unknown },
  name: string,
  text: string,
) {
  const file = join(import.meta.dirname, '../golden', name);
  if (process.env.GOLDEN === 'write') writeFileSync(file, text);
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : '';
  t.equal(text, wanted, `${name}; if the change is meant, GOLDEN=write writes it anew: look at it, then commit it`);
}
