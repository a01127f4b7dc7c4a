// The lineage of the record: looked up for the conditions that are asked about, and carried on as the record grows.
import { Bounded } from '../bounded.ts';
import { NOUNS } from '../docket/docket.ts';
import { named } from '../docket/key.ts';
import { type Growing, type Lineage, lineageOver } from '../docket/lineage.ts';
import { drawn, type Graph } from '../docket/lineage-graph.ts';
import { GIVEN } from './given.ts';
import { newest } from './record.ts';
import { isRegistered, registerOf } from './register.ts';
import { perStore, type Store } from './store.ts';
import { carriedOn, type Version, versionsOf } from './versions.ts';

const MOST_OLDER = 16;
const NEWEST = Number.MAX_SAFE_INTEGER;

const statements = perStore(({ sqlite }) => ({
  tied: sqlite
    .prepare<[string, number], string>(
      `SELECT entity FROM json_each(${GIVEN}) AS wanted CROSS JOIN ties ON ties.key = wanted.value WHERE seq <= ${GIVEN}`,
    )
    .pluck(),
}));

/** The lineage of the record as it stands after its n-th entry; left out, the newest. */
export function lineage(store: Store, edition?: number): Lineage {
  if (edition === undefined || edition >= newest(store)) return current(store);
  const key = String(edition);
  const older = olders(store);
  return older.find(key) ?? older.keep(key, lineageOver(graphOf(store, edition)));
}

const olders = carriedOn<Bounded<Lineage>>(
  () => new Bounded(MOST_OLDER, () => 1),
  () => undefined,
);

const current = carriedOn<Growing>(
  (store) => lineageOver(graphOf(store)),
  (growing, added) => {
    for (const version of added) growing.takeIn(version);
  },
);

/** The graph of the record as it stands after its n-th entry; left out, as it stands whenever it is looked at. */
export function graphOf(store: Store, edition = NEWEST): Graph {
  const { tied } = statements(store);
  const everyVersion = (keys: readonly string[]): readonly Version[] => {
    const [found, others]: [Version[], Set<string>] = [[], new Set()];
    for (const key of keys) {
      // An act that names thousands of places would be long in looking them up.
      const registered = registerOf(store).byKey.get(key);
      if (registered) found.push(...registered);
      else if (isRead(key)) others.add(key);
    }
    return [...found, ...versionsOf(store, others)];
  };
  const versions = (keys: readonly string[]) => {
    const all = everyVersion(keys);
    return edition === NEWEST ? all : all.filter(({ seq }) => seq <= edition);
  };
  return {
    last: (keys) => versions(keys).reduce((last, { seq }) => Math.max(last, seq), 0),
    said: (keys) => new Set(versions(keys).flatMap(saidBy)),
    tied: (keys) => new Set(keys.length === 0 ? [] : tied.all(JSON.stringify(keys), edition)),
  };
}

/** Whether a key is of something that is read when it is looked for: the register is at hand, and what is no noun has no entries. */
export function isRead(key: string): boolean {
  const [noun] = named(key);
  return Object.hasOwn(NOUNS, noun) && !isRegistered(noun);
}

const said = new WeakMap<Version, readonly string[]>();

/** What a version points to, and its own parts: found once, as an act is gone through for each of its conditions. */
export function saidBy(version: Version): readonly string[] {
  const known = said.get(version);
  if (known) return known;
  const { targets, parts } = drawn(version);
  const all = [...new Set([...targets, ...parts])];
  said.set(version, all);
  return all;
}
