// Knowledge about a condition: between two moments at which something that bears on it became public, every `known_at` means the same.
import { publicMoments } from '../docket/knowledge.ts';
import { type Recollection, recall } from '../store/recall.ts';
import type { Store } from '../store/store.ts';
import { knowledge, knownFrom } from '../time/record-clock.ts';
import { lineage } from './lineage.ts';

/** The moments at which something about a condition became public, in order, as long as no later entry bears on it. */
interface Known {
  readonly lastAbout: number;
  readonly moments: readonly number[];
}

const known = new WeakMap<Recollection['record'], Map<string, Known>>();

/** The first moment as of which the same was known about a condition as by `known_at`: `since` stands for all of them; undefined for all that is recorded. */
export function sameKnowledge(
  store: Store,
  condition: string,
  known_at: string,
): { readonly since: string | undefined } {
  const newest = recall(store);
  const lastAbout = lineage(newest).lastAbout(condition);
  const conditions = known.get(newest.record) ?? new Map<string, Known>();
  known.set(newest.record, conditions);
  const before = conditions.get(condition);
  const { moments } = before?.lastAbout === lastAbout ? before : { moments: momentsAbout(newest, condition) };
  conditions.set(condition, { lastAbout, moments });
  if (moments.length === 0) return { since: undefined };
  const limit = knowledge(known_at);
  const since = moments.findLast((moment) => moment <= limit) ?? moments[0]! - 1;
  return { since: new Date(since).toISOString() };
}

function momentsAbout(newest: Recollection, condition: string): number[] {
  const { bearsOn } = lineage(newest);
  const moments = new Set<number>();
  for (const { noun, id, entity, known_at } of newest.record) {
    if (!bearsOn(condition, noun, id)) continue;
    for (const moment of [known_at ?? [], entity ? publicMoments(noun, entity) : []].flat())
      moments.add(knownFrom(moment));
  }
  return [...moments].sort((a, b) => a - b);
}
