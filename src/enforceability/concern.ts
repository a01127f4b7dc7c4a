// How a place is concerned by whatever answers about a condition tell of, and when something turns in what is told of it.
import type { Scope } from '../docket/scope.ts';
import { MOST_TOLD } from './bounds.ts';
import { type ByReach, byReach, nearConcerning } from './by-reach.ts';
import { barsNaming, denials, isNear } from './considered.ts';
import { type Bench, type Instrument, perCondition, type Step } from './instrument.ts';
import { howReached } from './matrix.ts';
import { mayReach } from './openings.ts';
import { NEVER } from './timing.ts';
import { aboutCondition, withWhatActsOnThem } from './turns.ts';

/** Since when what concerns a condition or acts on it may be told of, by its region: it was entered, or something had turned by it before. */
const toldSince = perCondition((bench, condition) => {
  const instruments = withWhatActsOnThem(bench, bench.concerning.get(condition) ?? []);
  const all = [...instruments, ...(bench.steps.get(condition) ?? [])];
  const since = new Map(all.map(({ region, start }) => [region, start.entered.early]));
  for (const { t, of } of aboutCondition(bench, condition))
    if (of) since.set(of.region, Math.min(t, since.get(of.region)!));
  return since;
});

/** A scope, its number, and since when something of it may be told of. */
interface ScopeTold {
  readonly scope: Scope;
  readonly number: number;
  readonly from: number;
}

/** Every scope, once, of what concerns a condition, acts on what does, or was denied. */
const scopesTold = perCondition((bench, condition): ByReach<ScopeTold> => {
  const denied = (denials(bench).get(condition) ?? []).map(
    ({ region, start }) => [region, start.entered.early] as const,
  );
  const scopes = new Map<string, ScopeTold>();
  for (const [{ scope }, from] of [...toldSince(bench, condition), ...denied]) {
    if (!scope) continue;
    const key = JSON.stringify(scope);
    const known = scopes.get(key) ?? { scope, number: scopes.size, from };
    scopes.set(key, { ...known, from: Math.min(from, known.from) });
  }
  return byReach([...scopes.values()], ({ scope }) => scope);
});

/** How a place is concerned by what there is to be told of by some moment, in a word. */
export type Concern = (by: number) => string;

/**
 * How a place is concerned: by the scopes that reach it, by the circuits it lies in, and by the bars on sister conditions that name it.
 * Its memberships are those at `t`.
 */
export function concernOf(bench: Bench, condition: string, jurisdiction: string, t: number): Concern {
  const around = bench.places.surroundings(jurisdiction);
  const since = toldSince(bench, condition);
  const circuits = (bench.concerning.get(condition) ?? []).flatMap(({ id, disposition, region }) =>
    'circuit' in disposition && around.has(disposition.circuit!) ? { how: id, from: since.get(region)! } : [],
  );
  const scopes = scopesTold(bench, condition)
    .around(around)
    .map(({ scope, number, from }) => ({ how: howReached(bench, scope, jurisdiction, t), number, from }))
    .filter(({ how }) => how !== '')
    .map(({ how, number, from }) => ({ how: `${number} ${how}`, from }));
  const near = barsNear(bench, condition, jurisdiction).map(({ id, start }) => ({
    how: id,
    from: start.entered.early,
  }));
  const told = (all: readonly { readonly how: string; readonly from: number }[], by: number) =>
    all.filter(({ from }) => from <= by).map(({ how }) => how);
  return (by) => [scopes, circuits, near].map((all) => told(all, by)).join(' / ');
}

const barsNear = (bench: Bench, condition: string, jurisdiction: string): Instrument[] =>
  barsNaming(bench)(jurisdiction).bars.filter((bar) => isNear(bar, bench, condition));

/** How much of an answer is told: everything, or what most ask for. */
export type Told = 'brief' | 'full';

/**
 * The moments at which something told of a place may turn, as long as its memberships are those at `t`: in full each order on the condition
 * is told of, whomever it reaches; in brief, of those that do not reach the place only that there is one.
 */
export function* turnsTold(bench: Bench, condition: string, jurisdiction: string, t: number, told: Told) {
  const reaches = ({ region }: Pick<Instrument, 'region'>) => mayReach(region, jurisdiction, t, bench);
  const all = bench.concerning.get(condition) ?? [];
  const reaching = nearConcerning(bench, condition, jurisdiction).filter(reaches);
  const near = withWhatActsOnThem(bench, reaching);
  const isTold = (of: Instrument | Step) => told === 'full' || ('step' in of ? reaches(of) : near.has(of));
  for (const { t, of } of aboutCondition(bench, condition)) if (!of || isTold(of)) yield t;
  const denied = (denials(bench).get(condition) ?? []).filter(reaches);
  const beside = barsNear(bench, condition, jurisdiction);
  for (const { start } of [...denied, ...beside]) yield start.entered.early;
  // Where more are considered than are told of, it is said how many there are.
  const areCounted = all.length + denied.length + beside.length > MOST_TOLD;
  const here = new Set(reaching);
  let first = NEVER;
  for (const one of all) {
    const entered = one.start.entered.early;
    if (one.effect !== 'bar' || here.has(one) || (!areCounted && entered >= first)) continue;
    first = entered;
    yield first;
  }
}
