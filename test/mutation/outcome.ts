// What came of a mutation run: its figures, and the mutants no test noticed, beside those that are explained.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { parse, stringify } from 'yaml';
import type { Folder } from './folders.ts';

const FIGURES = join(import.meta.dirname, 'figures.yaml');
const EXPLAINED = join(import.meta.dirname, 'survivors.yaml');

/** The figures of a folder's last run; the score is the share noticed, in per cent. */
interface Figures {
  ran_on: string;
  mutants: number;
  killed: number;
  timed_out: number;
  survived: number;
  not_covered: number;
  score: number;
}

/** One place in the code as it is, and as the mutant has it. */
interface Change {
  was: string;
  becomes: string;
}

/** Survivors of one file that survive for one reason. */
interface Explanation {
  file: string;
  why: string;
  mutants: Change[];
}

export function figuresOf(mutants: readonly MutantResult[]): Figures {
  const count = (...statuses: MutantResult['status'][]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const all = noticed + count('Survived', 'NoCoverage');
  return {
    ran_on: new Date().toISOString().slice(0, 10),
    mutants: all,
    killed: count('Killed'),
    timed_out: count('Timeout'),
    survived: count('Survived'),
    not_covered: count('NoCoverage'),
    score: Math.floor((1000 * noticed) / all) / 10,
  };
}

/** Keeps the figures of a folder's run in the file that is committed. */
export function keep(folder: Folder, figures: Figures): void {
  const kept = parse(readFileSync(FIGURES, 'utf8')) as Partial<Record<Folder, Figures>> | null;
  writeFileSync(FIGURES, stringify({ ...kept, [folder]: figures }));
}

/** The survivors that nothing explains, and the explanations of what no longer survives, among these files. */
export function compared(mutants: readonly MutantResult[]): { unexplained: Explanation[]; outlived: Explanation[] } {
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(changeOf);
  const explained = (parse(readFileSync(EXPLAINED, 'utf8')) as Explanation[]).filter(({ file }) =>
    mutants.some((mutant) => fileOf(mutant) === file),
  );
  const known = new Set(explained.flatMap(({ file, mutants }) => mutants.map((change) => key({ file, ...change }))));
  // One that took too long says nothing: the machine may have been busy.
  const undecided = mutants.filter(({ status }) => status === 'Timeout').map(changeOf);
  const alive = new Set([...survivors, ...undecided].map(key));
  return {
    unexplained: survivors
      .filter((change) => !known.has(key(change)))
      .map(({ file, was, becomes }) => ({ file, why: '', mutants: [{ was, becomes }] })),
    outlived: explained
      .map((one) => ({
        ...one,
        mutants: one.mutants.filter((change) => !alive.has(key({ file: one.file, ...change }))),
      }))
      .filter(({ mutants }) => mutants.length > 0),
  };
}

const key = ({ file, was, becomes }: Change & { file: string }) => [file, was, becomes].join('\n');

const fileOf = ({ fileName }: MutantResult) => relative(process.cwd(), fileName);

/** The lines that a mutant changes, as they are and as it has them, on one line each. */
function changeOf(mutant: MutantResult): Change & { file: string } {
  const { start, end } = mutant.location;
  const lines = readFileSync(mutant.fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const [before, after] = [lines[0]!.slice(0, start.column - 1), lines.at(-1)!.slice(end.column - 1)];
  return {
    file: fileOf(mutant),
    was: onOneLine(lines.join(' ')),
    becomes: onOneLine(`${before}${mutant.replacement}${after}`),
  };
}

const onOneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** As the file of explanations would have them. */
export const printed = (explanations: readonly Explanation[]): string => stringify(explanations, { lineWidth: 0 });
