// A store that holds the whole seed, for tests of what readers really see.
import { join } from 'node:path';
import { recordSeed } from '../../src/cli/record-seed.ts';
import { settingsFrom } from '../../src/config.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { NOW } from './small-record.ts';

export function seededStore(): Store {
  const store = openStore(':memory:');
  recordSeed(store, {
    settings: settingsFrom({ SEED_DIR: join(import.meta.dirname, '../../seed') }),
    now: () => NOW,
    tell: () => {},
  });
  return store;
}
