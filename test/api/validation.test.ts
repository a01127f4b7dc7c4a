// Requests held to what a route takes.
import t from 'tap';
import { served } from '../support/served.ts';

t.test('an unknown parameter is refused wherever it stands, with the nearest names', async (t) => {
  const { app } = await served(t);
  for (const url of [
    '/v1/cases?limt=3',
    '/v1/cases/a-v-b?x=1',
    '/?x=1',
    '/openapi.json?x=1',
    '/healthz?x=1',
    '/readyz?x=1',
  ])
    t.match((await app.inject(url)).json(), { status: 400, errors: [{ detail: /There is no parameter/ }] }, url);
  t.match((await app.inject('/v1/cases?limt=3')).json().detail, 'Did you mean "limit"?');
  const questions = [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il' }];
  for (const [path, payload] of Object.entries({ batch: { questions }, 'what-if': { questions, orders: [] } })) {
    const reply = await app.inject({ method: 'POST', url: `/v1/enforceability/${path}?detail=full`, payload });
    t.match(reply.json(), { status: 400, errors: [{ pointer: 'detail' }] }, path);
  }
});
