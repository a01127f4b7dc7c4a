import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, small } from '../support/small-record.ts';

const get = async (app: FastifyInstance, path: string, query: Record<string, string> = {}) => {
  const reply = await app.inject({ url: `/v1/enforceability${path && `/${path}`}`, query });
  return { status: reply.statusCode, body: reply.json() };
};
const post = async (app: FastifyInstance, path: string, payload: object) => {
  const reply = await app.inject({ method: 'POST', url: `/v1/enforceability/${path}`, payload });
  return { status: reply.statusCode, body: reply.json(), type: reply.headers['content-type'] };
};

const milwaukee = { condition: 'jag-2017-access', jurisdiction: 'milwaukee-county-wi' };

t.test('the history of an answer: spans that follow one another, each with what opened it', async (t) => {
  const { app } = await served(t);
  const { body } = await get(app, 'history', milwaukee);
  t.match(body, { ...milwaukee, tz: 'America/Chicago', known_at: null, edition: Number });
  t.strictSame(body.spans, [
    { until: '2017-07-25', status: 'not_in_force', enforceable: 'no', opened_by: [] },
    {
      from: '2017-07-25',
      until: '2017-09-15',
      status: 'not_barred',
      enforceable: 'yes',
      opened_by: [{ how: 'entered', agency_action: 'doj-2017-07-25', title: 'Conditions announced' }],
    },
    {
      from: '2017-09-15',
      until: '2018-06-26',
      status: 'barred',
      enforceable: 'no',
      opened_by: [{ how: 'entered', order: 'a-v-b-2017-09-15', title: 'Injunction' }],
    },
    {
      from: '2018-06-26',
      status: 'not_barred',
      enforceable: 'yes',
      opened_by: [{ how: 'entered', order: 'a-v-b-2018-06-26', title: 'Stay outside Chicago' }],
    },
  ]);
  t.match((await get(app, 'history', { ...milwaukee, as_of: '2018-01-01' })).status, 400, 'a history is of no one day');
});

t.test(
  'the matrix says of every pair what the question about the pair alone says, and of two days only what moved',
  async (t) => {
    const { app } = await served(t);
    const { body } = await get(app, 'matrix', { as_of: '2018-06-28', jurisdiction: 'chicago-il,milwaukee-county-wi' });
    t.equal(body.rows.length, 2);
    for (const { jurisdiction, cells } of body.rows)
      for (const { condition, status, enforceable } of cells) {
        const alone = await get(app, '', { condition, jurisdiction, as_of: '2018-06-28' });
        t.match(alone.body, { status, enforceable }, `${condition} ${jurisdiction}`);
      }
    const moved = await get(app, 'matrix', {
      as_of: '2018-06-28',
      compare_to: '2018-06-20',
      jurisdiction: 'chicago-il,milwaukee-county-wi',
    });
    t.strictSame(moved.body.rows, [
      {
        jurisdiction: 'milwaukee-county-wi',
        cells: [{ condition: 'jag-2017-access', status: 'not_barred', enforceable: 'yes', was: 'barred' }],
      },
    ]);
    const named = await get(app, 'matrix', { as_of: '2018-06-28' });
    t.strictSame(
      named.body.rows.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction),
      ['chicago-il'],
      'by default the places that an order names',
    );
    t.match(await get(app, 'matrix', { jurisdiction: 'chicgo-il' }), {
      status: 404,
      body: { suggestions: ['chicago-il'] },
    });
  },
);

t.test('what flipped between two days, and which entry caused it', async (t) => {
  const { app } = await served(t);
  const { body } = await get(app, 'changes', { ...milwaukee, as_of: '2018-06-28', compare_to: '2017-09-14' });
  t.match(body, { clock: 'as_of', from: '2017-09-14', to: '2018-06-28', changes: [] });
  const night = await get(app, 'changes', { ...milwaukee, as_of: '2018-06-28', compare_to: '2018-06-01' });
  t.strictSame(night.body.changes, [
    {
      ...milwaukee,
      was: 'barred',
      is: 'not_barred',
      turns: [
        {
          at: '2018-06-26',
          was: 'barred',
          is: 'not_barred',
          caused_by: [
            { entry: 11, noun: 'order', id: 'a-v-b-2018-06-26', title: 'Stay outside Chicago', reason: 'A test.' },
          ],
        },
      ],
    },
  ]);
});

t.test('what flipped between two editions, and between two states of public knowledge', async (t) => {
  const { app, store } = await served(t);
  append(store, [entryOf('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' })]);
  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  const chicago = { condition: 'jag-2017-access', jurisdiction: 'chicago-il', as_of: '2017-11-20' };
  const editions = await get(app, 'changes', { ...chicago, compare_to_edition: '13' });
  t.match(editions.body, {
    clock: 'edition',
    changes: [
      {
        was: 'barred',
        is: 'not_barred',
        turns: [{ at: '15', caused_by: [{ entry: 15, reason: 'Entered by mistake.' }] }],
      },
    ],
  });
  const knowledge = await get(app, 'changes', {
    ...milwaukee,
    as_of: '2018-06-28',
    edition: '13',
    compare_to_known_at: '2018-06-20',
  });
  t.match(knowledge.body, {
    clock: 'known_at',
    from: '2018-06-20',
    changes: [
      {
        was: 'barred',
        is: 'not_barred',
        turns: [{ at: '2018-06-26T04:00:00Z', caused_by: [{ entry: 11, id: 'a-v-b-2018-06-26' }] }],
      },
    ],
  });
});

t.test('a comparison that cannot be made is refused in words that help', async (t) => {
  const { app } = await served(t);
  const refused = async (query: Record<string, string>, said: RegExp) =>
    t.match(await get(app, 'changes', query), { status: 400, body: { detail: said } });
  await refused({}, /exactly one of `compare_to`/);
  await refused({ compare_to: '2018-01-01', compare_to_edition: '3' }, /exactly one of/);
  await refused({ as_of: '2018-01-01', compare_to: '2019-01-01' }, /earlier side/);
  await refused({ compare_to_edition: '99' }, /There is no edition 99/);
  await refused({ compare_to_known_at: '2030-01-01' }, /Nobody knows yet/);
  await refused({ compare_to_known_at: 'soon' }, /neither a day/);
});

t.test('a batch answers or refuses each question by itself, in the order asked', async (t) => {
  const { app } = await served(t);
  const question = { ...milwaukee, as_of: '2018-06-28', detail: 'headline' };
  const { status, body } = await post(app, 'batch', {
    questions: [
      question,
      { ...question, jurisdiction: 'chicgo-il' },
      { ...question, as_of: '2018-02-30' },
      { ...question, jurisdicton: 'x' },
      { condition: 7 },
      { ...question, jurisdiction: 'chicago-il' },
    ],
  });
  t.equal(status, 200);
  t.match(body.results, [
    { status: 200, answer: { status: 'not_barred' } },
    { status: 404, problem: { suggestions: ['chicago-il'] } },
    { status: 400, problem: { detail: /"as_of" is no day that exists/ } },
    { status: 400, problem: { detail: /no parameter "jurisdicton" here\. Did you mean "jurisdiction"/ } },
    { status: 400, problem: { errors: [{ pointer: 'condition' }] } },
    { status: 200, answer: { status: 'barred' } },
  ]);
  t.strictSame((await get(app, '', question)).body, body.results[0].answer, 'the same document as alone');
  t.match(await post(app, 'batch', { questions: [] }), { status: 400, type: 'application/problem+json' });
  t.match(await post(app, 'batch', { questions: Array(1001).fill(question) }), { status: 400 });
  t.match(await post(app, 'batch', { asks: [question] }), { status: 400 });
});

const lift = {
  id: 'supposed-lift',
  case: 'a-v-b',
  court: 'ca7',
  title: 'Stay lifted',
  summary: 'Lifts the stay.',
  entered_on: '2018-07-01',
  operative_text_seen: false,
  dispositions: [{ id: 'supposed-lift', ruling: 'stay_lifted', acts_on: ['stay'] }],
};

t.test('what if the stay were lifted: before and after, and nothing is stored', async (t) => {
  const { app, store } = await served(t);
  const question = { ...milwaukee, as_of: '2018-07-15' };
  const reply = await post(app, 'what-if', {
    questions: [question, { ...question, as_of: '2018-06-30' }],
    orders: [lift],
  });
  t.equal(reply.status, 200);
  t.match(reply.body.results, [
    { flips: true, before: { status: 'not_barred' }, after: { status: 'barred' } },
    { flips: false, before: { status: 'not_barred' }, after: { status: 'not_barred' } },
  ]);
  t.match(reply.body.results[0].after.because.at(-2), { order: 'supposed-lift', unverified: true });
  t.match((await get(app, '', question)).body, { status: 'not_barred', edition: 13 });
  t.equal(store.sqlite.prepare('SELECT count(*) AS n FROM entries').pluck().get(), 13);
});

t.test('nonsense is not supposed: all that is wrong with it is said at once', async (t) => {
  const { app } = await served(t);
  const suppose = async (...orders: object[]) => {
    const { status, body } = await post(app, 'what-if', { questions: [{ ...milwaukee, as_of: '2018-07-15' }], orders });
    t.equal(status, 400);
    return body.errors ?? body.detail;
  };
  const wrong = {
    ...lift,
    dispositions: [{ ...lift.dispositions[0], acts_on: ['sty', 'pi'], conditions: ['nothing'] }],
  };
  t.match(await suppose(wrong, { ...lift, id: 'a-v-b-2017-09-15', dispositions: [] }), [
    { pointer: '/orders/1/id', detail: /is the id of another order/ },
    { pointer: '/orders/0/dispositions/0/acts_on/0', detail: /There is no disposition "sty"\. Did you mean "stay"/ },
    { pointer: '/orders/0/dispositions/0/conditions/0', detail: /There is no condition "nothing"/ },
  ]);
  t.match(await suppose({ ...lift, entered_on: '2018-06-01' }), [{ detail: /was not entered before this/ }]);
  t.match(await suppose({ ...lift, dispositions: [{ id: 'loop', ruling: 'stay_of_a_stay', acts_on: ['loop'] }] }), [
    { detail: /was not entered before this/ },
  ]);
  t.match(await suppose({ ...lift, colour: 'red' }), [{ pointer: '/orders/0/colour' }]);
  t.match(await suppose(), /Suppose something/);
});
