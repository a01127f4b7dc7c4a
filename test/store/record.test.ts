// Keeping the record: entries follow one another in one chain, whole and in time, and never change.
import t from 'tap';
import { NO_HASH } from '../../src/store/canonical.ts';
import { PROJECTED, projectionDigest, rowsOf } from '../../src/store/projection.ts';
import { recall } from '../../src/store/recall.ts';
import { append, entriesOf, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { chicago, corrected, kept } from '../support/chicago-record.ts';
import { docket, fact, injunction, lawsuit, letters, RECORDED, stay, withdrawal } from './docket.ts';

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
