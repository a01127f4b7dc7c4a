// Several things written at once: what each of them is meant to do, where the writer leaves it to the record.
import { NOUN_NAMES, type Noun } from '../docket/docket.ts';
import { Problem } from '../problem.ts';
import { everything } from '../store/everything.ts';
import type { Store } from '../store/open.ts';
import type { Writing } from './write.ts';

/** One of several writes as it comes in. */
export interface Written {
  readonly noun: Noun;
  readonly id?: string;
  readonly entity?: object;
  readonly does?: 'add' | 'correct' | 'withdraw';
}

/** The writes as they are meant: what is not said to be added, corrected or withdrawn is added if it is new, else corrected. */
export function writingsIn(store: Store, writes: readonly Written[]): Writing[] {
  const { docket } = everything(store);
  const faults = writes.flatMap(({ noun, id, entity, does }, index) => {
    const pointer = `/writes/${index}`;
    if (!NOUN_NAMES.includes(noun))
      return [{ pointer, detail: `There is no noun "${noun}": ${NOUN_NAMES.join(', ')}.` }];
    if (does === 'withdraw' ? id === undefined : entity === undefined)
      return [
        { pointer, detail: does === 'withdraw' ? 'Say which, by `id`.' : 'Give the `entity` as it is to stand.' },
      ];
    return [];
  });
  if (faults.length > 0) throw new Problem('invalid', faults.map(({ detail }) => detail).join(' '), { errors: faults });
  return writes.map(({ noun, id, entity, does }) => {
    if (does === 'withdraw') return { noun, id: id!, does };
    const named = String((entity as { id?: unknown }).id);
    return { noun, id: named, does: does ?? (docket[noun].has(named) ? 'correct' : 'add'), entity };
  });
}
