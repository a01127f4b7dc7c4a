// The query tables: they say what the record says, and can be made from it again.
import t from 'tap';
import { PROJECTED, projectionDigest, rebuild, rowsOf } from '../../src/store/projection.ts';
import { append, headHash } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { chicago, corrected } from '../support/chicago-record.ts';
import { fact, injunction, lawsuit, letters, stay, withdrawal } from './docket.ts';

t.test('the query tables follow from the record: rebuilt, they are the same', async (t) => {
  const store = chicago(t);
  append(store, [
    fact('order', { ...corrected, dispositions: injunction.dispositions.slice(0, 1), supersedes: [stay.id] }),
    fact('case', { ...lawsuit, conditions: ['jag-2017-notice', 'jag-2017-notice'] }),
    withdrawal('agency_action', letters.id),
  ]);
  for (const table of PROJECTED.slice(0, 3)) t.ok(rowsOf(store, table).length > 0);
  const digest = projectionDigest(store);
  store.sqlite.pragma('foreign_keys = OFF');
  store.sqlite.exec("UPDATE cases SET document = '{}'; DELETE FROM dispositions; DELETE FROM orders");
  store.sqlite.pragma('foreign_keys = ON');
  t.not(projectionDigest(store), digest);
  rebuild(store);
  t.equal(projectionDigest(store), digest);
  t.strictSame(verify(store), { entries: 18, head: headHash(store), faults: [] });
});
