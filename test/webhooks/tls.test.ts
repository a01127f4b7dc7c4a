import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import type { Delivery, Watch } from '../../src/api/watch-told.ts';
import { serving } from '../support/serving.ts';
import { smallStore } from '../support/small-record.ts';
import { eventually, MILWAUKEE } from '../support/watching.ts';

const DAY = 86_400_000;
const named = (value: string) => [{ name: 'commonName', value }];

type Certified = Pick<Awaited<ReturnType<typeof generate>>, 'private' | 'cert'>;

/** An authority, and certificates of a host that it vouches for. */
async function authority(name: string) {
  const constraints = { name: 'basicConstraints', cA: true, critical: true } as const;
  const usage = { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true } as const;
  const made = { keyType: 'ec', algorithm: 'sha256' } as const;
  const own = await generate(named(name), { ...made, extensions: [constraints, usage] });
  const certify = (host: string, from = -DAY, until = DAY): Promise<Certified> =>
    generate(named(host), {
      ...made,
      ca: { key: own.private, cert: own.cert },
      notBeforeDate: new Date(Date.now() + from),
      notAfterDate: new Date(Date.now() + until),
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
    });
  return { cert: own.cert, certify };
}

/** A target on this machine with a certificate, which may be another one later. */
async function target(t: { teardown(fn: () => unknown): void }, { private: key, cert }: Certified) {
  const received: { headers: Record<string, string>; body: string }[] = [];
  const server = createServer({ key, cert }, async (request, reply) => {
    let body = '';
    for await (const piece of request) body += piece;
    received.push({ headers: request.headers as Record<string, string>, body });
    reply.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/hook`,
    received,
    show: (other: Certified) => server.setSecureContext({ key: other.private, cert: other.cert }),
  };
}

t.test('a webhook goes by TLS to whom an authority vouches for, and to nobody else', async (t) => {
  const trusted = await authority('An authority');
  const [other, impostor] = [await authority('Another authority'), await authority('An authority')];
  const dir = t.testdir({});
  writeFileSync(join(dir, 'authority.pem'), trusted.cert);
  const database = `file:${join(dir, 'enjoined.sqlite')}`;
  smallStore(database).close();
  const { at, end } = await serving(t, database, { NODE_EXTRA_CA_CERTS: join(dir, 'authority.pem') });
  const post = <T>(path: string, body: object = {}) =>
    at<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const told = async (id: string) => (await at<{ results: Delivery[] }>(`/v1/watches/${id}/deliveries`)).results[0]!;
  const sent = async (certified: Certified) => {
    const hook = await target(t, certified);
    const { id, secret } = await post<Watch>('/v1/watches', { question: MILWAUKEE, url: hook.url });
    await post(`/v1/watches/${id}/test`);
    return { ...hook, id, secret: secret! };
  };
  const good = await trusted.certify('localhost');

  const taken = await sent(good);
  await eventually(async () => (await told(taken.id)).state === 'delivered');
  const [{ headers, body }] = taken.received as [(typeof taken.received)[0]];
  t.match(new Webhook(taken.secret).verify(body, headers), { data: { test: true } });

  const refused = {
    'Its certificate is signed by itself, so that nobody vouches for it.': await generate(named('localhost'), {
      ...{ keyType: 'ec', algorithm: 'sha256' },
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    }),
    'Its certificate comes without the intermediate ones, or from an authority that is not trusted.':
      await other.certify('localhost'),
    'Its certificate is not signed by the authority that it names.': await impostor.certify('localhost'),
    'Its certificate has expired.': await trusted.certify('localhost', -2 * DAY, -DAY),
    'Its certificate is not valid yet.': await trusted.certify('localhost', DAY, 2 * DAY),
    'Its certificate is for another name than that of the address.': await trusted.certify('elsewhere.example'),
  };
  await Promise.all(
    Object.entries(refused).map(async ([why, certified]) => {
      const hook = await sent(certified);
      const message = await told(hook.id);
      await eventually(async () => (await told(hook.id)).attempts > 0);
      t.match(await told(hook.id), { id: message.id, state: 'waiting', attempts: 1, last_error: why });
      t.notOk((await told(hook.id)).last_status, why);
      t.strictSame(hook.received, [], 'nothing was said to it');
      t.ok((await at<Watch>(`/v1/watches/${hook.id}`)).next_attempt_at, 'it is tried again by and by');
      hook.show(good);
      await eventually(async () => (await told(hook.id)).state === 'delivered');
      t.match(await told(hook.id), { id: message.id, attempts: 2, last_status: 204 });
      t.equal(hook.received[0]!.headers['webhook-id'], message.id);
    }),
  );
  t.strictSame(await end('SIGTERM'), [0, null]);
});
