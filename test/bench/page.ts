// The page that figures are kept on: a run puts its table where the last one stood.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Asked } from './options.ts';
import { Misused } from './options.ts';
import { machine } from './outcome.ts';

/** What a run is called in the comments that mark the place of its figures. */
function kindOf({ record, database, peers }: Asked): string {
  if (peers) return 'peers';
  if (database !== '') return 'database';
  return record.length > 0 ? 'record' : 'seed';
}

/** Puts a table, and what it was measured on, between `<!-- figures: seed -->` (or record, database, peers) and `<!-- end of figures -->`. Refuses a page without that place. */
export function putInto(page: string, text: string, asked: Asked): void {
  writeFileSync(page, placed(readFileSync(page, 'utf8'), kindOf(asked), `${measuredOn(asked)}\n\n${text}`));
}

/** A page with a text in the place of its kind. */
export function placed(page: string, kind: string, text: string): string {
  const place = new RegExp(`(<!-- figures: ${kind} -->\n)[^]*?(\n<!-- end of figures -->)`);
  if (!place.test(page)) throw new Misused(`The page has no place for figures: <!-- figures: ${kind} -->.`);
  return page.replace(place, (_whole, begin: string, end: string) => `${begin}\n${text}\n${end}`);
}

function measuredOn({ rounds, seconds }: Asked): string {
  const { node, cpu, cores, memory_mib, pinned } = machine();
  const where =
    typeof pinned === 'string' ? 'nothing pinned' : `servers on core ${pinned.server}, load on core ${pinned.load}`;
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day}: ${cpu}, ${cores} cores, ${Math.round(memory_mib / 1024)} GiB, Node ${node}, ${where}; ${rounds} rounds of ${seconds} s.`;
}
