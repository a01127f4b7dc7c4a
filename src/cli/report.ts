// Reports the state of the seed: how many facts, how well sourced, what is open, and which research notes it carries or leaves out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, Noun } from '../docket/docket.ts';
import { type Fact, readFacts } from '../facts/read.ts';
import { Problem } from '../problem.ts';
import type { Command } from './command.ts';

export const report: Command = {
  usage: 'report',
  description:
    'Report the state of the seed: facts, sources, confidence, open issues, research notes carried and left out',
  example: 'npm run report',
  run({ settings, say }) {
    const { facts, faults } = readFacts(settings.SEED_DIR);
    if (faults.length > 0) throw new Problem('invalid', `The seed has ${faults.length} problems. Run npm run check.`);
    const parts = [
      counts(facts),
      confidence(facts),
      open(facts),
      missing(facts),
      completeness(facts, settings.SEED_DIR),
    ];
    for (const line of parts.flat()) say(line);
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

const of = <N extends Noun>(facts: readonly Fact[], noun: N): Entity<N>[] =>
  facts.filter((fact) => fact.noun === noun).map(({ entity }) => entity as Entity<N>);

/** Every question that the record leaves open, and what would settle it. */
function open(facts: readonly Fact[]): string[] {
  const settled = new Set(
    of(facts, 'order').flatMap(({ dispositions }) => dispositions.flatMap(({ issue = [] }) => issue)),
  );
  const issues = of(facts, 'issue').filter(({ id }) => !settled.has(id));
  return [
    `${issues.length} open questions`,
    ...issues.flatMap(({ id, question, would_settle }) => [
      `  ${id}: ${question}`,
      ...(would_settle ? [`      would settle it: ${would_settle}`] : []),
    ]),
  ];
}

/** What the record lacks: operative text nobody read, appeals without an end, dockets read to no recorded day. */
function missing(facts: readonly Fact[]): string[] {
  const unread = of(facts, 'order').filter(({ operative_text_seen }) => !operative_text_seen);
  const endless = of(facts, 'appeal').filter(({ steps }) => !steps.some(({ status }) => ENDS_AN_APPEAL.has(status)));
  const undated = [...of(facts, 'case'), ...of(facts, 'appeal')].filter(
    ({ data_through }) => data_through === undefined,
  );
  return [
    listed(unread, 'orders whose operative text was not read'),
    listed(endless, 'appeals whose mandate, dismissal or withdrawal is not recorded'),
    listed(undated, 'dockets read to no recorded day'),
  ];
}

const ENDS_AN_APPEAL: ReadonlySet<string> = new Set([
  'mandate_issued',
  'judgment_issued',
  'dismissed',
  'withdrawn',
  'cert_dismissed',
  'cert_denied',
]);

const listed = (missing: readonly { id: string }[], what: string): string =>
  `${missing.length} ${what}${missing.length > 0 ? `: ${missing.map(({ id }) => id).join(', ')}` : ''}`;

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
