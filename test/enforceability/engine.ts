// The engine, asked about a docket in the schema of the second evaluator.
import type { AppealStep } from '../../src/docket/appeal.ts';
import type { Docket as RecordedDocket } from '../../src/docket/docket.ts';
import { assess } from '../../src/enforceability/assess.ts';
import { coverageOf } from '../../src/enforceability/coverage.ts';
import { type Finding, inEveryWorld, inSomeWorld } from '../../src/enforceability/finding.ts';
import { type Bench, benchOf, type Instrument } from '../../src/enforceability/instrument.ts';
import { docketKnown, type Story } from '../../src/facts/story.ts';
import { isDay } from './naive-clock.ts';
import type { Asked, Docket, Verdict } from './neutral.ts';

const ids = (instruments: Instrument[]) => instruments.map(({ id }) => id).sort();

/** Puts a docket before the engine: what it knew by `known_at`, ready for questions. */
export function benchFor(docket: Docket, further = (told: RecordedDocket) => told): (known_at?: string) => Bench {
  const benches = new Map<string | undefined, Bench>();
  return (known_at) => {
    const bench = benches.get(known_at) ?? benchOf(further(recorded(docket, known_at)), docket.tz!);
    benches.set(known_at, bench);
    return bench;
  };
}

/** The docket as the record would hold what of it was public. Stories know nothing of adopted readings and partial lists; a place may stand in none. */
function recorded(docket: Docket, known_at: string | undefined): RecordedDocket {
  const story = { id: 'generated', title: 'generated', ask: [], ...docket } as unknown as Story;
  const told = docketKnown(story, known_at);
  const elsewhere = { id: 'elsewhere', name: 'elsewhere', kind: 'city' as const };
  const issues = [...told.issue.values()].map((issue) => {
    const adopted = docket.issues?.find(({ id }) => id === issue.id)?.adopted;
    return [issue.id, adopted === undefined ? issue : { ...issue, adopted }] as const;
  });
  const partial = (docket.partial ?? []).map((id) => [id, { id, name: id, list: 'partial' as const }] as const);
  return {
    ...told,
    jurisdiction: new Map([...told.jurisdiction, [elsewhere.id, elsewhere]]),
    organization: new Map([...told.organization, ...partial]),
    issue: new Map(issues),
  };
}

/** A docket whose memberships begin on days, as the record's do, every second on an unrecorded one up to a week later. */
export function begunSometime(told: RecordedDocket): RecordedDocket {
  const membership = [...told.membership.values()].map(({ from, ...one }, n) => {
    const after = from?.slice(0, 10);
    if (after === undefined || n % 2 > 0) return { ...one, ...(after && { from: after }) };
    return { ...one, from_between: { after, by: new Date(Date.parse(after) + WEEK).toISOString().slice(0, 10) } };
  });
  return { ...told, membership: new Map(membership.map((one) => [one.id, one])) };
}

const WEEK = 7 * 24 * 3_600_000;

/** A docket in which everything is under appeal, and a filing says so. */
export function appealed(told: RecordedDocket, step: Pick<AppealStep, 'entered_on' | 'status'>): RecordedDocket {
  const [id, lawsuit] = [...told.case][0]!;
  const appeal = { id: 'appeal', case: id, court: 'court', reviews: [...told.order.keys()], steps: [step] };
  const filings = [{ ...step, kind: 'notice' as const, summary: 'Notice of appeal' }];
  return { ...told, appeal: new Map([['appeal', appeal]]), case: new Map([[id, { ...lawsuit, filings }]]) };
}

export function findingOf(bench: Bench, { provision, who, date, fy, agency, act, class: kind }: Asked): Finding {
  return assess(bench, {
    condition: provision,
    jurisdiction: who,
    ...(isDay(date) ? { as_of: date } : { at: date }),
    tz: bench.tz,
    fiscal_year: fy,
    agency,
    act,
    class: kind,
  });
}

export const verdictOf = (finding: Finding): Verdict => ({
  answer: finding.status,
  judicial: finding.courts,
  door: finding.door,
  by: ids(inEveryWorld(finding, ({ bars }) => bars)),
  held: ids(inSomeWorld(finding, ({ held }) => held)),
  signals: ids(inSomeWorld(finding, ({ signals }) => signals)),
});

/** A function that answers questions about a docket, and says whether it bounded the worlds. */
export function engineFor(docket: Docket): (asked: Asked) => Verdict & { bounded: boolean } {
  const bench = benchFor(docket);
  return (asked) => {
    const finding = findingOf(bench(asked.known_at), asked);
    const past = asked.strict && coverageOf(bench(asked.known_at), finding).stale;
    return { ...verdictOf(finding), ...(past && { answer: 'unknown' }), bounded: finding.bounded.length > 0 };
  };
}
