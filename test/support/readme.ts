// Pages for readers as tests read them: their blocks of code, to be run as they stand there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
/** Where the examples find the service. */
const ADDRESSES = /http:\/\/127\.0\.0\.1:3000|https:\/\/enjoined\.example/g;

/** The blocks of code in a language under a heading, as they stand but for the address of the service. */
export function blocks(heading: string, language: string, address: string, file = 'README.md'): readonly string[] {
  const section =
    page(file)
      .split(/^## /m)
      .find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) =>
    code!.replaceAll(ADDRESSES, address),
  );
}

/** The lines in any block of the README that begin in a way, as they stand but for the address of the service. */
export function lines(beginning: string, address: string): readonly string[] {
  return [...page('README.md').matchAll(/^```\w+\n(.*?)^```/gms)]
    .flatMap(([, code]) => code!.split('\n'))
    .filter((line) => line.startsWith(beginning))
    .map((line) => line.replaceAll(ADDRESSES, address));
}
