// How fast the seed is recorded: in a process of its own, beside bare prepared inserts of the very rows that it made. Prints what each took, in CPU, as JSON.
import { recordSeed } from '../../../src/cli/record-seed.ts';
import { settingsFrom } from '../../../src/config.ts';
import { readFacts } from '../../../src/facts/read.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { indexWords } from '../../../src/store/projection.ts';

/** What seeding took, in milliseconds of CPU: all of it, the reading of the files within it, and bare inserts of the same rows. */
export interface Seeded {
  readonly rows: number;
  readonly all_ms: number;
  readonly reading_ms: number;
  readonly bare_ms: number;
}

const [folder = '', number = '0'] = process.argv.slice(2);
const file = (what: string) => `file:${folder}/${number}-${what}.sqlite`;
const settings = settingsFrom({});

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Every table that rows are put into; those of the full-text index are filled from the words. */
const tablesOf = ({ sqlite }: Store): string[] =>
  sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%' ORDER BY name = 'entries' DESC",
    )
    .pluck()
    .all() as string[];

/** Puts the rows of one store into another, by one prepared statement a table and one for the full-text index, in one transaction; how many, and the CPU it took. */
function copied(from: Store, to: Store): { rows: number; bare_ms: number } {
  const all = tablesOf(from).map((table) => ({
    table,
    rows: from.sqlite.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][],
  }));
  const bare_ms = cpuOf(() => {
    to.sqlite.exec('BEGIN IMMEDIATE');
    for (const { table, rows } of all.filter(({ rows }) => rows.length > 0)) {
      const insert = to.sqlite.prepare(`INSERT INTO "${table}" VALUES (${rows[0]!.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(row);
    }
    indexWords(to, 0);
    to.sqlite.exec('COMMIT');
  });
  return { rows: all.reduce((sum, { rows }) => sum + rows.length, 0), bare_ms };
}

const [seeded, bare] = [openStore(file('own')), openStore(file('bare'))];
const quiet = { settings, now: () => Date.parse('2026-11-23T12:00:00Z'), tell: () => undefined };
const all_ms = cpuOf(() => void recordSeed(seeded, quiet));
const reading_ms = cpuOf(() => void readFacts(settings.SEED_DIR));
const told: Seeded = { ...copied(seeded, bare), all_ms, reading_ms };
process.stdout.write(JSON.stringify(told));
seeded.close();
bare.close();
