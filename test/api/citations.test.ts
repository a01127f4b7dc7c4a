// Citations looked up: what opinion each is, if it is recorded.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { entryOf, injunction } from '../support/small-record.ts';

t.test('a citation is looked up, alone or in a text, and each says what became of it', async (t) => {
  const { app, store } = await served(t, richStore());
  append(
    store,
    ['c', 'd'].map((id) => entryOf('order', { ...injunction, id, dispositions: [], citations: ['1 F.3d 2'] })),
  );
  const one = async (q: string) => (await app.inject(`/v1/citations?q=${encodeURIComponent(q)}`)).json().results;
  t.strictSame(await one('264 F. Supp.3d 933'), [
    {
      citation: '264 F. Supp.3d 933',
      normalized: '264 F. Supp. 3d 933',
      start_index: 0,
      end_index: 18,
      status: 'found',
      orders: [injunction.id],
    },
  ]);
  t.match(await one('1 F.3d 2'), [{ status: 'ambiguous', orders: ['c', 'd'] }]);
  t.match(await one('9 F.3d 9'), [{ status: 'unknown', orders: [] }]);
  t.match(await one('Chicago'), [{ citation: 'Chicago', status: 'not_a_citation', orders: [] }]);
  const text = 'See 264 F. Supp. 3d 933; 9 F.3d 9; 8 U.S.C. 1373.';
  const post = async (body: object) => app.inject({ method: 'POST', url: '/v1/citations', payload: body });
  const { results } = (await post({ text })).json();
  t.strictSame(
    results.map(({ status, start_index, end_index }: { status: string; start_index: number; end_index: number }) => [
      status,
      text.slice(start_index, end_index),
    ]),
    [
      ['found', '264 F. Supp. 3d 933'],
      ['unknown', '9 F.3d 9'],
    ],
  );
  t.equal((await post({ text: 'é'.repeat(65_536) })).statusCode, 200, '64 kB');
  t.equal((await post({ text: 'x'.repeat(65_537) })).statusCode, 400);
  t.equal((await post({ text: 'x'.repeat(400_000) })).statusCode, 413);
});
