// The lineage of what is recalled, drawn once and carried on as the record grows.
import { type Lineage, lineagesOf } from '../docket/lineage.ts';
import type { Recollection } from '../store/recall.ts';

const lineages = new WeakMap<Recollection['record'], (edition: number) => Lineage>();

/** The lineage of a recollection; that of the newest edition is carried on as the record grows. */
export function lineage({ record, edition }: Pick<Recollection, 'record' | 'edition'>): Lineage {
  const drawn = lineages.get(record) ?? lineagesOf(record);
  lineages.set(record, drawn);
  return drawn(edition);
}
