// What a write costs: an order over HTTP, with token and key, against the bare insert of the same bytes in a transaction of its own.
import Sqlite from 'better-sqlite3';
import { copyOf, tokenFor } from '../bed.ts';
import type { Asked } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { enjoined, NEVER_TOO_BUSY } from '../program.ts';
import type { Ask } from '../targets.ts';
import { type Slice, slice } from './slice.ts';

const WRITES = 40;
const WRITES_WHEN_SHORT = 3;
/** So many come first, uncounted. */
const WARM_UP = 400;

interface Inserted {
  readonly cpu_us: number;
  readonly elapsed_us: number;
}

/** Writes orders to a copy of the record, one after another, in every round beside as many bare inserts. */
export async function writing(database: string, lawsuit: string, { rounds, short }: Asked): Promise<Outcome[]> {
  const copy = copyOf(database, 'written');
  const token = tokenFor(copy);
  const service = await enjoined(copy, '/readyz', NEVER_TOO_BUSY);
  const next = writesOf(lawsuit, token);
  const requests = short ? WRITES_WHEN_SHORT : WRITES;
  const [own, bare]: [Slice[], Inserted[]] = [[], []];
  try {
    if (!short) await slice(service, next, { requests: WARM_UP, connections: 1 });
    for (let round = 0; round < rounds; round++) {
      bare.push(inserted(`${copy}-bare`, next().body!, requests));
      own.push(await slice(service, next, { requests, connections: 1 }));
    }
  } finally {
    await service.stop();
  }
  return [
    {
      name: 'write, by CPU',
      what: 'an order, against a bare insert of the same bytes; both durable',
      unit: '×',
      figures: own.map(({ cpu_us }, round) => cpu_us / bare[round]!.cpu_us),
      beside: { 'CPU µs': own.map(({ cpu_us }) => cpu_us), 'bare CPU µs': bare.map(({ cpu_us }) => cpu_us) },
    },
    {
      name: 'write, by the clock',
      what: 'the same until it is acknowledged',
      unit: '×',
      figures: own.map(({ p50_ms }, round) => (p50_ms * 1000) / bare[round]!.elapsed_us),
      beside: { 'p50 ms': own.map(({ p50_ms }) => p50_ms), 'bare µs': bare.map(({ elapsed_us }) => elapsed_us) },
    },
  ];
}

/** Orders that were never written before. */
function writesOf(lawsuit: string, token: string): () => Ask & { readonly body: string } {
  let number = 0;
  return () => {
    number++;
    const id = `${lawsuit}-bench-${number}`;
    const entity = {
      ...{ id, case: lawsuit, court: 'ilnd', title: 'Scheduling order', entered_on: '2018-03-01' },
      ...{ summary: 'Sets a day for argument.', operative_text_seen: true, from_memory: true, confidence: 'low' },
      dispositions: [{ id: `${id}-day`, ruling: 'procedural_order' }],
    };
    return {
      ...{ path: '/v1/orders', method: 'POST', body: JSON.stringify({ entity, reason: 'Written to be measured.' }) },
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': `bench-${number}`,
      },
    };
  };
}

/** What so many bare inserts cost, each in a transaction that the disk has when it ends. */
function inserted(file: string, body: string, times: number): Inserted {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('CREATE TABLE IF NOT EXISTS written (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = sqlite.prepare('INSERT INTO written (body) VALUES (?)');
  const write = sqlite.transaction(() => insert.run(body));
  write.immediate();
  const [before, start] = [process.cpuUsage(), performance.now()];
  for (let time = 0; time < times; time++) write.immediate();
  const { user, system } = process.cpuUsage(before);
  const elapsed_us = ((performance.now() - start) * 1000) / times;
  sqlite.close();
  return { cpu_us: (user + system) / times, elapsed_us };
}
