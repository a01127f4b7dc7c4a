// Reports the state of the seed: how many facts, how well sourced, what is open, what is missing, and which research notes it carries or leaves out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fact, readFacts } from '../facts/read.ts';
import { Problem } from '../problem.ts';
import { dayOf, EASTERN } from '../time/instant.ts';
import type { Command } from './command.ts';
import { docketOfFacts, lacks } from './report-lacks.ts';

export const report: Command = {
  usage: 'report',
  description:
    'Report the state of the seed: facts, sources, confidence, open issues, what is missing, research notes carried and left out',
  options: [['--all', 'Everything that is open or missing, not only the first ten of each kind']],
  example: 'npm run report',
  run({ settings, now, say }, _args, { all }) {
    const { facts, faults } = readFacts(settings.SEED_DIR);
    if (faults.length > 0) throw new Problem('invalid', `The seed has ${faults.length} problems. Run npm run check.`);
    const lines = [
      ...counts(facts),
      ...confidence(facts),
      ...lacks(docketOfFacts(facts), dayOf(now(), EASTERN), all === true),
      ...completeness(facts, settings.SEED_DIR),
    ];
    for (const line of lines) say(line);
    return 0;
  },
};

function counts(facts: readonly Fact[]): string[] {
  const byNoun = Map.groupBy(facts, ({ noun }) => noun);
  return [`${facts.length} facts`, ...[...byNoun].map(([noun, of]) => `  ${noun.replace('_', ' ')}: ${of.length}`)];
}

interface Sourced {
  confidence?: string;
  from_memory?: boolean;
  uncertain?: string;
  research?: string[];
  sources?: unknown[];
}

/** Every sourced thing in a fact: itself, its filings and the steps of an appeal. */
function sourced({ entity }: Fact): Sourced[] {
  const { filings = [], steps = [] } = entity as { filings?: Sourced[]; steps?: Sourced[] };
  return [entity as Sourced, ...filings, ...steps];
}

function confidence(facts: readonly Fact[]): string[] {
  const all = facts
    .filter(({ noun }) => ['order', 'agency_action', 'case', 'appeal', 'issue'].includes(noun))
    .flatMap(sourced);
  const count = (which: (one: Sourced) => boolean) => all.filter(which).length;
  return [
    `${all.length} dated or legal facts: ${['high', 'medium', 'low'].map((level) => `${count((one) => one.confidence === level)} ${level}`).join(', ')} confidence`,
    `  ${count(({ from_memory }) => from_memory === true)} unverified (from memory), ${count(({ uncertain }) => uncertain !== undefined)} with something uncertain, ${count(({ sources = [] }) => sources.length > 0)} with a source`,
  ];
}

/** Research notes that the seed carries, and those that its README lists as left out, with the reason. */
function completeness(facts: readonly Fact[], folder: string): string[] {
  const carried = new Set(facts.flatMap(sourced).flatMap(({ research = [] }) => research));
  const left = leftOut(folder);
  return [
    `${carried.size} research notes carried, ${left.length} left out with a reason`,
    ...left.map(({ id, reason }) => `  left out ${id}: ${reason}`),
  ];
}

/** The rows of the table "Left out" in the seed's README: `| id | reason |`. */
export function leftOut(folder: string): { id: string; reason: string }[] {
  const file = join(folder, 'README.md');
  if (!existsSync(file)) return [];
  const section = /^## Left out$(.*?)(?=^## |(?![\s\S]))/ms.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, id, reason]) => ({ id: id!, reason: reason! }));
}
