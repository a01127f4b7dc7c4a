import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { append } from '../src/store/record.ts';
import { served } from './support/served.ts';
import { entryOf, smallStore } from './support/small-record.ts';
import { bearer } from './support/tokens.ts';

const root = join(import.meta.dirname, '..');

t.test('every threat has its test, by name or by file', async (t) => {
  const lines = readFileSync(join(root, 'SECURITY.md'), 'utf8').match(/^\d+\. .*$/gm)!;
  const here = readFileSync(import.meta.filename, 'utf8');
  t.ok(lines.length >= 14);
  for (const line of lines) {
    const files = [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
    if (files.length > 0) for (const file of files) t.ok(existsSync(join(root, file)), file);
    else t.ok(here.includes(`t.test('${line.replace(/^\d+\. /, '')}'`), line);
  }
});

t.test('A cell of a CSV file is never a formula', async (t) => {
  const store = smallStore();
  for (const [n, sign] of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'].entries())
    append(store, [entryOf('source', { id: `s${n}`, title: sign, url: 'https://example.org/', kind: 'press' })]);
  const { app } = await served(t, store);
  for (const url of ['/v1/sources.csv', '/v1/events.csv', '/v1/orders.csv'])
    for (const row of parse((await app.inject(url)).body) as string[][])
      for (const cell of row) t.notMatch(cell, /^[=@\t\r]|^[+-](?!\d+(\.\d+)?$)/, url);
});

t.test('A path in an id leads nowhere', async (t) => {
  const { app } = await served(t);
  for (const path of [
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    'a%00b',
    '....//etc/passwd',
  ])
    for (const base of ['/v1/cases/', '/problems/', '/docs/static/', '/assets/', '/']) {
      const reply = await app.inject(base + path);
      t.ok(reply.statusCode >= 300 && reply.statusCode < 500, `${base}${path}: ${reply.statusCode}`);
      t.notMatch(reply.body, /root:.*:0:0/);
    }
});

t.test('A line break in a header, a parameter or an id makes no header', async (t) => {
  const { app } = await served(t);
  const breaking = 'x%0d%0aset-cookie:%20a=b';
  for (const url of [
    `/v1/cases/${breaking}`,
    `/v1/search?q=${breaking}`,
    `/v1/cases?cursor=${breaking}`,
    `/problems/${breaking}`,
    `/cases/${breaking}`,
  ]) {
    const { headers } = await app.inject(url);
    t.notOk('set-cookie' in headers, url);
    for (const value of Object.values(headers)) t.notMatch(String(value), /[\r\n]/, url);
  }
});

t.test('A body that is nested deeply or too large is refused, and the next request is answered', async (t) => {
  const { app, store } = await served(t, smallStore(), { manners: { MAX_BODY_BYTES: 1_048_576 } });
  const headers = { ...bearer(store, 'Ida B.', 'editor'), 'content-type': 'application/json' };
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const list = `{"reason":"x","entity":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const within = `{"reason":"x","writes":[{"noun":"source","entity":{"id":${'['.repeat(5_000)}${']'.repeat(5_000)}}}]}`;
  for (const url of ['/v1/orders', '/v1/entries', '/v1/enforceability/batch', '/v1/enforceability/what-if'])
    for (const payload of [deep, list, within, '"'.padEnd(2_000_000, 'x')]) {
      const { statusCode } = await app.inject({ method: 'POST', url, headers, payload });
      t.ok(statusCode === 400 || statusCode === 413, `${url}: ${statusCode}`);
    }
  t.equal((await app.inject('/v1/cases')).statusCode, 200);
});

t.test('A key named after the prototype changes nothing', async (t) => {
  const { app, store } = await served(t);
  const headers = { ...bearer(store, 'Ida B.', 'editor'), 'content-type': 'application/json' };
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const payload = `{"reason":"x","writes":[{"noun":"source","entity":{"id":"x","${key}":{"polluted":true}}}],"${key}":{"polluted":true}}`;
    t.equal((await app.inject({ method: 'POST', url: '/v1/entries', headers, payload })).statusCode, 400, key);
    t.ok([400, 404].includes((await app.inject(`/v1/cases/${key}`)).statusCode));
    t.equal((await app.inject(`/v1/cases?${key}=1`)).statusCode, 400);
    t.equal((await app.inject(`/v1/enforceability?condition=${key}&jurisdiction=chicago-il`)).statusCode, 404);
  }
  t.notOk('polluted' in {});
});

t.test('No token is in a log or an error', async (t) => {
  const lines: string[] = [];
  const { app, store } = await served(t, smallStore(), {
    logLevel: 'trace',
    manners: { log: { write: (line: string) => void lines.push(line) } },
  });
  const good = bearer(store, 'Ida B.', 'editor');
  const secret = good.authorization.slice(-43);
  const wrong = { authorization: good.authorization.replace(secret, secret.split('').reverse().join('')) };
  for (const headers of [good, wrong])
    for (const payload of ['{', '{}', '{"reason":"x","entity":{"id":1}}']) {
      const reply = await app.inject({
        method: 'POST',
        url: '/v1/orders',
        headers: { ...headers, 'content-type': 'application/json' },
        payload,
      });
      lines.push(reply.body, JSON.stringify(reply.headers));
    }
  t.ok(lines.length > 6);
  t.notMatch(lines.join('\n'), secret);
  t.notMatch(lines.join('\n'), wrong.authorization.slice(-43));
});
