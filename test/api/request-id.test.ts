// The id by which a request is found again.
import t from 'tap';
import { served } from '../support/served.ts';

t.test('the id of a request is in its reply, and the caller may give it if it is short and plain', async (t) => {
  const { app } = await served(t);
  const id = async (given?: string) => {
    const headers = given === undefined ? {} : { 'x-request-id': given };
    const reply = await app.inject({ url: '/v1/nothing', headers });
    t.equal(reply.json().instance, reply.headers['x-request-id']);
    return reply.headers['x-request-id'];
  };
  t.equal(await id('newsroom-7.a_b:c'), 'newsroom-7.a_b:c');
  for (const unfit of ['x'.repeat(65), 'two words', '<script>', '', 'ü'])
    t.match(await id(unfit), /^[a-z0-9]+-[a-z0-9]+$/, 'another is given instead');
  t.not(await id(), await id());
});
