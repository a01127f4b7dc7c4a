// What keeps the service fast and no clock is needed to see: statements prepared once, rows found by index, nothing counted or skipped, and replies that stay kept.
import type { FastifyInstance } from 'fastify';
import t, { type Test } from 'tap';
import type { Store } from '../../src/store/open.ts';
import { openStore } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { reason, send } from '../support/desk.ts';
import { seededStore } from '../support/seeded.ts';
import { served } from '../support/served.ts';
import { entryOf, smallStore } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';
import { entriesOfMade } from './made/made-record.ts';

const ORDERS = 1_000;

interface Watched {
  /** The statements that were prepared, and those that were run, since they were last looked at. */
  seen(): { prepared: string[]; ran: string[] };
}

/** Watches every statement of a store from now on. */
function watched({ sqlite }: Store): Watched {
  let [prepared, ran]: string[][] = [[], []];
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((sql: string) => {
    prepared!.push(sql);
    const statement = prepare(sql) as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const method of ['all', 'get', 'run', 'iterate']) {
      const run = statement[method]!.bind(statement);
      statement[method] = (...args) => {
        ran!.push(sql);
        return run(...args);
      };
    }
    return statement;
  }) as never;
  return {
    seen() {
      const all = { prepared: prepared!, ran: ran! };
      [prepared, ran] = [[], []];
      return all;
    },
  };
}

/** Ways of asking; `n` makes each request one that was never made before, so that no kept reply stands in for it. */
const ASKED: Record<string, (n: number) => string> = {
  answer: (n) => `/v1/enforceability?condition=condition-1&jurisdiction=place-${n}&as_of=2019-01-01`,
  history: (n) => `/v1/enforceability/history?condition=condition-1&jurisdiction=place-${n}`,
  list: (n) => `/v1/orders?condition=condition-1&entered_on__gte=2016-0${n}-01&limit=20`,
  case: (n) => `/v1/cases/case-${n}`,
  search: (n) => `/v1/search?q=injunction%20stay&limit=${n}`,
  CSV: (n) => `/v1/orders.csv?entered_on__gte=2016-0${n}-01`,
  matrix: (n) => `/v1/enforceability/matrix?condition=condition-1,condition-2&jurisdiction=place-${n}&as_of=2019-01-01`,
};

/** What may be answered without a statement. */
const FROM_MEMORY = ['answer', 'history', 'matrix'];

/** By an index, or by the number of an entry, which is the order of their table. */
const BY_INDEX = /INDEX|PRIMARY KEY/;

async function asked(app: FastifyInstance, url: string) {
  const reply = await app.inject(url);
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`);
  return reply;
}

/** Holds a statement to be given what is bound to it in expressions, if it has a limit, an order or a join: it would be planned at every run. */
function plannedOnce(t: Test, sql: string): void {
  t.notMatch(sql, /\blimit [?@]/i, 'what is bound to a bare parameter has it planned again');
  if (/\blimit\b|\border by\b|\bjoin\b/i.test(sql))
    t.notMatch(sql, /(?:[<>=]|\bmatch) ?[?@]/i, 'the same where there is a limit, an order or a join');
}

t.test('a warm service', async (t) => {
  const store = openStore(':memory:');
  const statements = watched(store);
  append(store, [...entriesOfMade(ORDERS)]);
  const { app } = await served(t, store);
  const { next } = (await asked(app, '/v1/orders?limit=20')).json();
  const all = { ...ASKED, cursor: (n: number) => `/v1/orders?limit=${n}&cursor=${next}` };
  for (const [name, url] of Object.entries(all))
    t.test(`prepares and plans no statement, reads by index, skips and counts no row: ${name}`, async (t) => {
      await asked(app, url(1));
      statements.seen();
      await asked(app, url(2));
      const { prepared, ran } = statements.seen();
      t.strictSame(prepared, []);
      const reading = new Set(ran.filter((sql) => /^\s*(?:select|with)/i.test(sql)));
      t.ok(reading.size > 0 || FROM_MEMORY.includes(name), 'it was not answered from what was kept');
      for (const sql of reading) {
        t.notMatch(sql, /\boffset\b|count\(/i);
        plannedOnce(t, sql);
        if (/\bentries\b/.test(sql)) t.match(sql, /\blimit\b|\bwhere\b/i, 'the whole record is never read again');
        for (const step of planOf(store, sql)) t.match(step, BY_INDEX, `${step}: ${sql}`);
      }
    });
  t.test('a page is sought from its cursor, also within days: nobody walks to it from where those begin', async (t) => {
    for (const list of ['orders', 'orders?condition=condition-1', 'agency-actions', 'cases', 'events'])
      for (const order of list === 'events'
        ? ['day']
        : list === 'cases'
          ? ['filed_on', '-filed_on']
          : ['entered_on', '-entered_on'])
        for (const range of ['gte', 'gt', 'lte', 'lt']) {
          const day = range.startsWith('g') ? '2000-01-01' : '2040-01-01';
          const url = `/v1/${list}${list.includes('?') ? '&' : '?'}limit=1&order_by=${order}&${order.replace('-', '')}__${range}=${day}`;
          const { next } = (await asked(app, url)).json();
          statements.seen();
          await asked(app, `${url}&cursor=${next}`);
          const paged = statements.seen().ran.filter((sql) => /\) [<>] \(/.test(sql));
          t.equal(paged.length, 1, url);
          for (const sql of paged) t.match(planOf(store, sql).join(), /\(sort_on,\w+\)[<>]\(/, sql);
        }
  });
  t.test('counts rows only where a count is asked for', async (t) => {
    const counts = () => statements.seen().ran.filter((sql) => /count\(/i.test(sql)).length;
    statements.seen();
    await asked(app, '/v1/orders?limit=2');
    t.equal(counts(), 0);
    t.equal((await asked(app, '/v1/orders?limit=2&count=on')).json().count, ORDERS);
    t.ok(counts() > 0);
  });
  t.test('a page whose days begin beyond its cursor is sought from those', async (t) => {
    statements.seen();
    await asked(app, `/v1/orders?limit=20&cursor=${next}&entered_on__gte=2021-01-01`);
    const [sql] = statements.seen().ran.filter((one) => /\) > \(/.test(one));
    t.notMatch(sql, /\+"orders"/);
  });
  t.test('a write prepares and plans no statement, and finds what it needs by index', async (t) => {
    const ida = bearer(store, 'Ida B.', 'editor');
    const written = async (n: number) => {
      const said = {
        title: 'Scheduling order',
        summary: 'Sets a day.',
        entered_on: '2018-03-01',
        operative_text_seen: true,
      };
      const dispositions = [{ id: `day-${n}`, ruling: 'procedural_order' }];
      const about = { case: 'case-1', court: 'district-1', sources: [{ source: 'press' }] };
      const entity = { id: `written-${n}`, ...about, ...said, dispositions };
      const headers = { ...ida, 'idempotency-key': `key-${n}` };
      const reply = await send(app, 'POST', '/v1/orders', headers, { entity, reason });
      t.equal(reply.statusCode, 201, reply.body);
    };
    for (const n of [1, 2]) await written(n);
    statements.seen();
    await written(3);
    const { prepared, ran } = statements.seen();
    t.strictSame(prepared, []);
    t.match(ran.join(), /insert into "entries"/);
    for (const sql of new Set(ran)) {
      plannedOnce(t, sql);
      if (/^\s*(?:select|with|update|delete)/i.test(sql))
        for (const step of planOf(store, sql)) t.match(step, BY_INDEX, `${step}: ${sql}`);
    }
  });
});

/** The steps of a statement's plan that read a table, but for the results of its own parts. */
function planOf({ sqlite }: Store, sql: string): string[] {
  const bound = Array.from({ length: sql.split('?').length - 1 }, () => 1);
  const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
  // The last of all entries is where their table ends.
  if (/\border by seq desc limit 1$/i.test(sql)) return [];
  return plan.map(({ detail }) => detail).filter((step) => /^(SCAN|SEARCH) (?!about|owners|found|CONSTANT)/.test(step));
}

t.test('a seeded database has no statistics that would make every run of a statement plan again', async (t) => {
  const store = seededStore();
  t.teardown(() => store.close());
  const tables = store.sqlite.prepare("SELECT name FROM sqlite_master WHERE name = 'sqlite_stat4'").all();
  const statistics = tables.length > 0 ? store.sqlite.prepare('SELECT * FROM sqlite_stat4').all() : [];
  t.strictSame(statistics, []);
});

t.test('an entry leaves the kept replies of what it does not touch as they are', async (t) => {
  const { app, store } = await served(t, smallStore());
  const question = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';
  const kept = async () => {
    const { body } = await app.inject('/metrics');
    return Number(/^enjoined_cache_hits_total\{kind="kept"\} (\d+)$/m.exec(body)?.[1] ?? 0);
  };
  await asked(app, question);
  await asked(app, question);
  t.equal(await kept(), 1);
  const elsewhere = { id: 'elsewhere', name: 'Elsewhere', kind: 'city' as const };
  append(store, [entryOf('jurisdiction', elsewhere)]);
  await asked(app, question);
  t.equal(await kept(), 2, 'the answer needed no computing');
  append(store, [entryOf('jurisdiction', { ...elsewhere, id: 'chicago-il', name: 'Chicago' })]);
  await asked(app, question);
  t.equal(await kept(), 2, 'the place of the question was corrected');
});
