// Orders that share their days, and lists of them read through.
import type { Entity, Noun } from '../../src/docket/docket.ts';
import { type ListQuery, listOf } from '../../src/store/lists.ts';
import type { Store } from '../../src/store/open.ts';
import { fact, injunction, stay } from '../store/docket.ts';

/** An order like the injunction, with parts of its own, entered when it is said to be. */
export const order = (id: string, entered: Partial<Entity<'order'>>, more: Partial<Entity<'order'>> = {}) => {
  const { entered_on: _, ...undated } = injunction;
  const dispositions = injunction.dispositions.map((one) => ({ ...one, id: `${id}-${one.id}` }));
  return fact('order', { ...undated, id, dispositions, ...entered, ...more });
};

/** Days shared by several orders, in three spellings, and entered in no order. */
export const ties = [
  order('d', { entered_on: '2018-01-02' }),
  order('b', { entered_at: '2018-01-03T03:30:00Z' }, { court: 'ca7' }),
  order('a', { entered_between: { after: '2018-01-02', by: '2018-02-01' } }),
  order('c', { entered_on: '2018-01-02' }, { court: 'ca7' }),
  order('e', { entered_between: { by: '2018-01-02' } }),
  order('f', {}),
];

/** The orders of the docket and these, by day and then by id. */
export const byDay = ['f', injunction.id, 'a', 'b', 'c', 'd', 'e', stay.id];

/** The ids of what a list shows. */
export const ids = (store: Store, noun: Noun, query: Partial<ListQuery> = {}) =>
  listOf(store, noun, { limit: 100, ...query }).results.map(({ id }) => id);

/** Every page from the first on, and then every page back from the last. */
export function readThrough(store: Store, noun: Noun, query: ListQuery) {
  const [forwards, backwards]: string[][][] = [[], []];
  let page = listOf(store, noun, query);
  for (; ; page = listOf(store, noun, { ...query, cursor: page.next! })) {
    forwards!.push(page.results.map(({ id }) => id));
    if (page.next === null) break;
  }
  for (; ; page = listOf(store, noun, { ...query, cursor: page.previous! })) {
    backwards!.unshift(page.results.map(({ id }) => id));
    if (page.previous === null) break;
  }
  return { forwards: forwards!, backwards: backwards! };
}
