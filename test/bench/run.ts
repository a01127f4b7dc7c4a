// The bench: npm run bench -- --rounds 7 --seconds 1 --only answer. Prints how each target stands to its goal, and writes the report.
import { askedBy, Misused, USAGE } from './options.ts';
import { report, tell, verdictOn } from './outcome.ts';
import { pinLoad } from './program.ts';
import { overRecords } from './record-bench.ts';
import { overSeed } from './seed-bench.ts';

async function bench(argv: readonly string[]): Promise<number> {
  const asked = askedBy(argv);
  pinLoad();
  const outcomes =
    asked.record.length > 0 ? await overRecords(asked, (line) => console.error(line)) : await overSeed(asked);
  if (outcomes.length === 0) throw new Misused(`No target's name holds "${asked.only}".`);
  tell(outcomes, asked.short);
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
