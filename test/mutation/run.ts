// Mutation testing of the pure folders: the code is broken in one small place at a time, and a test ought to notice.
// `npm run mutate` runs all of them in turn, `npm run mutate -- time docket` those that are named.
import { join } from 'node:path';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { FOLDERS, type Folder } from './folders.ts';
import { compared, figuresOf, keep, printed } from './outcome.ts';

const LOWEST_SCORE = 90;
const OUT = '.mutation';

function options(folder: Folder): PartialStrykerOptions {
  const { mutate, tests } = FOLDERS[folder];
  const out = (name: string) => join(OUT, folder, name);
  const chance = ['--import', './test/mutation/fixed-chance.ts'];
  return {
    mutate,
    testRunner: 'tap',
    tap: { testFiles: tests, nodeArgs: ['-r', '{{hookFile}}', ...chance, '{{testFile}}'] },
    plugins: ['@stryker-mutator/tap-runner', import.meta.resolve('./ignored.ts')],
    ignorers: ['schemas'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 40_000,
    incremental: true,
    incrementalFile: out('incremental.json'),
    tempDirName: out('sandbox'),
    // A second biome.json within the project would stop the linter, should a run be interrupted and leave its copy behind.
    ignorePatterns: ['/seed/*.yaml', '/seed/*/', '/migrations', '/openapi', '/.*', '/biome.json'],
    cleanTempDir: 'always',
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: out('report.html') },
    jsonReporter: { fileName: out('report.json') },
  };
}

/** Says what came of a run; true if enough was noticed and the rest is explained. */
function told(folder: Folder, mutants: readonly MutantResult[], minutes: number): boolean {
  const figures = figuresOf(mutants);
  const { unexplained, outlived } = compared(mutants);
  keep(folder, figures);
  console.log(
    `\n${folder}: ${figures.score} % of ${figures.mutants} mutants noticed, in ${minutes.toFixed(1)} minutes.`,
  );
  if (unexplained.length > 0) console.log(`\nSurvived, and nothing says why:\n\n${printed(unexplained)}`);
  if (outlived.length > 0)
    console.log(`\nExplained, but no longer there or no longer surviving:\n\n${printed(outlived)}`);
  return figures.score >= LOWEST_SCORE && unexplained.length === 0 && outlived.length === 0;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in FOLDERS));
if (unknown.length > 0) {
  console.error(`There is no pure folder ${unknown.join(', ')}: name some of ${Object.keys(FOLDERS).join(', ')}.`);
  process.exit(2);
}
process.env.FUZZ_DOCKETS ??= '30';
process.env.NODE_COMPILE_CACHE ??= join(OUT, 'compiled');
for (const folder of (named.length > 0 ? named : Object.keys(FOLDERS)) as Folder[]) {
  const begun = Date.now();
  const mutants = await new Stryker(options(folder)).runMutationTest();
  if (!told(folder, mutants, (Date.now() - begun) / 60_000)) process.exitCode = 1;
}
