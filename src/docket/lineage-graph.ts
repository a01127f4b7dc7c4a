// The graph behind lineages: what points to what in a record, under any version of anything.
import { rulingOf } from '../rulings/index.ts';
import type { Entity, Noun } from './docket.ts';
import { keyOf } from './key.ts';
import { dispositionIds, referredTo, signalsIn } from './references.ts';
import { putIn, type SetsByKey } from './sets-by-key.ts';

/** One entry of the record: the n-th, and what it said; null where it withdrew something. */
export interface Version {
  readonly seq: number;
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun> | null;
}

/** What a record says of things in it, each by `noun id`, under any version of them: asked of many at a time, which costs least where they are read from a disk. */
export interface Graph {
  /** The number of the last entry of any of them; 0 where none is in the record. */
  last(keys: readonly string[]): number;
  /** What they point to, and their own parts that others can act on. */
  said(keys: readonly string[]): ReadonlySet<string>;
  /** Whatever is tied to them, as `tiesOf` says. */
  tied(keys: readonly string[]): ReadonlySet<string>;
}

/** What an entry says: what it is about, what that points to, its parts that others can act on, and the signals it gives out. */
export interface Drawn {
  readonly key: string;
  readonly targets: readonly string[];
  readonly parts: readonly string[];
  readonly given: readonly string[];
}

/** Draws an entry. */
export function drawn({ noun, id, entity }: Omit<Version, 'seq'>): Drawn {
  const key = keyOf(noun, id);
  if (!entity) return { key, targets: [], parts: [], given: [] };
  const { awaited, given } = signalsIn(entity);
  const { program } = entity as Entity<'condition'>;
  return {
    key,
    targets: [
      ...referredTo(entity),
      ...awaited.map((signal) => `signal ${signal}`),
      ...(noun === 'condition' && program !== undefined ? [`program ${program}`] : []),
    ],
    parts: dispositionIds(entity).map((one) => `disposition ${one}`),
    given: given.map((signal) => `signal ${signal}`),
  };
}

/**
 * What an entry ties its thing to: the parts and signals that are its own, what it acts on, the program of a condition, and (as
 * `bar` and `barred`) the conditions that an order bars for places it names, and those places. Whoever looks for what bears on one of these finds it there.
 */
export function tiesOf(version: Omit<Version, 'seq'>): string[] {
  const { key, targets, parts, given } = drawn(version);
  const acted = targets.filter((one) => isActor(key, one) && ['condition', ...ACTED_ON].includes(nounOf(one)));
  const program = targets.filter((one) => nounOf(one) === 'program');
  return [...new Set([...parts, ...given, ...acted, ...program, ...barsNamingPlaces(version)])];
}

function barsNamingPlaces({ noun, entity }: Omit<Version, 'seq'>): string[] {
  if (noun !== 'order' || !entity) return [];
  return (entity as Entity<'order'>).dispositions
    .filter(({ ruling, scope }) => scope?.jurisdictions?.length && rulingOf(ruling).effect === 'bar')
    .flatMap(({ conditions = [], scope }) => [
      ...conditions.map((one) => `bar ${one}`),
      ...scope!.jurisdictions!.map((place) => `barred ${place}`),
    ]);
}

/** What acts, memberships and appeals bear on by pointing to it: an act, where it takes the place of another. */
const ACTED_ON = ['order', 'agency_action', 'disposition', 'issue', 'organization', 'case'];

const nounOf = (key: string): string => key.slice(0, key.indexOf(' '));

/** Whether one thing that points to another can bear on an answer: acts, memberships and appeals do, but not other cases or sources. */
const isActor = (one: string, key: string): boolean =>
  key.startsWith('case ') ? nounOf(one) === 'appeal' : ['order', 'agency_action', 'membership'].includes(nounOf(one));

export const isAct = (key: string): boolean => key.startsWith('order ') || key.startsWith('agency_action ');

/** Whether an answer about a condition that rests on something rests on what is tied to that, too; of conditions only on what is tied to its own. */
export const leadsOn = (key: string, condition: string): boolean =>
  LEADING.has(nounOf(key)) || key === `condition ${condition}`;

const LEADING: ReadonlySet<string> = new Set(['signal', ...ACTED_ON]);

/** What an answer about a condition rests on beside some things that it rests on: what is tied to them, and all that acts among them say. */
export const next = ({ said, tied }: Graph, keys: readonly string[], condition: string): string[] => [
  ...said(keys.filter(isAct)),
  ...tied(keys.filter((key) => leadsOn(key, condition))),
];

/** A place and whatever lies around it, with all that those point to. */
export function upwards(said: Graph['said'], start: string): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    if (key.startsWith('jurisdiction ')) queue.push(...said([key]));
  }
  return found;
}

/** A graph with more entries drawn into it. */
export function grownBy(under: Graph, versions: readonly Version[]): Graph {
  const last = new Map<string, number>();
  const [said, ties]: [SetsByKey, SetsByKey] = [new Map(), new Map()];
  for (const version of versions) {
    const { key, targets, parts } = drawn(version);
    last.set(key, version.seq);
    for (const one of [...targets, ...parts]) putIn(said, key, one);
    for (const one of tiesOf(version)) putIn(ties, one, key);
  }
  const also = (known: ReadonlySet<string>, sets: SetsByKey, keys: readonly string[]) =>
    new Set([...known, ...keys.flatMap((key) => [...(sets.get(key) ?? [])])]);
  return {
    last: (keys) => keys.reduce((newest, key) => Math.max(newest, last.get(key) ?? 0), under.last(keys)),
    said: (keys) => also(under.said(keys), said, keys),
    tied: (keys) => also(under.tied(keys), ties, keys),
  };
}
