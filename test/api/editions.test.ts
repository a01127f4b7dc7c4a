// Editions: each entry of the record with the hash that vouches for it.
import t from 'tap';
import { sealed } from '../../src/store/canonical.ts';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { injunction } from '../support/small-record.ts';

t.test('an edition shows the entry and the hash that anybody can check', async (t) => {
  const { app, store } = await served(t, richStore());
  const { results, next } = (await app.inject('/v1/editions?limit=2&count=on')).json();
  t.equal(results[0].id, injunction.id);
  t.equal(results[1].hash, results[0].previous_hash);
  t.strictSame(await ids(app, `/v1/editions?limit=1&cursor=${next}`), ['c-page']);
  const one = (await app.inject(`/v1/editions/${results[0].edition}`)).json();
  const { edition: seq, hash, previous_hash, payload, known_at = null, supersedes = null, ...rest } = one;
  t.equal(sealed({ seq, payload, known_at, supersedes, ...rest }, previous_hash), hash);
  t.match((await app.inject('/v1/editions/9999')).json(), { status: 404, detail: /The newest is/ });
  t.strictSame(await ids(app, '/v1/editions?noun=appeal'), ['ca7-1']);
  t.strictSame(await ids(app, '/v1/editions?recorded_at__lt=2026-11-23'), []);
  t.strictSame((await ids(app, '/v1/editions?recorded_at__gte=2026-11-23T12:00:00Z')).length, 16);
  t.equal(store.sqlite.prepare('SELECT count(*) FROM entries').pluck().get(), 16);
});
