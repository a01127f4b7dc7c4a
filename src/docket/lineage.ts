// Lineage: which entries of the record could have altered an answer about a condition in a place, so that an unrelated entry leaves it alone.
import type { Entity, Noun } from './docket.ts';
import { dispositionIds, references, signalsIn } from './references.ts';

/** One entry of the record: the n-th, and what it said; null where it withdrew something. */
export interface Version {
  readonly seq: number;
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun> | null;
}

/** For each thing in the record, under any of its versions: what it points to, what points to it, and its last entry. */
interface Graph {
  readonly last: ReadonlyMap<string, number>;
  readonly to: ReadonlyMap<string, ReadonlySet<string>>;
  readonly from: ReadonlyMap<string, ReadonlySet<string>>;
  /** The dispositions of each act, under any of its versions: later rulings may act on each. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly programs: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Lineage {
  /** The number of the last entry that could have altered an answer about the condition in the jurisdiction. */
  lastEntry(condition: string, jurisdiction: string): number;
  /** The same for answers about the condition wherever, but for what is recorded of the place itself. */
  lastAbout(condition: string): number;
  /** Whether an entity, by noun and id, could have altered an answer about the condition. */
  bearsOn(condition: string, noun: Noun, id: string): boolean;
}

/** Draws the lineage of a record from all its entries. Every version counts, so that what an entry once said still binds it. */
export function lineageOf(versions: readonly Version[]): Lineage {
  const graph = drawn(versions);
  const conditions = new Map<string, { readonly keys: ReadonlySet<string>; readonly last: number }>();
  const behind = (condition: string) => {
    const keys = conditions.get(condition)?.keys ?? behindCondition(graph, condition);
    const known = conditions.get(condition) ?? { keys, last: lastOf(graph, keys) };
    conditions.set(condition, known);
    return known;
  };
  const places = new Map<string, number>();
  const around = (jurisdiction: string) => {
    const last = places.get(jurisdiction) ?? lastOf(graph, upwards(graph, `jurisdiction ${jurisdiction}`));
    places.set(jurisdiction, last);
    return last;
  };
  return {
    lastEntry: (condition, jurisdiction) => Math.max(behind(condition).last, around(jurisdiction)),
    lastAbout: (condition) => behind(condition).last,
    bearsOn: (condition, noun, id) => behind(condition).keys.has(`${noun} ${id}`),
  };
}

function drawn(versions: readonly Version[]): Graph {
  const last = new Map<string, number>();
  const [to, from, parts, programs] = Array.from({ length: 4 }, () => new Map<string, Set<string>>()) as [
    Map<string, Set<string>>,
    Map<string, Set<string>>,
    Map<string, Set<string>>,
    Map<string, Set<string>>,
  ];
  for (const { seq, noun, id, entity } of versions) {
    const key = `${noun} ${id}`;
    last.set(key, seq);
    if (!entity) continue;
    for (const target of targets(entity)) {
      add(to, key, target);
      add(from, target, key);
    }
    for (const own of dispositionIds(noun, entity).map((one) => `disposition ${one}`)) {
      add(to, own, key);
      add(parts, key, own);
    }
    for (const own of given(entity)) add(to, own, key);
    if (noun === 'condition') add(programs, (entity as Entity<'condition'>).program ?? key, key);
  }
  return { last, to, from, parts, programs };
}

const targets = (entity: object): string[] => [
  ...references(entity).flatMap(({ to, id }) => to.map((referent) => `${referent} ${id}`)),
  ...signalsIn(entity).awaited.map((signal) => `signal ${signal}`),
];

const given = (entity: object) => signalsIn(entity).given.map((signal) => `signal ${signal}`);

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** What acts, memberships and appeals bear on by pointing to it: an act, where it takes the place of another. */
const ACTED_ON = ['order', 'agency_action', 'disposition', 'issue', 'organization', 'case'];

/** Everything an answer about a condition is made of: the acts about it, what acts on those, and all that they point to. */
function behindCondition({ to, from, parts, programs, last }: Graph, condition: string): Set<string> {
  const found = new Set<string>();
  const queue = [`condition ${condition}`];
  const related = [...programs.values()]
    .filter((keys) => keys.has(`condition ${condition}`))
    .flatMap((keys) => [...keys]);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    const [noun] = key.split(' ') as [string];
    if (noun === 'order' || noun === 'agency_action') queue.push(...(to.get(key) ?? []), ...(parts.get(key) ?? []));
    if (noun === 'signal' || noun === 'disposition') queue.push(...(to.get(key) ?? []));
    if (ACTED_ON.includes(noun) || key === `condition ${condition}`) queue.push(...actors(from, key));
  }
  for (const key of related) for (const act of actors(from, key)) found.add(act);
  return new Set([...found, ...related].filter((key) => last.has(key)));
}

/** What points to something and can bear on an answer: acts, memberships and appeals, but not other cases or sources. */
const actors = (from: Graph['from'], key: string): string[] =>
  [...(from.get(key) ?? [])].filter((one) => {
    const [noun] = one.split(' ');
    if (key.startsWith('case ')) return noun === 'appeal';
    return noun === 'order' || noun === 'agency_action' || noun === 'membership';
  });

function upwards({ to }: Graph, start: string): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    if (key.startsWith('jurisdiction ')) queue.push(...(to.get(key) ?? []));
  }
  return found;
}

const lastOf = ({ last }: Graph, keys: Iterable<string>): number => {
  let latest = 0;
  for (const key of keys) latest = Math.max(latest, last.get(key) ?? 0);
  return latest;
};
