// The graph behind lineages: what points to what in a record, under any version of anything, drawn entry by entry.
import type { Entity, Noun } from './docket.ts';
import { dispositionIds, referredTo, signalsIn } from './references.ts';
import { putIn, type SetsByKey } from './sets-by-key.ts';

/** One entry of the record: the n-th, and what it said; null where it withdrew something. */
export interface Version {
  readonly seq: number;
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun> | null;
}

/** For each thing in the record, under any of its versions: what it points to, what points to it, and its last entry. */
export interface Graph {
  readonly last: Map<string, number>;
  readonly to: SetsByKey;
  readonly from: SetsByKey;
  /** The dispositions of each act, under any of its versions: later rulings may act on each. */
  readonly parts: SetsByKey;
  readonly programs: SetsByKey;
}

/** What an entry brought into the graph: whose it is, what that points to, and the dispositions and signals that point to it. */
export interface Drawn {
  readonly key: string;
  readonly targets: readonly string[];
  readonly own: readonly string[];
}

export const emptyGraph = (): Graph => ({
  ...{ last: new Map(), to: new Map(), from: new Map(), parts: new Map(), programs: new Map() },
});

/** Draws one more entry. */
export function draw({ last, to, from, parts, programs }: Graph, { seq, noun, id, entity }: Version): Drawn {
  const key = `${noun} ${id}`;
  last.set(key, seq);
  if (!entity) return { key, targets: [], own: [] };
  const signals = signalsIn(entity);
  const targets = [...referredTo(entity), ...signals.awaited.map((signal) => `signal ${signal}`)];
  const dispositions = dispositionIds(entity).map((one) => `disposition ${one}`);
  const own = [...dispositions, ...signals.given.map((signal) => `signal ${signal}`)];
  for (const target of targets) {
    putIn(to, key, target);
    putIn(from, target, key);
  }
  for (const one of own) putIn(to, one, key);
  for (const one of dispositions) putIn(parts, key, one);
  if (noun === 'condition') putIn(programs, (entity as Entity<'condition'>).program ?? key, key);
  return { key, targets, own };
}

/** What acts, memberships and appeals bear on by pointing to it: an act, where it takes the place of another. */
const ACTED_ON = ['order', 'agency_action', 'disposition', 'issue', 'organization', 'case'];

const nounOf = (key: string) => key.slice(0, key.indexOf(' '));

/** Whether what points to something bears on what is about it; on a condition only where the answer is about that one. */
export const isActedOn = (key: string, condition: string): boolean =>
  ACTED_ON.includes(nounOf(key)) || key === `condition ${condition}`;

/** Whether one thing that points to another can bear on an answer: acts, memberships and appeals do, but not other cases or sources. */
export const isActor = (one: string, key: string): boolean =>
  key.startsWith('case ') ? nounOf(one) === 'appeal' : ['order', 'agency_action', 'membership'].includes(nounOf(one));

/** What points to something and can bear on an answer. */
export const actors = ({ from }: Graph, key: string): string[] =>
  [...(from.get(key) ?? [])].filter((one) => isActor(one, key));

/** What an answer about a condition rests on beside something that it rests on. */
export function next(graph: Graph, key: string, condition: string): string[] {
  const noun = nounOf(key);
  const isAct = noun === 'order' || noun === 'agency_action';
  return [
    ...(isAct || noun === 'signal' || noun === 'disposition' ? (graph.to.get(key) ?? []) : []),
    ...(isAct ? (graph.parts.get(key) ?? []) : []),
    ...(isActedOn(key, condition) ? actors(graph, key) : []),
  ];
}

/** A place and whatever lies around it, with all that those point to. */
export function upwards({ to }: Graph, start: string): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    if (key.startsWith('jurisdiction ')) queue.push(...(to.get(key) ?? []));
  }
  return found;
}
