import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { backUp, restore } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { append, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { served } from '../support/served.ts';
import { entryOf, NOW, smallStore } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';

const page = (id: string) => entryOf('source', { id, title: id, url: `https://example.org/${id}`, kind: 'press' });
const moment = '2026-11-24T12:00:00Z';

t.test('a backup made while others write is whole, verifies, and is put back with what it had', async (t) => {
  const folder = t.testdir();
  const [database, copy] = [join(folder, 'enjoined.sqlite'), join(folder, 'copy.sqlite')];
  const store = smallStore(`file:${database}`);
  const made = backUp(store, copy);
  append(store, [page('meanwhile')]);
  const { entries, head } = await made;
  t.ok(entries === newest(store) || entries === newest(store) - 1, 'before or after the write, and not half of it');
  await t.rejects(backUp(store, copy), { code: 'conflict' });
  append(store, [page('later')]);
  const [before, lost] = [headHash(store), newest(store)];
  t.throws(() => restore(copy, database, { replace: false, moment }), { code: 'conflict', message: /--replace/ });
  t.throws(() => restore(copy, database, { replace: true, moment }), { code: 'unavailable' }, 'while it is in use');
  t.equal(headHash(store), before, 'nothing has happened to it');
  store.close();
  const { kept } = restore(copy, database, { replace: true, moment });
  const again = openStore(`file:${database}`);
  t.equal(headHash(again), head);
  t.strictSame(verify(again).faults, []);
  append(again, [page('anew')]);
  again.close();
  const old = openStore(`file:${kept}`);
  t.equal(newest(old), lost, 'what stood there is kept');
  old.close();
});

t.test('a backup that was tampered with is not put back', async (t) => {
  const folder = t.testdir();
  const [database, copy] = [join(folder, 'enjoined.sqlite'), join(folder, 'copy.sqlite')];
  const store = smallStore(`file:${database}`);
  await backUp(store, copy);
  store.close();
  const raw = new Sqlite(copy);
  raw.exec('DROP TRIGGER entries_never_change');
  raw.prepare("UPDATE entries SET reason = 'Another.' WHERE seq = 3").run();
  raw.close();
  t.throws(() => restore(copy, database, { replace: true, moment }), {
    code: 'invalid',
    errors: [{ pointer: 'entries/3' }],
  });
  writeFileSync(join(folder, 'text'), 'no database');
  t.throws(() => restore(join(folder, 'text'), database, { replace: true, moment }), { code: 'invalid' });
  t.throws(() => restore(join(folder, 'none'), database, { replace: true, moment }), { code: 'not_found' });
  const other = join(folder, 'other.sqlite');
  copyFileSync(database, other);
  t.same(readFileSync(other), readFileSync(database));
  await t.rejects(backUp(openStore(`file:${other}`), join(folder, 'no/where.sqlite')), { code: 'unavailable' });
  t.notOk(existsSync(join(folder, 'no/where.sqlite.partial')));
});

// Longer than the room that is left within pages.
const entity = { id: 'tonight', title: 'Tonight. '.repeat(5_000), url: 'https://example.org/tonight', kind: 'press' };

/** A desk over a file, one of whose limits is reached by `limit`. */
async function limited(t: Tap, limit: (sqlite: Sqlite.Database, file: string) => () => void) {
  const file = join(t.testdir(), 'enjoined.sqlite');
  const store = smallStore(`file:${file}`);
  const { app } = await served(t, store, { now: () => NOW });
  const headers = { ...bearer(store, 'Ida B.', 'editor'), 'idempotency-key': 'tonight' };
  const write = () =>
    app.inject({ method: 'POST', url: '/v1/sources', headers, payload: { entity, reason: 'Entered tonight.' } });
  const lift = limit(store.sqlite, file);
  const before = newest(store);
  const refused = await write();
  t.match(refused, { statusCode: 503, headers: { 'retry-after': /\d/ } });
  t.equal((await app.inject('/v1/cases')).statusCode, 200, 'reads go on');
  t.equal(newest(store), before, 'and nothing is half there');
  lift();
  t.equal((await write()).statusCode, 201, 'the same request is recorded as soon as there is a way');
  t.equal((await write()).statusCode, 201);
  t.equal(newest(store), before + 1, 'once');
  t.strictSame(verify(store).faults, []);
  return refused.json().detail as string;
}

type Tap = typeof t;

t.test('a disk that is full refuses writes in a sentence, and loses nothing', async (t) => {
  const detail = await limited(t as Tap, (sqlite) => {
    sqlite.exec('CREATE TABLE filler (text TEXT) STRICT');
    sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
    // What is free within the file is filled, so that the next write needs a page.
    const fill = () => sqlite.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(500));
    try {
      for (;;) fill();
    } catch {
      return () => {
        sqlite.pragma('max_page_count = 1000000');
        sqlite.exec('DROP TABLE filler');
      };
    }
  });
  t.match(detail, /disk of .* is full, and nothing was recorded/);
});

t.test('a database that may only be read refuses writes in a sentence, and loses nothing', async (t) => {
  const detail = await limited(t as Tap, (sqlite) => {
    sqlite.pragma('query_only = ON');
    return () => sqlite.pragma('query_only = OFF');
  });
  t.match(detail, /cannot be written to/);
});

t.test('a lock that another process holds is waited for a little, then said, and loses nothing', async (t) => {
  const detail = await limited(t as Tap, (sqlite, file) => {
    sqlite.pragma('busy_timeout = 50');
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    return () => other.close();
  });
  t.match(detail, /Another process is writing/);
});
