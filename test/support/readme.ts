// The README as tests read it: its blocks of code, to be run as they stand there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
/** Where the README's examples find the service. */
const ADDRESSES = /http:\/\/127\.0\.0\.1:3000|https:\/\/enjoined\.example/g;

/** The blocks of code in a language under a heading, as they stand but for the address of the service. */
export function blocks(heading: string, language: string, address: string): readonly string[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) =>
    code!.replaceAll(ADDRESSES, address),
  );
}

/** The lines in any block of the README that begin in a way, as they stand but for the address of the service. */
export function lines(beginning: string, address: string): readonly string[] {
  return [...readme.matchAll(/^```\w+\n(.*?)^```/gms)]
    .flatMap(([, code]) => code!.split('\n'))
    .filter((line) => line.startsWith(beginning))
    .map((line) => line.replaceAll(ADDRESSES, address));
}
