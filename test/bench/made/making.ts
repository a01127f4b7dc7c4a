// Records a made record in a new database, through the store's own append, in a process of its own: node making.ts FILE ORDERS. Prints what it took as JSON.
import { openStore } from '../../../src/store/open.ts';
import { append } from '../../../src/store/record.ts';
import { entriesOfMade } from './made-record.ts';

/** What recording a made record took. */
export interface Made {
  readonly entries: number;
  readonly cpu_ms: number;
  readonly elapsed_ms: number;
  /** The most memory that the process had meanwhile. */
  readonly peak_mib: number;
}

const ENTRIES_AT_ONCE = 5_000;

const [file = '', orders = ''] = process.argv.slice(2);
const store = openStore(`file:${file}`);
const start = performance.now();
let entries = 0;
for (const batch of batchesOf(entriesOfMade(Number(orders)))) entries += append(store, batch).length;
const { user, system } = process.cpuUsage();
const made: Made = {
  entries,
  cpu_ms: (user + system) / 1000,
  elapsed_ms: performance.now() - start,
  peak_mib: process.resourceUsage().maxRSS / 1024,
};
store.close();
process.stdout.write(JSON.stringify(made));

function* batchesOf<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < ENTRIES_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
