import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { backUp, restore } from '../../src/store/backup.ts';
import { everything } from '../../src/store/everything.ts';
import { openStore } from '../../src/store/open.ts';
import { append, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { served } from '../support/served.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';
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
  await t.rejects(restore(copy, database, { replace: false, moment }), { code: 'conflict', message: /--replace/ });
  await t.rejects(restore(copy, database, { replace: true, moment }), {
    code: 'unavailable',
    message: /is in use\. Stop the service/,
  });
  t.equal(headHash(store), before, 'nothing has happened to it');
  t.notOk(existsSync(`${database}.partial`));
  store.close();
  const { kept } = await restore(copy, database, { replace: true, moment });
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
  await t.rejects(restore(copy, database, { replace: true, moment }), {
    code: 'invalid',
    errors: [{ pointer: 'entries/3' }],
  });
  writeFileSync(join(folder, 'text'), 'no database');
  await t.rejects(restore(join(folder, 'text'), database, { replace: true, moment }), { code: 'invalid' });
  await t.rejects(restore(join(folder, 'none'), database, { replace: true, moment }), { code: 'not_found' });
  const other = join(folder, 'other.sqlite');
  copyFileSync(database, other);
  t.same(readFileSync(other), readFileSync(database));
  await t.rejects(backUp(openStore(`file:${other}`), join(folder, 'no/where.sqlite')), { code: 'unavailable' });
  t.notOk(existsSync(join(folder, 'no/where.sqlite.partial')));
});

t.test('a database that is still open is restored with what its log has', async (t) => {
  const folder = t.testdir();
  const database = join(folder, 'restored.sqlite');
  const open = smallStore(`file:${join(folder, 'open.sqlite')}`);
  const { verdict } = await restore(join(folder, 'open.sqlite'), database, { replace: false, moment });
  const restored = openStore(`file:${database}`);
  t.strictSame([newest(restored), headHash(restored)], [newest(open), headHash(open)]);
  t.equal(verdict.head, headHash(open));
  restored.close();
  open.close();
});

t.test('the log of a database that is lost is set aside, and not taken into what is restored', async (t) => {
  const folder = t.testdir();
  const [database, copy, crashed] = ['enjoined', 'copy', 'crashed'].map((name) => join(folder, `${name}.sqlite`)) as [
    string,
    string,
    string,
  ];
  const store = smallStore(`file:${crashed}`);
  const { head } = await backUp(store, copy);
  append(store, [page('later')]);
  copyFileSync(`${crashed}-wal`, `${database}-wal`);
  store.close();
  await t.rejects(restore(copy, database, { replace: false, moment }), { code: 'conflict' });
  const { kept } = await restore(copy, database, { replace: true, moment });
  const restored = openStore(`file:${database}`);
  t.equal(headHash(restored), head);
  t.strictSame(verify(restored).faults, []);
  t.ok(existsSync(`${kept}-wal`));
  restored.close();
});

t.test('a damaged database is replaced, and kept as it was', async (t) => {
  const folder = t.testdir();
  const [database, copy] = [join(folder, 'enjoined.sqlite'), join(folder, 'copy.sqlite')];
  const store = smallStore();
  const { head } = await backUp(store, copy);
  store.close();
  writeFileSync(database, 'damaged '.repeat(1_000));
  const { kept } = await restore(copy, database, { replace: true, moment });
  const restored = openStore(`file:${database}`);
  t.equal(headHash(restored), head);
  restored.close();
  t.match(readFileSync(kept!, 'utf8'), /^damaged /);
});

// Longer than the room that is left within pages.
const entity = { id: 'tonight', title: 'Tonight. '.repeat(5_000), url: 'https://example.org/tonight', kind: 'press' };

/** A desk over a file, one of whose limits is reached by `limit`. */
async function limited(
  t: Tap,
  limit: (sqlite: Sqlite.Database, file: string) => () => void,
  folder: string = t.testdir(),
) {
  const file = join(folder, 'enjoined.sqlite');
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

const disk = smallDisk(t);
const there = 'without' in disk ? { skip: disk.without } : {};

t.test('so does a disk that is really full, and it takes writes again as soon as there is room', there, async (t) => {
  const { folder, fill } = disk as SmallDisk;
  const detail = await limited(t as Tap, fill, folder);
  t.match(detail, /disk of .* is full, and nothing was recorded/);
});

t.test('a disk that was made read-only is said when the database is opened, and nothing on it is lost', there, (t) => {
  const { folder, remount } = disk as SmallDisk;
  const url = `file:${join(folder, 'kept/enjoined.sqlite')}`;
  const store = smallStore(url);
  const head = headHash(store);
  store.close();
  remount('ro');
  t.throws(() => openStore(url), {
    name: 'Problem',
    code: 'unavailable',
    message: /Give this user the right to|Set DATABASE_URL to/,
  });
  remount('rw');
  const again = openStore(url);
  t.teardown(() => again.close());
  t.equal(headHash(again), head);
  append(again, [page('later')]);
  t.strictSame(verify(again).faults, []);
  t.end();
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
  t.match(detail, /is in use: another process is writing/);
});

t.test(
  'what was read in a transaction that was undone is forgotten, also by what writes are held against',
  async (t) => {
    const store = smallStore();
    t.teardown(() => store.close());
    t.throws(() =>
      store.sqlite.transaction(() => {
        append(store, [page('undone')]);
        t.ok(everything(store).docket.source.has('undone'));
        throw new Error('undone');
      })(),
    );
    append(store, [page('done')]);
    t.strictSame(
      ['undone', 'done'].map((id) => everything(store).docket.source.has(id)),
      [false, true],
    );
  },
);
