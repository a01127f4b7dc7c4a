import t from 'tap';
import { append } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';

t.test('cases are listed the latest first, some hundreds on a page', async (t) => {
  const store = smallStore();
  const later = Array.from({ length: 310 }, (_, n) => ({
    ...small.case![0]!,
    id: `case-${n}`,
    captions: [{ name: `City ${n} v. Sessions` }],
    filed_on: new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10),
  }));
  append(
    store,
    later.map((one) => entryOf('case', one)),
  );
  const { app } = await served(t, store);
  const page = async (address: string) => (await app.inject({ url: address, headers: { accept: 'text/html' } })).body;
  const first = await page('/cases');
  t.match(first, 'City 309 v. Sessions');
  t.notMatch(first, 'City 9 v. Sessions');
  const [, next] = /href="(\/cases\?from=[^"]+)">Earlier cases/.exec(first)!;
  const second = await page(next!);
  t.match(second, 'City 9 v. Sessions');
  t.notMatch(second, /City 10 v\. Sessions|Earlier cases/);
  t.match(await page('/cases?from=nobody'), 'City 309 v. Sessions', 'who is not there begins at the top');
});
