// What a browser is forbidden to do with any reply.
import t from 'tap';
import { OF_THE_DOCUMENT } from '../../src/api/security-headers.ts';
import { QUESTION } from '../support/readable.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

t.test('no reply lets a browser run, frame or guess anything, and only readers by TLS are held to it', async (t) => {
  const { app } = await served(t);
  for (const url of [QUESTION, '/docs', '/problems/invalid', '/v1/nothing']) {
    const { headers } = await app.inject(url);
    t.match(headers['content-security-policy'], /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/, url);
    t.notMatch(headers['content-security-policy'], 'unsafe-inline');
    t.match(headers, { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    t.notOk('strict-transport-security' in headers);
  }
  const { body } = await app.inject('/docs');
  t.notMatch(body, /<script>|<style|onload=/, 'the API reference works without inline script and style');
  const { app: secure } = await served(t, smallStore(), { publicUrl: 'https://enjoined.example' });
  t.match((await secure.inject('/')).headers['strict-transport-security'], /max-age/);
});

t.test('a reader who has a reply is not told again what binds it, and of a new one everything', async (t) => {
  const { app } = await served(t);
  for (const url of [QUESTION, '/v1/cases', '/']) {
    const { headers } = await app.inject(url);
    const held = await app.inject({ url, headers: { 'if-none-match': String(headers.etag) } });
    t.equal(held.statusCode, 304, url);
    for (const name of OF_THE_DOCUMENT) {
      t.ok(name in headers, `${name} of ${url}`);
      t.notOk(name in held.headers, `${name} of ${url}, once it is there`);
    }
    t.match(held.headers, {
      'cross-origin-resource-policy': String,
      'access-control-allow-origin': '*',
      etag: headers.etag,
    });
  }
});
