// What a change of a docket would break: only what is changed is judged anew, and what that can bear on.
import { RULES } from './check.ts';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from './docket.ts';
import { groundOf } from './ground.ts';
import { named } from './key.ts';
import { type Change, type Neighbours, neighboursIn, replace } from './neighbours.ts';
import { dispositionIds } from './references.ts';
import type { Unlawful } from './rule.ts';

/** One thing that a change touches. */
export interface Touched {
  readonly noun: Noun;
  readonly id: string;
}

/** What is wrong with an entity, and by which rule. */
interface Fault {
  readonly rule: number;
  readonly fault: Unlawful;
}

/** How a docket stands with the rules: whatever is wrong in it, by `noun id`, and who is near whom. */
interface Standing {
  readonly neighbours: Neighbours;
  readonly faults: Map<string, readonly Fault[]>;
}

const standings = new WeakMap<Docket, Standing>();

/**
 * What a change of a docket would break: whatever `check` finds after it that it did not find before. What both dockets have is in
 * the same order in both. Left out, `touched` is whatever differs.
 */
export function checkChange(before: Docket, after: Docket, touched: readonly Touched[] = differing(before, after)) {
  const standing = standings.get(before) ?? standingOf(before);
  const already = new Set([...standing.faults.values()].flat().map(({ fault }) => words(fault)));
  // Whoever fails on the way leaves a standing that is good for nothing.
  standings.delete(before);
  const undo = move(standing, before, after, touched);
  const caused = [...standing.faults.values()].flat().filter(({ fault }) => !already.has(words(fault)));
  undo();
  standings.set(before, standing);
  return inOrder(after, caused);
}

/** Lets a docket stand as the one that it came from by a change does, but for what the change bears on; that one is judged anew if it is ever asked for. */
export function standOn(before: Docket, after: Docket, touched: readonly Touched[]): void {
  const standing = standings.get(before);
  if (!standing) return;
  standings.delete(before);
  move(standing, before, after, touched);
  standings.set(after, standing);
}

const words = ({ noun, id, path, detail }: Unlawful) => `${noun} ${id} ${path.join('/')} ${detail}`;

function standingOf(docket: Docket): Standing {
  const neighbours = neighboursIn(docket);
  const standing: Standing = { neighbours, faults: new Map() };
  const all = NOUN_NAMES.flatMap((noun) => [...docket[noun].keys()].map((id) => `${noun} ${id}`));
  judge(standing, docket, all);
  return standing;
}

/** Brings a standing from one docket to another; what is returned brings it back. */
function move(standing: Standing, before: Docket, after: Docket, touched: readonly Touched[]): () => void {
  const { neighbours, faults } = standing;
  const changes = touched.map(({ noun, id }) => ({ noun, id, was: before[noun].get(id), is: after[noun].get(id) }));
  for (const change of changes) replace(neighbours, change);
  const keys = concerned(standing, changes);
  const found = [...keys].map((key) => [key, faults.get(key) ?? []] as const);
  judge(standing, after, keys);
  return () => {
    for (const { was, is, ...thing } of changes) replace(neighbours, { ...thing, was: is, is: was });
    for (const [key, faults] of found) note(standing, key, faults);
  };
}

/** Whatever a change can bear on: what is changed, what names it, what has or names a part of it, and what is at fault already, as the names it is advised of may be others now. */
function concerned({ neighbours, faults }: Standing, changes: readonly Change[]): Set<string> {
  const { referring, holding } = neighbours;
  const keys = new Set(faults.keys());
  const near = (others: ReadonlySet<string> | undefined) => {
    for (const key of others ?? []) keys.add(key);
  };
  for (const { noun, id, was, is } of changes) {
    keys.add(`${noun} ${id}`);
    if (!was || !is || noun === 'issue') near(referring.get(`${noun} ${id}`));
    for (const part of [was, is].flatMap((entity) => (entity ? dispositionIds(entity) : []))) {
      near(holding.get(part));
      near(referring.get(`disposition ${part}`));
    }
  }
  return keys;
}

function judge(standing: Standing, docket: Docket, keys: Iterable<string>): void {
  const ground = groundOf(docket, standing.neighbours.holding);
  for (const key of keys) {
    const [noun, id] = named(key) as [Noun, string];
    const entity: Entity<Noun> | undefined = docket[noun].get(id);
    const found: Fault[] = [];
    if (entity)
      for (const [rule, judges] of RULES.entries())
        judges(noun, entity, (path, detail) => found.push({ rule, fault: { noun, id, path, detail } }), ground);
    note(standing, key, found);
  }
}

function note({ faults }: Standing, key: string, found: readonly Fault[]): void {
  if (found.length > 0) faults.set(key, found);
  else faults.delete(key);
}

/** As `check` reports them: rule by rule, and by each in the order of the docket. */
function inOrder(docket: Docket, faults: readonly Fault[]): Unlawful[] {
  if (faults.length < 2) return faults.map(({ fault }) => fault);
  const nouns = NOUN_NAMES.filter((noun) => faults.some(({ fault }) => fault.noun === noun));
  const places = new Map(
    nouns.flatMap((noun) => [...docket[noun].keys()].map((id) => `${noun} ${id}`)).map((key, place) => [key, place]),
  );
  const place = ({ noun, id }: Unlawful) => places.get(`${noun} ${id}`)!;
  return [...faults].sort((a, b) => a.rule - b.rule || place(a.fault) - place(b.fault)).map(({ fault }) => fault);
}

/** Everything that one of two dockets has otherwise than the other. */
function differing(before: Docket, after: Docket): Touched[] {
  return NOUN_NAMES.filter((noun) => before[noun] !== after[noun]).flatMap((noun) => {
    const [was, is]: ReadonlyMap<string, Entity<Noun>>[] = [before[noun], after[noun]];
    return [...new Set([...was!.keys(), ...is!.keys()])]
      .filter((id) => was!.get(id) !== is!.get(id))
      .map((id) => ({ noun, id }));
  });
}
