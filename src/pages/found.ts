// What a page is about, by its id; what is not there is refused with names near to it.
import type { Docket, Entity } from '../docket/docket.ts';
import { nearest } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import type { PagedNoun } from './page.ts';

const CALLED: Readonly<Record<PagedNoun, string>> = { condition: 'condition', jurisdiction: 'place', case: 'case' };

/** The entity with the id. Refuses (not_found) one that the record does not have. */
export function found<N extends PagedNoun>(docket: Docket, noun: N, id: string): Entity<N> {
  const entity = docket[noun].get(id);
  if (entity) return entity as Entity<N>;
  const suggestions = nearest(id, docket[noun].keys());
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((one) => `"${one}"`).join(' or ')}?` : '';
  throw new Problem('not_found', `There is no ${CALLED[noun]} "${id.slice(0, 80)}".${hint}`, { suggestions });
}
