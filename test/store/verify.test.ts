// Verifying the record: whatever was changed behind its back is named.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { chicago, corrected, kept } from '../support/chicago-record.ts';
import { docket, fact, stay } from './docket.ts';

t.test('whoever rewrites history behind the triggers is found out', async (t) => {
  const tampered = (statement: string, guarded = false) => {
    const store = kept(t);
    append(store, docket);
    append(store, [fact('order', corrected)]);
    store.sqlite.pragma('foreign_keys = OFF');
    const triggers = store.sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) store.sqlite.exec(`DROP TRIGGER ${name}`);
    store.sqlite.exec(statement);
    if (guarded) for (const { sql } of triggers) store.sqlite.exec(sql);
    return verify(store).faults.map(({ pointer, detail }) => `${pointer}: ${detail}`);
  };
  t.match(tampered("UPDATE entries SET reason = 'Better so.' WHERE seq = 7", true), [
    /entries\/7: It does not say what its hash vouches for/,
  ]);
  t.match(tampered(`UPDATE entries SET payload = json_set(payload, '$.title', 'Else') WHERE seq = 16`, true), [
    /entries\/16: .*changed after/,
    /search_documents\/16: This row does not say what the record says/,
    /events\/order.chicago-v-sessions-2017-09-15: This row does not say what the record says/,
    /orders\/chicago-v-sessions-2017-09-15: This row does not say what the record says/,
  ]);
  t.match(tampered('DELETE FROM entries WHERE seq = 3', true), [
    /entries\/4: Entry 3 is missing/,
    /entries\/4: It does not carry the hash/,
    /search_documents\/3: This row is in the query table and not in the record/,
    /sources\/courthouse-news: This row is in the query table and not in the record/,
  ]);
  t.match(tampered('UPDATE entries SET supersedes = 11 WHERE seq = 16', true), [
    /changed after/,
    /supersedes entry 11; the version of order ".*" before it is entry 12/,
  ]);
  t.match(tampered('UPDATE entries SET supersedes = NULL WHERE seq = 16', true)[1], /supersedes nothing/);
  t.match(tampered("DELETE FROM dispositions WHERE id = 'chicago-2017-pi'", true), [
    /dispositions\/chicago-v-sessions-2017-09-15 chicago-2017-pi: .*missing from the query table/,
  ]);
  t.match(tampered("UPDATE entries SET noun = 'rumor' WHERE seq = 3", true).at(-1), /cannot be filled from the record/);
  t.equal(
    tampered('DELETE FROM disposition_conditions; DELETE FROM courts; DELETE FROM jurisdictions', true).length,
    7,
  );
  t.match(tampered('', true), []);
  t.match(tampered(''), [/entries: The trigger entries_never_change/, /entries_never_go/, /entries_only_follow/]);
});

t.test('of a table that differs altogether a few rows are named, and the rest counted', async (t) => {
  const store = chicago(t);
  append(
    store,
    Array.from({ length: 8 }, (_, index) => fact('order', { ...stay, id: `o-${index}`, dispositions: [] })),
  );
  store.sqlite.exec("UPDATE orders SET sort_on = '2000-01-01' WHERE id LIKE 'o-%'");
  const { faults } = verify(store);
  t.equal(faults.length, 6);
  t.match(faults.at(-1), { pointer: 'orders', detail: '3 more rows differ.' });
});
