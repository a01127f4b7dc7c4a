import { lookup } from 'node:dns';
import t from 'tap';
import { post } from '../../src/webhooks/post.ts';
import { isPublic, publicLookup, refusalOf } from '../../src/webhooks/target.ts';
import { target } from '../support/target.ts';
import { watching } from '../support/watching.ts';

const REFUSED = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://017700000001/',
  'https://0.0.0.0/',
  'https://0.1.2.3/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://172.31.255.255:8443/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://192.0.0.1/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://[5f00::1]/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://hooks.localhost/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://intranet/',
  'http://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'https://user:secret@example.org/',
  'https://example.org/#part',
  'example.org/hook',
  '',
];

t.test('a webhook goes by https to the open internet and nowhere else, however the address is written', async (t) => {
  for (const url of REFUSED) t.type(refusalOf(url, false), 'string', url);
  for (const url of ['https://example.org/hook?a=b', 'https://8.8.8.8:8443/', 'https://[2606:4700::1111]/'])
    t.equal(refusalOf(url, false), undefined, url);
});

t.test('the setting for development allows private addresses and plain http, and nothing else', async (t) => {
  for (const url of ['http://127.0.0.1:8080/', 'http://localhost/', 'https://10.0.0.1/', 'http://[::1]/'])
    t.equal(refusalOf(url, true), undefined, url);
  for (const url of ['ftp://localhost/', 'file:///etc/passwd', 'http://user:secret@localhost/'])
    t.type(refusalOf(url, true), 'string', url);
});

t.test('what is no address at all is not public', async (t) => {
  for (const address of ['', 'example.org', '1.2.3', '::g']) t.notOk(isPublic(address), address);
});

t.test(
  'a name is looked at when the connection is made, so that one which leads inside by then leads nowhere',
  async (t) => {
    const seen = await new Promise((done) => publicLookup('localhost', { all: true }, (error) => done(error?.message)));
    t.match(seen, /localhost leads to no address of the open internet/);
    const one = await new Promise((done) => publicLookup('localhost', {}, (error) => done(error?.message)));
    t.equal(one, seen);
    t.match(await new Promise((done) => lookup('localhost', (_, address) => done(address))), /^(127\.0\.0\.1|::1)$/);
  },
);

t.test('a target that was allowed when the watch was made is looked at again at every attempt', async (t) => {
  const inside = await target(t);
  const message = { url: inside.url, headers: {}, body: '{}' };
  t.match(await post(message, false, AbortSignal.timeout(5_000)), { error: /https/ });
  const secure = { ...message, url: inside.url.replace('http:', 'https:') };
  t.match(await post(secure, false, AbortSignal.timeout(5_000)), { error: /no address of the open internet/ });
  t.equal(inside.received.length, 0);
});

t.test('a watch whose target is private is refused with the field that says so', async (t) => {
  const { watch } = await watching(t, { allowPrivate: false });
  t.match(await watch({ url: 'https://169.254.169.254/' }), {
    status: 400,
    errors: [{ pointer: 'url', detail: /169\.254\.169\.254 is no address of the open internet/ }],
  });
});
