// Mutation testing of the four pure folders: breaks the code in one small place at a time and asks whether a test notices.
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { FOLDERS, type Folder } from './folders.ts';

const asked = process.argv.slice(2) as Folder[];

for (const folder of asked.length > 0 ? asked : (Object.keys(FOLDERS) as Folder[])) {
  const { mutate, tests } = FOLDERS[folder];
  const kept = join('.mutation', folder);
  process.env.FUZZ_DOCKETS = '30';
  process.env.NODE_COMPILE_CACHE = '.mutation/compiled';
  const mutants = await new Stryker({
    mutate,
    testRunner: 'tap',
    plugins: ['@stryker-mutator/tap-runner', import.meta.resolve('./ignored.ts')],
    ignorers: ['schemas'],
    tap: {
      testFiles: tests,
      nodeArgs: ['-r', '{{hookFile}}', '--import', './test/mutation/fixed-chance.ts', '{{testFile}}'],
    },
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: join(kept, 'incremental.json'),
    tempDirName: join(kept, 'sandbox'),
    ignorePatterns: ['/seed', '/migrations', '/openapi', '/.data', '/.tap', '/.mutation', '/.ci'],
    concurrency: 2,
    timeoutMS: 20_000,
    allowEmpty: false,
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: join(kept, 'report.html') },
    jsonReporter: { fileName: join(kept, 'report.json') },
  }).runMutationTest();
  console.log(folder, mutants.length);
}
