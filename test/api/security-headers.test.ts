// What a browser is forbidden to do with any reply.
import t from 'tap';
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
