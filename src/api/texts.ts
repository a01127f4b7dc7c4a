// Entities as the JSON they are shown as, written once and remembered, so that a page is only put together: writing costs more than finding.
import { Bounded } from '../bounded.ts';
import type { Entity, Noun } from '../docket/docket.ts';
import { documentAt, type Page } from '../store/lists.ts';
import type { Store } from '../store/open.ts';
import { headHash } from '../store/record.ts';
import { oneToACharacter } from './prompt.ts';

/** What is shown of entities, each given by the number of the entry that says it; its bytes one to a character. */
export type Texts = (seqs: readonly number[]) => string[];

const MOST_TEXTS = 5_000;

/** Those shown last are remembered until the record grows, since what is shown beside an entity may then be another. */
export function textsBy<N extends Noun>(store: Store, shown: (entity: Entity<N>) => object): Texts {
  const nothing = (head: string) => ({ head, texts: new Bounded<string>(MOST_TEXTS, () => 1) });
  let memory = nothing('');
  const made = (seq: number) => oneToACharacter(JSON.stringify(shown(JSON.parse(documentAt(store, seq)) as Entity<N>)));
  return (seqs) => {
    const head = headHash(store);
    if (memory.head !== head) memory = nothing(head);
    const { texts } = memory;
    return seqs.map((seq) => texts.find(String(seq)) ?? texts.keep(String(seq), made(seq)));
  };
}

/** A page whose entities are JSON already, as JSON: nothing in it needs to be read. Like them it has a byte to a character. */
export const pageText = ({ results, ...page }: Page<string>): string =>
  `{"results":[${results.join(',')}],${JSON.stringify(page).slice(1)}`;
