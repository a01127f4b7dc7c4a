// Entities as the JSON they are shown as, cut together once and remembered: lists and single ones are made of them.
import type { Entity, Noun } from '../docket/docket.ts';
import { documentAt } from '../store/lists.ts';
import type { Store } from '../store/open.ts';
import { headHash } from '../store/record.ts';

/** What is shown of entities, each given by the number of the entry that says it. */
export type Texts = (seqs: readonly number[]) => string[];

const MOST_TEXTS = 5_000;

/** Those shown last are remembered until the record grows, since what is shown beside an entity may then be another. */
export function textsBy<N extends Noun>(store: Store, shown: (entity: Entity<N>) => object): Texts {
  const texts = new Map<number, string>();
  let head = '';
  const made = (seq: number) => {
    const text = JSON.stringify(shown(JSON.parse(documentAt(store, seq)) as Entity<N>));
    texts.set(seq, text);
    return text;
  };
  return (seqs) => {
    const present = headHash(store);
    if (head !== present || texts.size >= MOST_TEXTS) texts.clear();
    head = present;
    return seqs.map((seq) => texts.get(seq) ?? made(seq));
  };
}
