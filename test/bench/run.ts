// The bench: npm run bench -- --rounds 7 --seconds 1 --only answer. Prints how each target stands to its goal, and writes the report.
import { overDatabase, overRecords } from './made/record-bench.ts';
import { type Asked, askedBy, Misused, USAGE } from './options.ts';
import { type Outcome, report, told, verdictOn } from './outcome.ts';
import { putInto } from './page.ts';
import { besidePeers } from './peers/peer-bench.ts';
import { pinLoad } from './program.ts';
import { overSeed } from './seed-bench.ts';

function measured(asked: Asked): Promise<Outcome[]> {
  const say = (line: string) => console.error(line);
  if (asked.peers) return besidePeers(asked, say);
  if (asked.database !== '') return overDatabase(asked.database, asked);
  return asked.record.length > 0 ? overRecords(asked, say) : overSeed(asked);
}

async function bench(argv: readonly string[]): Promise<number> {
  const asked = askedBy(argv);
  pinLoad();
  const outcomes = await measured(asked);
  if (outcomes.length === 0) throw new Misused(`No target's name holds "${asked.only}".`);
  const table = told(outcomes, asked.short);
  console.log(table);
  if (asked.into !== '') putInto(asked.into, table, asked);
  report(asked.report, outcomes, { asked });
  const failed = outcomes.filter((outcome) => ['under the floor', 'not measured'].includes(verdictOn(outcome)));
  if (!asked.short || failed.length === 0) return 0;
  console.error(`Under the floor: ${failed.map(({ name }) => name).join('; ')}.`);
  return 1;
}

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misused)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
