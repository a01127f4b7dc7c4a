// Ties: what each entry ties its thing to, recorded with it, so that whoever asks what bears on one thing need not read the others.
import { keyOf } from '../docket/key.ts';
import { tiesOf, type Version } from '../docket/lineage-graph.ts';
import { perStore, type Store } from './store.ts';

const statements = perStore(({ sqlite }) => ({
  tie: sqlite.prepare('INSERT OR IGNORE INTO ties (key, entity, seq) VALUES (?, ?, ?)'),
}));

/** Ties what an entry says. */
export function tie(store: Store, version: Version): void {
  const { seq, noun, id } = version;
  for (const key of tiesOf(version)) statements(store).tie.run(key, keyOf(noun, id), seq);
}
