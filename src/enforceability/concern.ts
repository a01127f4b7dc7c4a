// How a place is concerned by whatever answers about a condition tell of, and when something turns in what is told of it.
import type { Scope } from '../docket/scope.ts';
import { MOST_TOLD } from './bounds.ts';
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

/** Every scope, once, of what concerns a condition, acts on what does, or was denied; and since when something of that scope may be told of. */
const scopesTold = perCondition((bench, condition): readonly { readonly scope: Scope; readonly from: number }[] => {
  const denied = (denials(bench).get(condition) ?? []).map(
    ({ region, start }) => [region, start.entered.early] as const,
  );
  const scopes = new Map<string, { scope: Scope; from: number }>();
  for (const [{ scope }, from] of [...toldSince(bench, condition), ...denied]) {
    if (!scope) continue;
    const key = JSON.stringify(scope);
    scopes.set(key, { scope, from: Math.min(from, scopes.get(key)?.from ?? NEVER) });
  }
  return [...scopes.values()];
});

/**
 * How a place is concerned by what there is to be told of by some moment, in a word: the scopes that reach it, the circuits it lies in, and
 * the bars on sister conditions that name it. Its memberships are those at `t`.
 */
export function wayOf(bench: Bench, condition: string, jurisdiction: string, t: number, by: number): string {
  const around = bench.places.surroundings(jurisdiction);
  const since = toldSince(bench, condition);
  const circuits = (bench.concerning.get(condition) ?? [])
    .filter(({ region }) => since.get(region)! <= by)
    .map(({ disposition }) => ('circuit' in disposition && around.has(disposition.circuit!) ? 'in' : ''));
  const near = barsNear(bench, condition, jurisdiction).filter(({ start }) => start.entered.early <= by);
  const scopes = scopesTold(bench, condition).filter(({ from }) => from <= by);
  const reached = howReached(
    bench,
    scopes.map(({ scope }) => scope),
    jurisdiction,
    t,
  );
  return [reached, circuits, near.map(({ id }) => id)].join(' / ');
}

const barsNear = (bench: Bench, condition: string, jurisdiction: string): Instrument[] =>
  (barsNaming(bench).get(jurisdiction) ?? []).filter((bar) => isNear(bar, bench, condition));

/** How much of an answer is told: everything, or what most ask for. */
export type Told = 'brief' | 'full';

/**
 * The moments at which something told of a place may turn, as long as its memberships are those at `t`: in full each order on the condition
 * is told of, whomever it reaches; in brief, of those that do not reach the place only that there is one.
 */
export function* turnsTold(bench: Bench, condition: string, jurisdiction: string, t: number, told: Told) {
  const reaches = ({ region }: Pick<Instrument, 'region'>) => mayReach(region, jurisdiction, t, bench);
  const all = bench.concerning.get(condition) ?? [];
  const reaching = withWhatActsOnThem(bench, all.filter(reaches));
  const isTold = (of: Instrument | Step) => told === 'full' || ('step' in of ? reaches(of) : reaching.has(of));
  for (const { t, of } of aboutCondition(bench, condition)) if (!of || isTold(of)) yield t;
  const denied = (denials(bench).get(condition) ?? []).filter(reaches);
  const near = barsNear(bench, condition, jurisdiction);
  for (const { start } of [...denied, ...near]) yield start.entered.early;
  // Where more are considered than are told of, it is said how many there are.
  const areCounted = all.length + denied.length + near.length > MOST_TOLD;
  let first = NEVER;
  for (const { effect, region, start } of all) {
    if (effect !== 'bar' || reaches({ region }) || (!areCounted && start.entered.early >= first)) continue;
    first = start.entered.early;
    yield first;
  }
}
