// Replies in fewer bytes: every encoding has its own tag and unpacks to the same.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import t from 'tap';
import { QUESTION, READABLE } from '../support/readable.ts';
import { served } from '../support/served.ts';

t.test('different bytes have different tags, and every encoding unpacks to the same', async (t) => {
  const { app } = await served(t);
  for (const url of READABLE) {
    const [plain, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'br'].map((encoding) => app.inject({ url, headers: { 'accept-encoding': encoding } })),
    );
    if (gzip!.headers['content-encoding'] === undefined) {
      t.ok(plain!.rawPayload.length < 1024, `${url} is too small to compress`);
      continue;
    }
    t.equal(new Set([plain, gzip, br].map((reply) => reply!.headers.etag)).size, 3, url);
    t.equal(gunzipSync(gzip!.rawPayload).toString(), plain!.body, url);
    t.equal(brotliDecompressSync(br!.rawPayload).toString(), plain!.body, url);
    const kept = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
    t.strictSame(kept.rawPayload, br!.rawPayload, 'a kept reply is the same bytes');
    t.equal(kept.headers['content-type'], plain!.headers['content-type']);
  }
  const any = await app.inject({ url: QUESTION, headers: { 'accept-encoding': 'gzip;q=0, *;q=0' } });
  t.notOk('content-encoding' in any.headers, 'what is refused is not sent');
});
