// Keeping the record: what is appended stays, what is corrected stays too, and anyone can verify both.
import t from 'tap';
import { canonical, NO_HASH } from '../../src/store/canonical.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { PROJECTED, projectionDigest, rebuild, rowsOf } from '../../src/store/projection.ts';
import { recall } from '../../src/store/recall.ts';
import { append, entriesOf, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { docket, fact, injunction, lawsuit, letters, RECORDED, stay, withdrawal } from './docket.ts';

function kept(test: { teardown(close: () => void): void }): Store {
  const store = openStore(':memory:');
  test.teardown(() => store.close());
  return store;
}

function chicago(test: { teardown(close: () => void): void }): Store {
  const store = kept(test);
  append(store, docket);
  return store;
}

const corrected = { ...injunction, title: 'Preliminary injunction granted in part and denied in part' };

t.test('equal facts have one spelling, whatever the order of their fields', async (t) => {
  t.equal(
    canonical({ b: [1, null, { d: 'é"', c: true }], a: undefined, 10: 0, 9: 1 }),
    '{"10":0,"9":1,"b":[1,null,{"c":true,"d":"é\\""}]}',
  );
  t.throws(() => canonical({ a: Number.NaN }), TypeError);
  t.throws(() => canonical([undefined]), TypeError);
});

t.test('every entry takes the next number and carries the hash of the one before', async (t) => {
  const store = kept(t);
  t.equal(newest(store), 0);
  t.equal(headHash(store), NO_HASH);
  t.strictSame(append(store, []), []);
  const made = append(store, docket);
  t.strictSame(
    made.map(({ seq }) => seq),
    docket.map((_, index) => index + 1),
  );
  t.equal(made[0]!.previous_hash, '0'.repeat(64));
  for (const [index, entry] of made.slice(1).entries()) t.equal(entry.previous_hash, made[index]!.hash);
  t.equal(newest(store), docket.length);
  t.equal(headHash(store), made.at(-1)!.hash);
  t.strictSame(entriesOf(store, 'order', injunction.id), [made[11]]);
  t.strictSame(entriesOf(store, 'order', 'nothing'), []);
});

t.test('the same entries have the same head, in one append or in many, however their fields are ordered', async (t) => {
  const [once, oneByOne] = [chicago(t), kept(t)];
  for (const entry of docket) {
    const reversed = Object.fromEntries(Object.entries(entry.entity!).reverse()) as typeof entry.entity;
    append(
      oneByOne,
      [{ ...entry, entity: reversed }].filter(({ id }) => id !== 'ca7' && id !== 'ilnd'),
    );
    if (entry.id === 'ca7') append(oneByOne, docket.slice(0, 2));
  }
  t.equal(headHash(once), headHash(oneByOne));
  t.equal(projectionDigest(once), projectionDigest(oneByOne));
  append(once, [fact('order', corrected)]);
  t.not(headHash(once), headHash(oneByOne));
});

t.test('an instant is recorded in UTC, whatever its offset was', async (t) => {
  const store = kept(t);
  const [entry] = append(
    store,
    [
      fact('agency_action', letters, {
        known_at: '2017-11-15T12:00:00-05:00',
        recorded_at: '2026-11-23T13:00:00+01:00',
      }),
    ].map((one) => ({ ...one, entity: { ...letters, lifecycle: [] } })),
  );
  t.equal(entry!.known_at, '2017-11-15T17:00:00Z');
  t.equal(entry!.recorded_at, RECORDED);
});

t.test(
  'no entry is recorded before the one that it follows, whatever the clock says; what it tells of may be long known',
  async (t) => {
    const store = chicago(t);
    const at = (recorded_at: string, title: string) =>
      append(store, [fact('order', { ...injunction, title }, { recorded_at, known_at: '2017-09-15T00:00:00Z' })])[0]!;
    t.equal(at('2026-11-24T00:00:00.500Z', 'A').recorded_at, '2026-11-24T00:00:00.5Z');
    t.equal(at('2026-11-24T00:00:00Z', 'B').recorded_at, '2026-11-24T00:00:00.5Z');
    t.match(at('2026-11-22T00:00:00Z', 'C'), {
      recorded_at: '2026-11-24T00:00:00.5Z',
      known_at: '2017-09-15T00:00:00Z',
    });
    t.equal(at('2026-11-24T00:00:01Z', 'D').recorded_at, '2026-11-24T00:00:01Z');
    const times = ['2026-11-25T00:00:00Z', '2026-11-24T12:00:00Z', '2026-11-26T00:00:00Z'];
    const together = append(
      store,
      times.map((recorded_at, n) => fact('order', { ...injunction, title: `E${n}` }, { recorded_at })),
    );
    t.strictSame(
      together.map(({ recorded_at }) => recorded_at),
      ['2026-11-25T00:00:00Z', '2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z'],
    );
    t.strictSame(verify(store).faults, []);
  },
);

t.test('the database itself refuses to change, remove, replace or slip in an entry', async (t) => {
  const { sqlite } = chicago(t);
  const columns = 'noun, id, payload, known_at, recorded_at, author, reason, supersedes, previous_hash';
  for (const statement of [
    "UPDATE entries SET reason = 'Better so.' WHERE seq = 1",
    'DELETE FROM entries WHERE seq = 15',
    'DELETE FROM entries',
    `INSERT OR REPLACE INTO entries (seq, ${columns}, hash) SELECT 3, ${columns}, hash FROM entries WHERE seq = 3`,
    `INSERT OR REPLACE INTO entries (seq, ${columns}, hash) SELECT 16, ${columns}, hash FROM entries WHERE seq = 15`,
    `INSERT INTO entries (seq, ${columns}, hash) SELECT 17, ${columns}, printf('%064d', 7) FROM entries WHERE seq = 15`,
  ])
    t.throws(() => sqlite.exec(statement), /the record is append-only/, statement);
  t.equal(sqlite.prepare('SELECT count(*) FROM entries').pluck().get(), docket.length);
});

t.test('an entry without author, reason or a true instant is refused, and so is all that came with it', async (t) => {
  const store = kept(t);
  const good = docket[2]!;
  for (const bad of [
    { ...good, author: ' ' },
    { ...good, reason: '' },
    { ...good, recorded_at: '2026-11-23' },
    { ...good, known_at: 'yesterday' },
    { ...good, id: 'another' },
    { ...good, noun: 'toString' as 'court' },
  ])
    t.throws(() => append(store, [good, bad]), { name: 'Problem', code: 'invalid' });
  t.equal(newest(store), 0);
});

t.test('an entry that names what the record does not have is refused whole', async (t) => {
  const store = kept(t);
  t.throws(() => append(store, [...docket.slice(0, 9), fact('order', injunction)]), {
    name: 'Problem',
    code: 'conflict',
  });
  t.equal(newest(store), 0);
  t.equal(rowsOf(store, PROJECTED[0]!).length, 0);
});

t.test('whoever decided on an older edition is told that the record has grown', async (t) => {
  const store = kept(t);
  append(store, docket, 0);
  t.throws(() => append(store, [fact('order', corrected)], 3), {
    name: 'Problem',
    code: 'conflict',
    message: /edition 15/,
  });
  append(store, [fact('order', corrected)], 15);
  t.equal(newest(store), 16);
});

t.test('a correction supersedes, and what was said before stays in its edition', async (t) => {
  const store = chicago(t);
  const [entry] = append(store, [fact('order', corrected, { reason: 'The title was cut short.' })]);
  t.equal(entry!.supersedes, 12);
  t.equal(recall(store, { edition: 15 }).docket.order.get(injunction.id)!.title, injunction.title);
  t.equal(recall(store).docket.order.get(injunction.id)!.title, corrected.title);
  t.strictSame(
    entriesOf(store, 'order', injunction.id).map(({ seq, reason }) => [seq, reason]),
    [
      [12, 'First entry.'],
      [16, 'The title was cut short.'],
    ],
  );
  const again = append(store, [fact('order', injunction)]);
  t.equal(again[0]!.supersedes, 16);
});

t.test('a correction of our own mistake is seen at every moment at which the fact was public', async (t) => {
  const store = chicago(t);
  append(store, [fact('order', corrected)]);
  t.equal(recall(store, { known_at: '2017-09-15' }).docket.order.get(injunction.id)!.title, corrected.title);
  t.notOk(recall(store, { known_at: '2017-09-14' }).docket.order.has(injunction.id));
});

t.test(
  'a docket corrected by the court is a new public fact: until then the old version was what one could know',
  async (t) => {
    const store = chicago(t);
    append(store, [fact('order', { ...corrected, known_at: '2017-10-13T15:00:00Z' })]);
    const titleAt = (known_at?: string) => recall(store, { known_at }).docket.order.get(injunction.id)?.title;
    t.equal(titleAt('2017-10-12'), injunction.title);
    t.equal(titleAt('2017-10-13T14:59:59Z'), injunction.title);
    t.equal(titleAt('2017-10-13T15:00:00Z'), corrected.title);
    t.equal(titleAt('2017-10-13'), corrected.title, 'a day means its end');
    t.equal(titleAt(), corrected.title);
  },
);

t.test('what was known then leaves out later orders, steps and filings, but no court or place', async (t) => {
  const { docket: known } = recall(chicago(t), { known_at: '2017-09-20' });
  t.strictSame([...known.order.keys()], [injunction.id]);
  t.notOk(known.appeal.has('ca7-17-2991'), 'not yet noticed');
  t.equal(known.case.get(lawsuit.id)!.filings!.length, 1);
  t.equal(known.court.size, 2);
  t.equal(known.jurisdiction.size, 2);
  t.equal(recall(chicago(t), { known_at: '2017-10-01' }).docket.appeal.get('ca7-17-2991')!.steps.length, 1);
});

t.test('what is withdrawn drops out, stays in its edition, can be restored, and keeps its place', async (t) => {
  const store = chicago(t);
  append(store, [withdrawal('order', stay.id)]);
  t.notOk(recall(store).docket.order.has(stay.id));
  t.ok(recall(store, { edition: 15 }).docket.order.has(stay.id));
  t.throws(() => append(store, [withdrawal('order', stay.id)]), { name: 'Problem', code: 'not_found' });
  t.throws(() => append(store, [withdrawal('order', 'never-was')]), { name: 'Problem', code: 'not_found' });
  append(store, [fact('order', { ...injunction, id: 'zz', dispositions: [] })]);
  append(store, [fact('order', stay)]);
  t.strictSame([...recall(store).docket.order.keys()], [injunction.id, stay.id, 'zz']);
  t.strictSame(
    entriesOf(store, 'order', stay.id).map(({ supersedes, entity }) => [supersedes, entity === null]),
    [
      [null, false],
      [13, true],
      [16, false],
    ],
  );
});

t.test('what others still name cannot be withdrawn', async (t) => {
  const store = chicago(t);
  t.throws(() => append(store, [withdrawal('case', lawsuit.id)]), { name: 'Problem', code: 'conflict' });
  t.equal(newest(store), 15);
  append(store, [
    withdrawal('case', lawsuit.id),
    ...['stay-reach'].map((id) => withdrawal('issue', id)),
    withdrawal('appeal', 'ca7-17-2991'),
    ...[injunction.id, stay.id].map((id) => withdrawal('order', id)),
  ]);
  t.strictSame(verify(store).faults, []);
});

t.test('an act takes the place of another once it is known, and gives it back when it is withdrawn', async (t) => {
  const store = chicago(t);
  const unsealed = { ...stay, id: 'ca7-2018-06-26-unsealed', supersedes: [stay.id], known_at: '2019-01-02' };
  append(store, [fact('order', { ...unsealed, dispositions: [{ ...stay.dispositions[0]!, id: 'unsealed' }] })]);
  t.strictSame([...recall(store).docket.order.keys()], [injunction.id, unsealed.id]);
  t.strictSame([...recall(store, { known_at: '2019-01-01' }).docket.order.keys()], [injunction.id, stay.id]);
  append(store, [withdrawal('order', unsealed.id, '2019-01-02T00:00:00Z')]);
  t.strictSame([...recall(store).docket.order.keys()], [injunction.id, stay.id]);
});

t.test('the same moment recalls the same docket, and an edition that is not there is refused', async (t) => {
  const store = chicago(t);
  const first = recall(store, { known_at: '2018-01-01' });
  t.equal(recall(store, { edition: 15, known_at: '2018-01-01' }).docket, first.docket);
  t.equal(recall(store, { edition: 15 }).versions, first.versions, 'one list of versions for an edition');
  append(store, [fact('order', corrected)]);
  const { edition, newest: last, versions, docket: old } = recall(store, { edition: 15, known_at: '2018-01-01' });
  t.equal(old, first.docket, 'and still does when the record has grown');
  t.strictSame([edition, last, versions.length], [15, 16, 15]);
  t.equal(recall(store).versions.length, 16);
  for (let edition = 1; edition <= 16; edition++) t.equal(recall(store, { edition }).versions.length, edition);
  t.strictSame(recall(store, { edition: 15, known_at: '2018-01-01' }).docket, first.docket, 'also when long forgotten');
  for (const edition of [0, 17, 1.5]) t.throws(() => recall(store, { edition }), { name: 'Problem', code: 'invalid' });
  t.throws(() => recall(store, { known_at: '2018-02-30' }), { name: 'Problem', code: 'invalid' });
  const empty = recall(kept(t));
  t.strictSame([empty.edition, empty.newest, empty.versions.length, empty.docket.order.size], [0, 0, 0, 0]);
});

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

t.test('a record of many entries is appended at once', async (t) => {
  const store = chicago(t);
  const many = Array.from({ length: 1500 }, (_, index) =>
    fact('order', {
      ...injunction,
      id: `order-${index}`,
      dispositions: injunction.dispositions.map((one) => ({ ...one, id: `${one.id}-${index}` })),
    }),
  );
  const began = process.hrtime.bigint();
  append(store, many);
  t.comment(`${many.length} entries in ${(process.hrtime.bigint() - began) / 1_000_000n} ms`);
  t.equal(recall(store).docket.order.size, 1502);
  t.strictSame(verify(store).faults, []);
});

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
