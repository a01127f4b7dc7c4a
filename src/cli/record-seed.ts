// Recording the seed: facts the record does not have yet are entered, changed ones become corrections, and what was corrected elsewhere is left alone.
import type { Context } from '../context.ts';
import { checkChange } from '../docket/check-change.ts';
import type { Docket, Entity, Noun } from '../docket/docket.ts';
import { publicInstant } from '../docket/knowledge.ts';
import type { Order } from '../docket/order.ts';
import { overlaid } from '../docket/overlay.ts';
import { withReviewsOf } from '../editing/reviews.ts';
import { type Fact, readFacts } from '../facts/read.ts';
import { Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import { everything } from '../store/everything.ts';
import type { Store } from '../store/open.ts';
import { append, type Entry, entriesOf, type NewEntry, newest } from '../store/record.ts';
import { digestOf, noteSeeded, seededAs } from '../store/seeded.ts';
import { printedInstant } from '../time/instant.ts';

/** What was changed both in a seed file and elsewhere: the record keeps what it has. */
export interface Conflict {
  readonly noun: Noun;
  readonly id: string;
  readonly file: string;
  /** Who changed it elsewhere, and in which edition. */
  readonly by: string;
  readonly edition: number;
}

export interface Recorded {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Corrected elsewhere, while the file says what it said before. */
  readonly kept: number;
  readonly conflicts: readonly Conflict[];
  readonly edition: number;
}

/** What becomes of one fact, comparing the file as it was last recorded, the file as it is, and the record. */
type Fate =
  | { readonly is: 'unchanged' | 'kept' }
  | { readonly is: 'conflict'; readonly conflict: Conflict }
  | { readonly is: 'added' | 'corrected'; readonly entry: NewEntry };

/**
 * Brings the record up to the seed files, all in one transaction. A seed with any problem is refused whole, and so is one that would
 * break a rule together with what was written elsewhere. Nothing that was corrected elsewhere is overwritten.
 */
export function recordSeed(
  store: Store,
  { settings, now, tell }: Pick<Context, 'settings' | 'now' | 'tell'>,
): Recorded {
  tell(`Reading ${settings.SEED_DIR} …`);
  const { facts, faults } = readFacts(settings.SEED_DIR);
  if (faults.length > 0)
    throw new Problem('invalid', `The seed has ${faults.length} problems; nothing was recorded.`, { errors: faults });
  const before = newest(store);
  const of = before === 0 ? () => [] : (noun: Noun, id: string) => entriesOf(store, noun, id);
  const fates = facts.map((fact) => ({ fact, fate: fateOf(store, fact, of(fact.noun, fact.id), now) }));
  const entries = fates.flatMap(({ fate }) => ('entry' in fate ? [fate.entry] : []));
  if (entries.length > 0) tell(`Recording ${entries.length} of ${facts.length} facts …`);
  refuseUnlawful(store, entries);
  store.sqlite
    .transaction(() => {
      append(store, entries, before);
      // A conflict stays one until somebody settles it.
      for (const { fact, fate } of fates)
        if (fate.is !== 'conflict') noteSeeded(store, fact.noun, fact.id, digestOf(fact.entity));
    })
    .immediate();
  const count = (is: Fate['is']) => fates.filter(({ fate }) => fate.is === is).length;
  return {
    ...{ added: count('added'), corrected: count('corrected'), unchanged: count('unchanged'), kept: count('kept') },
    conflicts: fates.flatMap(({ fate }) => (fate.is === 'conflict' ? [fate.conflict] : [])),
    edition: newest(store),
  };
}

function fateOf(store: Store, fact: Fact, entries: readonly Entry[], now: () => number): Fate {
  const { noun, id, file } = fact;
  const last = entries.at(-1);
  if (!last) return { is: 'added', entry: entryFor(fact, last, now) };
  const said = asItWouldStand(fact, last);
  if (last.entity && canonical(last.entity) === canonical(said)) return { is: 'unchanged' };
  const then = seededAs(store, noun, id) ?? lastOfItsFile(fact, entries);
  if (then === digestOf(fact.entity)) return { is: 'kept' };
  const isAsSeeded = last.entity !== null && then === digestOf(withoutReviews(noun, last.entity));
  if (!isAsSeeded) return { is: 'conflict', conflict: { noun, id, file, by: last.author, edition: last.seq } };
  return { is: 'corrected', entry: { ...entryFor(fact, last, now), entity: said } };
}

/** What reviewers confirmed stays confirmed where the file does not change it: reviews are never in a seed file. */
const asItWouldStand = ({ noun, entity }: Fact, { entity: stood }: Entry): Entity<Noun> =>
  noun === 'order' ? withReviewsOf((stood ?? undefined) as Order | undefined, entity as Order) : entity;

const withoutReviews = (noun: Noun, entity: Entity<Noun>): Entity<Noun> =>
  noun === 'order' ? withReviewsOf(undefined, entity as Order) : entity;

/** What its file last said, in a record that was seeded before that was noted: the last entry of the file's own author. */
function lastOfItsFile({ recorded }: Fact, entries: readonly Entry[]): string | undefined {
  const own = entries.findLast(({ author }) => author === recorded.by)?.entity;
  return own ? digestOf(own) : undefined;
}

function entryFor({ noun, id, entity, recorded, file }: Fact, before: Entry | undefined, now: () => number): NewEntry {
  // A header that says when and why the file was changed is taken at its word; one left as it was is not.
  const announced = !before || recorded.at > before.recorded_at;
  return {
    ...{ noun, id, entity, author: recorded.by, known_at: publicInstant(noun, entity) },
    recorded_at: announced ? recorded.at : printedInstant(now()),
    reason: announced ? recorded.reason : `Corrected in ${file}.`,
  };
}

/** The files keep the rules by themselves; together with what was written elsewhere they must keep them too. */
function refuseUnlawful(store: Store, entries: readonly NewEntry[]): void {
  const { docket, edition, nearby } = everything(store);
  if (edition === 0 || entries.length === 0) return;
  const faults = checkChange(docket, withEntries(docket, entries), entries, nearby);
  if (faults.length === 0) return;
  const errors = faults.map(({ noun, id, path, detail }) => ({ pointer: `/${[noun, id, ...path].join('/')}`, detail }));
  throw new Problem('conflict', 'The seed and what was written elsewhere do not go together; nothing was recorded.', {
    errors,
  });
}

function withEntries(docket: Docket, entries: readonly NewEntry[]): Docket {
  const shelves = [...Map.groupBy(entries, ({ noun }) => noun)].map(([noun, own]) => [
    noun,
    overlaid<Entity<Noun>>(
      docket[noun],
      own.map(({ id, entity }) => [id, entity ?? undefined]),
    ),
  ]);
  return { ...docket, ...Object.fromEntries(shelves) };
}
