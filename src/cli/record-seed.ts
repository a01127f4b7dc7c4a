// Recording the seed: facts the record does not have yet are entered, changed ones are entered as corrections, and nothing is overwritten.

import type { Context } from '../context.ts';
import { publicInstant } from '../docket/knowledge.ts';
import { type Fact, readFacts } from '../facts/read.ts';
import { Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import type { Store } from '../store/open.ts';
import { append, entriesOf, type NewEntry, newest } from '../store/record.ts';
import { printedInstant } from '../time/instant.ts';

export interface Recorded {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly edition: number;
}

/** Brings the record up to the seed files, all in one transaction. A seed with any problem is refused whole. */
export function recordSeed(
  store: Store,
  { settings, now, tell }: Pick<Context, 'settings' | 'now' | 'tell'>,
): Recorded {
  tell(`Reading ${settings.SEED_DIR} …`);
  const { facts, faults } = readFacts(settings.SEED_DIR);
  if (faults.length > 0)
    throw new Problem('invalid', `The seed has ${faults.length} problems; nothing was recorded.`, { errors: faults });
  const before = newest(store);
  const changes = facts.flatMap((fact) => changeOf(store, fact, now));
  if (changes.length > 0) tell(`Recording ${changes.length} of ${facts.length} facts …`);
  append(
    store,
    changes.map(({ entry }) => entry),
    before,
  );
  const corrected = changes.filter(({ corrects }) => corrects).length;
  return {
    added: changes.length - corrected,
    corrected,
    unchanged: facts.length - changes.length,
    edition: newest(store),
  };
}

/** The entry that a fact needs, if the record does not already say the same. */
function changeOf(
  store: Store,
  { noun, id, entity, recorded, file }: Fact,
  now: () => number,
): { entry: NewEntry; corrects: boolean }[] {
  const before = entriesOf(store, noun, id).at(-1);
  if (before && before.entity !== null && canonical(before.entity) === canonical(entity)) return [];
  // A header that says when and why the file was changed is taken at its word; one left as it was is not.
  const announced = !before || recorded.at > before.recorded_at;
  const entry: NewEntry = {
    noun,
    id,
    entity,
    known_at: publicInstant(noun, entity),
    recorded_at: announced ? recorded.at : printedInstant(now()),
    author: recorded.by,
    reason: announced ? recorded.reason : `Corrected in ${file}.`,
  };
  return [{ entry, corrects: before !== undefined }];
}
