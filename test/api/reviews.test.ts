// Reviews: who confirms a paragraph, what takes that away, and answers from what was reviewed alone.
import t from 'tap';
import { verify } from '../../src/store/verify.ts';
import { desk, dissolution, type Headers, QUESTION, reason, send } from '../support/desk.ts';

t.test('a paragraph is confirmed by two who did not write it, and a change of it takes that away', async (t) => {
  const { app, ida, ray, may, ann } = await desk(t);
  await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason });
  const url = `/v1/orders/${dissolution.id}`;
  const reviewed = async () => (await app.inject(url)).json().dispositions[0].review;
  const review = (who: Headers, more = {}) => send(app, 'POST', `${url}/reviews`, who, { reason: 'Read.', ...more });
  t.equal(await reviewed(), undefined);
  t.equal((await review(ida)).statusCode, 403, 'an editor does not review');
  t.equal((await review(ray)).statusCode, 201);
  t.equal(await reviewed(), 'single');
  t.match((await review(ray)).json(), { status: 403, detail: /second confirmation is for another/ });
  t.equal((await review(may)).statusCode, 201);
  t.equal(await reviewed(), 'double');
  t.equal((await review(ann)).statusCode, 409);
  t.equal((await review(may, { dispositions: ['none'] })).statusCode, 404);
  const told = {
    ...dissolution,
    dispositions: [...dissolution.dispositions, { id: 'more', ruling: 'relief_denied', conditions: ['jag-2017-1373'] }],
  };
  t.equal((await send(app, 'PUT', url, ida, { entity: told, reason })).statusCode, 201);
  t.strictSame(
    (await app.inject(url)).json().dispositions.map(({ review = 'none' }: { review?: string }) => review),
    ['double', 'none'],
    'another paragraph does not touch it',
  );
  const sneaked = { ...told, dispositions: [{ ...told.dispositions[1], review: 'double' }] };
  t.match((await send(app, 'PUT', url, ida, { entity: sneaked, reason })).json().errors, [
    { detail: /a reviewer gives it/ },
  ]);
  t.equal(
    (await send(app, 'PUT', url, ann, { entity: { ...told, entered_on: '2018-11-02' }, reason })).statusCode,
    201,
  );
  t.equal(await reviewed(), undefined, 'the order says something else now');
  t.match((await review(ann)).json(), { status: 403, detail: /wrote "lift" yourself/ });
});

t.test('who reviews a paragraph that the order lacks is told which it has', async (t) => {
  const { app, ray } = await desk(t);
  const asked = { reason, dispositions: ['tro'] };
  const refused = await send(app, 'POST', '/v1/orders/a-v-b-2017-09-15/reviews', ray, asked);
  t.match(refused.json(), { status: 404, suggestions: ['pi', 'pi-denied'] });
});

t.test('an answer can be asked of what was reviewed alone, and says what it leaves out', async (t) => {
  const { app, ray, store } = await desk(t);
  const asked = `${QUESTION}&min_review=single`;
  t.match((await app.inject(asked)).json(), { status: 'not_barred', min_review: 'single', left_out: ['pi', 'stay'] });
  await send(app, 'POST', '/v1/orders/a-v-b-2017-09-15/reviews', ray, { reason: 'Read.' });
  const answer = (await app.inject(asked)).json();
  t.match(answer, { status: 'barred', left_out: ['stay'], permalink: /min_review=single/ });
  t.match((await app.inject(QUESTION)).json(), { status: 'not_barred', left_out: undefined });
  await send(app, 'POST', '/v1/orders/a-v-b-2018-06-26/reviews', ray, { reason: 'Read.' });
  t.equal((await app.inject(asked)).json().status, 'not_barred');
  t.equal((await app.inject(answer.permalink)).json().status, 'barred', 'the permalink keeps its edition');
  t.strictSame(verify(store).faults, []);
});
