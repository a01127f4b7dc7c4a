import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { type Bench, benchOf } from '../../src/enforceability/instrument.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import { docketOf, type Story, type StoryEvent } from '../../src/facts/story.ts';

const question = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };
const active: StoryEvent = { id: 'award', at: '2020-01-01', effects: [{ do: 'status', of: 'p', value: 'active' }] };

const bench = (events: StoryEvent[], more: Partial<Story> = {}): Bench =>
  benchOf(
    docketOf({
      id: 's',
      title: 's',
      tz: 'UTC',
      places: { a: [], b: [] },
      ask: [],
      events: [active, ...events],
      ...more,
    }),
    'UTC',
  );
const many = (count: number, make: (n: number) => StoryEvent) => Array.from({ length: count }, (_, n) => make(n));
const day = (n: number) => new Date(Date.UTC(2020, 0, 2) + n * 60_000).toISOString();

t.test(
  'ten thousand orders on one condition are answered, and the answer says how much of the proof it tells',
  async (t) => {
    const orders = many(10_000, (n) => ({
      id: `e${n}`,
      at: day(n),
      effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a' }],
    }));
    const answer = writeUp(bench(orders), question, 'full');
    t.equal(answer.status, 'barred');
    t.equal(answer.because?.length, 51, 'fifty steps and the conclusion');
    t.match(answer.bounded, [/^The proof has 1000\d steps; the first 50 are told\.$/]);
    t.equal(answer.would_change_if?.length, 0, 'no single order would change it');
  },
);

t.test('a chain of ten thousand stays of stays is judged to its end', async (t) => {
  const chain = (length: number) => [
    { id: 'e', at: day(0), effects: [{ do: 'bar' as const, id: 'i0', of: 'p', who: 'a' }] },
    ...many(length, (n) => ({
      id: `e${n}`,
      at: day(n + 1),
      effects: [{ do: 'hold' as const, id: `i${n + 1}`, target: `i${n}` }],
    })),
  ];
  t.equal(assess(bench(chain(10_000)), question).status, 'barred', 'an even number of stays leaves the bar');
  t.equal(assess(bench(chain(9_999)), question).status, 'not_barred', 'an odd number suspends it');
  t.equal(writeUp(bench(chain(10_000)), question, 'full').status, 'barred');
});

t.test('stays that each act on all before them are judged once each, not once for every path', async (t) => {
  const stays = many(200, (n) => ({
    id: `e${n}`,
    at: day(n + 1),
    effects: [
      { do: 'hold' as const, id: `i${n + 1}`, target: Array.from({ length: n + 1 }, (_, target) => `i${target}`) },
    ],
  }));
  const bars: StoryEvent[] = [{ id: 'e', at: day(0), effects: [{ do: 'bar', id: 'i0', of: 'p', who: 'a' }] }];
  const answer = writeUp(bench([...bars, ...stays]), question, 'full');
  t.equal(answer.status, 'not_barred', 'only the last stay is operative, and it acts on the bar');
});

t.test('an issue with twelve readings is answered under each of them', async (t) => {
  const readings = Array.from({ length: 12 }, (_, n) => `r${n}`);
  const issue = { id: 'i', question: 'which?', readings };
  const bars = readings.slice(0, 5).map(
    (reading, n): StoryEvent => ({
      id: `e${n}`,
      at: day(n),
      effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a', given: { i: reading } }],
    }),
  );
  const answer = writeUp(bench(bars, { issues: [issue] }), question, 'full');
  t.equal(answer.status, 'disputed');
  t.strictSame(
    answer.issues?.[0]?.readings.map(({ status }) => status),
    [...Array(5).fill('barred'), ...Array(7).fill('not_barred')],
  );
  t.notOk(answer.bounded, 'twelve worlds are looked at in full');
});

t.test('more worlds than can be looked at are bounded, and the reply says so', async (t) => {
  const issues = Array.from({ length: 3 }, (_, i) => ({
    id: `i${i}`,
    question: 'which?',
    readings: Array.from({ length: 12 }, (_, n) => `r${n}`),
  }));
  const bars = issues.map(
    ({ id }, n): StoryEvent => ({
      id: `e${n}`,
      at: day(n),
      effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a', given: { [id]: 'r7' } }],
    }),
  );
  const answer = writeUp(bench(bars, { issues }), question, 'brief');
  t.equal(answer.status, 'disputed');
  t.ok(answer.basis.includes('worlds_bounded'));
  t.match(answer.bounded, [/more than 64 combinations/]);
});

t.test('more acts, agencies and classes than can be combined are bounded, and the reply says so', async (t) => {
  const bars = many(600, (n) => ({
    id: `e${n}`,
    at: day(n),
    effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a', class: `c${n}`, act: `a${n % 7}` }],
  }));
  const answer = writeUp(bench(bars), question, 'brief');
  t.equal(answer.status, 'partly_barred', 'what an order itself names is looked at');
  t.ok(answer.basis.includes('cells_bounded'));
  t.match(answer.bounded?.join(' '), /Name the act, agency or class to be sure/);
  t.equal(
    assess(bench(bars), { ...question, class: 'c8', act: 'a1' }).status,
    'barred',
    'named, it is answered exactly',
  );
});

t.test('memberships that overlap count as one', async (t) => {
  const member = (id: string, at: string, until?: string): StoryEvent => ({
    id,
    at,
    effects: [{ do: 'member', id, org: 'o', who: 'a', until }],
  });
  const bar: StoryEvent = {
    id: 'e',
    at: '2020-02-01',
    effects: [{ do: 'bar', id: 'b', of: 'p', who: { members: 'o' } }],
  };
  const overlapping = bench([member('m1', '2020-01-05', '2020-06-30'), member('m2', '2020-03-01', '2020-12-31'), bar]);
  t.equal(assess(overlapping, { ...question, as_of: '2020-07-01' }).status, 'barred');
  t.equal(assess(overlapping, { ...question, as_of: '2020-12-31' }).status, 'barred', 'on the last day');
  t.equal(assess(overlapping, question).status, 'not_barred', 'the day after');
});
