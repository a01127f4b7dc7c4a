// The three clocks side by side: two moments of one of them, the other two left as they are.
import type { Noun } from '../docket/docket.ts';
import { keyOf } from '../docket/key.ts';
import { publicMoments } from '../docket/knowledge.ts';
import { emittersOf, signalsIn } from '../docket/references.ts';
import { turningDays } from '../enforceability/history.ts';
import { isAgencyAction } from '../enforceability/words.ts';
import { entryAt } from '../store/entry-lists.ts';
import { graphOf, lineage } from '../store/lineage.ts';
import type { Store } from '../store/open.ts';
import { type Moment, recall, type Version } from '../store/recall.ts';
import { type Recalling, recallAbout, recalling, recallRegister } from '../store/recall-about.ts';
import { dayAfter } from '../time/day.ts';
import { printedInstant } from '../time/instant.ts';
import { knowledge, knownFrom } from '../time/record-clock.ts';
import { benchFor } from './ask.ts';
import { moments, refuse, zoneOf } from './asked.ts';
import type { Cause, ChangesAsked } from './change.ts';

/** A clock between two moments: every point at which something may turn, the docket and day at each, and what turned there. */
export interface Clock {
  readonly clock: 'as_of' | 'known_at' | 'edition';
  /** What each point is called; the first and the last are the moments asked about. */
  readonly points: readonly string[];
  at(point: string): { recalling: Recalling; as_of: string };
  causes(point: string, condition: string, jurisdiction: string): Cause[];
}

/** The clock that the question moves. Refuses (invalid) none, more than one, and moments in the wrong order. */
export function clockAsked(store: Store, asked: ChangesAsked, now: number): Clock {
  const sides = ['compare_to', 'compare_to_known_at', 'compare_to_edition'] as const;
  const [side, ...more] = sides.filter((name) => asked[name] !== undefined);
  if (side === undefined || more.length > 0)
    refuse(
      more[0] ?? 'compare_to',
      `Say what to compare with, by exactly one of ${sides.map((one) => `\`${one}\``).join(', ')}.`,
    );
  const { as_of, known_at } = moments(store, asked, now);
  const fixed = { as_of: as_of!, known_at, edition: asked.edition };
  if (side === 'compare_to') return dayClock(store, fixed, asked.compare_to!);
  if (side === 'compare_to_edition') return editionClock(store, fixed, asked.compare_to_edition!);
  moments(store, { known_at: asked.compare_to_known_at }, now);
  return knowledgeClock(store, { ...fixed, known_at: known_at ?? printedInstant(now) }, asked.compare_to_known_at!);
}

interface Fixed {
  readonly as_of: string;
  readonly known_at: string | undefined;
  readonly edition: number | undefined;
}

const inOrder = (side: string, isInOrder: boolean) => {
  if (!isInOrder) refuse(side, `\`${side}\` is the earlier side: it must not come after the later one.`);
};

function dayClock(store: Store, { as_of, ...moment }: Fixed, from: string): Clock {
  inOrder('compare_to', from <= as_of);
  const at = recalling(store, moment);
  const points = [from];
  while (points.at(-1)! < as_of) points.push(dayAfter(points.at(-1)!));
  return {
    clock: 'as_of',
    points,
    at: (day) => ({ recalling: at, as_of: day }),
    causes: (day, condition, jurisdiction) => causesOn(store, moment, day, condition, jurisdiction),
  };
}

/** The entries of what took effect on a day, as far as it may turn the answer about a condition in a jurisdiction. */
export function causesOn(store: Store, moment: Moment, day: string, condition: string, jurisdiction: string): Cause[] {
  const { docket } = recallAbout(store, condition, moment);
  const tz = zoneOf(docket, condition);
  const turns = turningDays(benchFor(docket, tz), { condition, jurisdiction, tz }).get(day) ?? [];
  const doers = turns.flatMap(({ act, signal, membership }): Doer[] => {
    if (act) return [{ noun: isAgencyAction(act) ? 'agency_action' : 'order', id: act.id }];
    return signal ? emittersOf(docket, signal) : [{ noun: 'membership', id: membership!.id }];
  });
  const { last } = graphOf(store, moment.edition);
  return [...new Set(doers.map(({ noun, id }) => last([keyOf(noun, id)])))].map((seq) => causeOf(store, seq));
}

function editionClock(store: Store, { as_of, known_at, edition }: Fixed, from: number): Clock {
  const last = recallRegister(store, { known_at, edition }).edition;
  recallRegister(store, { known_at, edition: from });
  inOrder('compare_to_edition', from <= last);
  return {
    clock: 'edition',
    points: Array.from({ length: last - from + 1 }, (_, n) => String(from + n)),
    at: (point) => ({ recalling: recalling(store, { known_at, edition: Number(point) }), as_of }),
    causes: (point) => [causeOf(store, Number(point))],
  };
}

function knowledgeClock(store: Store, { as_of, known_at, edition }: Fixed, from: string): Clock {
  inOrder('compare_to_known_at', knowledge(from) <= knowledge(known_at));
  const recollection = recall(store, { known_at, edition });
  const published = recollection.versions.flatMap((version) =>
    version.entity
      ? publicMoments(version.noun, version.entity).map((moment) => ({ moment: knownFrom(moment), version }))
      : [],
  );
  const between = published.map(({ moment }) => moment).filter((t) => t > knowledge(from) && t < knowledge(known_at));
  const instants = [...new Set(between)].sort((a, b) => a - b).map(printedInstant);
  return {
    clock: 'known_at',
    points: [from, ...instants, known_at!],
    at: (point) => ({ recalling: recalling(store, { known_at: point, edition }), as_of }),
    causes: (point, condition) => {
      const bears = ({ noun, id, entity }: Version) =>
        lineage(store, recollection.edition).bearsOn(condition, noun, id) &&
        (!OF_A_DOCKET.includes(noun) || signalsIn(entity!).given.length > 0);
      const seqs = published.filter(({ moment, version }) => moment === knownFrom(point) && bears(version));
      return [...new Set(seqs.map(({ version }) => version.seq))].map((seq) => causeOf(store, seq));
    },
  };
}

/** Nouns that turn an answer only by the signals they give out. */
const OF_A_DOCKET: readonly Noun[] = ['case', 'appeal'];

type Doer = { readonly noun: Noun; readonly id: string };

/** An entry as a cause. */
export function causeOf(store: Store, seq: number): Cause {
  const { noun, id, payload, reason } = entryAt(store, seq)!;
  const { title, name } = JSON.parse(payload ?? '{}') as { title?: string; name?: string };
  return { entry: seq, noun, id, ...((title ?? name) && { title: title ?? name }), reason };
}
