// Writing: facts are added, corrected and withdrawn as seed files do it, held to the same rules, all of one write or nothing.
import { checkChange } from '../docket/check-change.ts';
import { changesBetween } from '../docket/correction.ts';
import { aNoun, type Docket, type Entity, type Noun, nounSaid } from '../docket/docket.ts';
import { keyOf } from '../docket/key.ts';
import { publicInstant } from '../docket/knowledge.ts';
import type { Nearby } from '../docket/nearby.ts';
import { nearest } from '../docket/nearest.ts';
import type { Order } from '../docket/order.ts';
import { overlaid } from '../docket/overlay.ts';
import type { Path } from '../docket/references.ts';
import type { Unlawful } from '../docket/rule.ts';
import { misshapen } from '../facts/shape.ts';
import { type Fault, Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import { everything } from '../store/everything.ts';
import type { Store } from '../store/open.ts';
import { append, type Entry, entriesOf, type NewEntry } from '../store/record.ts';
import { givenByItself, withReviewsOf } from './reviews.ts';

/** One thing that is written: an entity to `add` or to `correct`, an order to `review`, or (without one) something to `withdraw`. */
export interface Writing {
  readonly noun: Noun;
  readonly id: string;
  readonly does: 'add' | 'correct' | 'review' | 'withdraw';
  readonly entity?: unknown;
  /** The edition in which the writer saw it: refused (stale) if it has changed since. */
  readonly seen?: number | undefined;
}

/** What belongs to a whole write. */
export interface Signed {
  readonly author: string;
  readonly reason: string;
  /** Since when it is public, where that is not the day of the event itself: a day or an instant. */
  readonly known_at?: string | undefined;
  /** The present, an instant. */
  readonly recorded_at: string;
}

/** A write that keeps every rule: what it would record, and the docket before and after. */
export interface Proposed {
  readonly entries: readonly NewEntry[];
  readonly edition: number;
  readonly before: Docket;
  readonly after: Docket;
}

/**
 * Looks a write over as `npm run check` looks over a seed file, and records nothing. Refuses, everything that is wrong at once:
 * (invalid) what is misshapen or breaks a rule, (conflict) an id that is taken, (not_found) what is not there to be corrected or
 * withdrawn, (stale) what has changed since the writer saw it.
 */
export function propose(store: Store, writings: readonly Writing[], signed: Signed): Proposed {
  const { docket: before, edition, nearby } = everything(store);
  refuseMisshapen(writings);
  for (const writing of writings) refuseUnlessThere(store, before, writing);
  refuseOwnReviews(before, writings);
  const after = changed(before, writings);
  const faults = unlawful(before, after, writings, nearby);
  if (faults.length > 0) throw refused(faults);
  const entries = writings.flatMap((writing) => entryOf(before, after, writing, signed));
  if (entries.length === 0)
    throw new Problem('conflict', 'The record says exactly this already; nothing was recorded.');
  return { entries, edition, before, after };
}

/** The same, recorded: the entries it became. When it returns, the disk has them. */
export function write(store: Store, writings: readonly Writing[], signed: Signed): Entry[] {
  const { entries, edition } = propose(store, writings, signed);
  return append(store, entries, edition);
}

const refused = (errors: readonly Fault[]) =>
  new Problem(
    'invalid',
    `The write has ${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}; nothing was recorded.`,
    {
      errors,
    },
  );

function refuseMisshapen(writings: readonly Writing[]): void {
  const seen = new Set<string>();
  const faults = writings.flatMap(({ noun, id, does, entity }, index): Fault[] => {
    const twice = seen.has(keyOf(noun, id));
    seen.add(keyOf(noun, id));
    if (twice) return [{ pointer: pointerTo(index, []), detail: `The ${noun} "${id}" stands twice in this write.` }];
    if (does === 'withdraw') return [];
    const wrong = misshapen(noun, entity).map(({ path, detail }) => ({ pointer: pointerTo(index, path), detail }));
    const named = (entity as { id?: unknown } | null)?.id;
    return wrong.length > 0 || named === id
      ? wrong
      : [{ pointer: pointerTo(index, ['id']), detail: `It calls itself "${named}", and is written as "${id}".` }];
  });
  if (faults.length > 0) throw refused(faults);
}

function refuseUnlessThere(store: Store, docket: Docket, { noun, id, does, seen }: Writing): void {
  const there = docket[noun].has(id);
  const said = nounSaid(noun);
  if (does === 'add' && there)
    throw new Problem('conflict', `There is ${aNoun(noun)} "${id}" already. Correct it, or give this one another id.`);
  if (does !== 'add' && !there) {
    const suggestions = nearest(id, docket[noun].keys());
    throw new Problem('not_found', `There is no ${said} "${id}" in the record.`, { suggestions });
  }
  if (seen !== undefined) refuseStale(entriesOf(store, noun, id), seen, `${said} "${id}"`);
}

function refuseStale(entries: readonly Entry[], seen: number, what: string): void {
  const last = entries.at(-1);
  if (!last || last.seq <= seen) return;
  const was = entries.findLast(({ seq }) => seq <= seen)?.entity;
  const errors = was && last.entity ? changesBetween(was, last.entity) : [];
  throw new Problem('stale', `The ${what} was changed by ${last.author} in edition ${last.seq}: ${last.reason}`, {
    errors: errors.map(({ pointer, is }) => ({
      pointer,
      detail: is === undefined ? 'It is gone.' : `It says ${JSON.stringify(is)} now.`,
    })),
  });
}

function refuseOwnReviews(docket: Docket, writings: readonly Writing[]): void {
  const faults = writings.flatMap(({ noun, id, does, entity }, index) =>
    noun === 'order' && (does === 'add' || does === 'correct')
      ? givenByItself(docket.order.get(id), entity as Order).map((at) => ({
          pointer: pointerTo(index, ['dispositions', at, 'review']),
          detail: 'Nobody writes this: a reviewer gives it, with POST /v1/orders/{id}/reviews. Leave it out.',
        }))
      : [],
  );
  if (faults.length > 0) throw refused(faults);
}

/** The docket with what is written in it. */
function changed(docket: Docket, writings: readonly Writing[]): Docket {
  const nouns = new Set(writings.map(({ noun }) => noun));
  const shelves = [...nouns].map((noun) => {
    const puts = writings
      .filter((one) => one.noun === noun)
      .map(({ id, does, entity }) => [id, standing(docket, noun, does, entity as Entity<Noun>)] as const);
    return [noun, overlaid<Entity<Noun>>(docket[noun], puts)];
  });
  return { ...docket, ...Object.fromEntries(shelves) };
}

/** An entity as it is to stand; nothing where it is withdrawn. */
function standing(docket: Docket, noun: Noun, does: Writing['does'], entity: Entity<Noun>): Entity<Noun> | undefined {
  if (does === 'withdraw') return undefined;
  return does === 'review' || noun !== 'order' ? entity : withReviewsOf(docket.order.get(entity.id), entity as Order);
}

/** What the rules say of what is written; of the record around it only where nothing written is at fault itself. */
function unlawful(before: Docket, after: Docket, writings: readonly Writing[], nearby: Nearby): Fault[] {
  const faults = checkChange(before, after, writings, nearby);
  const index = ({ noun, id }: Unlawful) => writings.findIndex((one) => one.noun === noun && one.id === id);
  const own = faults.filter((fault) => index(fault) >= 0);
  return (own.length > 0 ? own : faults).map((fault) => ({
    ...(index(fault) >= 0
      ? { pointer: pointerTo(index(fault), fault.path), detail: fault.detail }
      : {
          pointer: `/${fault.noun}/${fault.id}`,
          detail: `The ${nounSaid(fault.noun)} "${fault.id}" would not hold any more: ${fault.detail}`,
        }),
  }));
}

/** The entry that one writing becomes; none where the record says the same already. */
function entryOf(before: Docket, after: Docket, { noun, id }: Writing, signed: Signed): NewEntry[] {
  const entity = after[noun].get(id) ?? null;
  const stood = before[noun].get(id);
  if (entity && stood && canonical(entity) === canonical(stood)) return [];
  const known_at = signed.known_at ?? publicInstant(noun, (entity ?? stood)!);
  const { author, reason, recorded_at } = signed;
  return [{ noun, id, entity, known_at, recorded_at, author, reason }];
}

const pointerTo = (index: number, path: Path): string => `/${[index, ...path].join('/')}`;
