// Writes the OpenAPI document that the routes amount to.
import { readFileSync, writeFileSync } from 'node:fs';
import { openStore } from '../store/open.ts';
import type { Command } from './command.ts';

const FILE = 'openapi/openapi.json';

export const openapi: Command = {
  usage: 'openapi',
  description: `Write ${FILE} from the routes; with --check only say whether it is in step`,
  options: [['--check', 'Write nothing; exit code 1 if the file is out of step']],
  example: 'npm run openapi',
  async run({ now, say }, _args, options) {
    const text = await openapiText(now);
    if (options.check) {
      const same = readFileSync(FILE, 'utf8') === text;
      say(same ? `${FILE} is in step with the routes` : `${FILE} is out of step: run npm run openapi`);
      return same ? 0 : 1;
    }
    writeFileSync(FILE, text);
    say(`${FILE} written`);
    return 0;
  },
};

/** The document as text, the same for the same routes. */
export async function openapiText(now: () => number): Promise<string> {
  const { buildApp } = await import('../app.ts');
  const store = openStore(':memory:');
  const app = await buildApp({ store, now, publicUrl: '', ready: () => true }, 'silent');
  try {
    await app.ready();
    return `${JSON.stringify(app.swagger(), null, 2)}\n`;
  } finally {
    await app.close();
    store.close();
  }
}
