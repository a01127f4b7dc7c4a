import t from 'tap';
import { history, openings, turningDays } from '../../src/enforceability/history.ts';
import { column } from '../../src/enforceability/matrix.ts';
import { actsAbout, turnsOf } from '../../src/enforceability/turns.ts';
import type { StoryEvent } from '../../src/facts/story.ts';
import { bench } from './bench.ts';

const iso = (t: number) => new Date(t).toISOString().replace('.000Z', 'Z').replace('T00:00:00Z', '');
/** The turns of the answer about `p` in `a`, in order, but for the award. */
const turns = (events: StoryEvent[]) =>
  turnsOf(bench(events), 'p', 'a')
    .filter(({ act }) => act?.id !== 'award')
    .toSorted((a, b) => a.t - b.t)
    .map(({ t, how, act, signal, membership }) =>
      [iso(t), how, act?.id ?? signal ?? membership?.organization].join(' '),
    );
const bar = (id: string, at: StoryEvent['at'], more: object = {}): StoryEvent => ({
  id,
  at,
  effects: [{ do: 'bar', id: `${id}.bar`, of: 'p', who: 'a', ...more }],
});

t.test('an answer may turn when an act is entered, takes effect or runs out', async (t) => {
  t.strictSame(turns([bar('e', '2020-02-01', { from: '2020-02-05', until: '2020-02-10' })]), [
    '2020-02-01 entered e',
    '2020-02-05 took_effect e',
    '2020-02-11 ran_out e',
  ]);
});

t.test('where a day is not recorded, at both ends of its window; an open window has one end', async (t) => {
  t.strictSame(turns([bar('e', { after: '2020-02-01', by: '2020-02-10' })]), [
    '2020-02-02 may_have_happened e',
    '2020-02-10 had_happened e',
  ]);
  t.strictSame(turns([bar('e', { after: '2020-02-01' })]), ['2020-02-02 may_have_happened e']);
  t.strictSame(turns([bar('e', { by: '2020-02-10' })]), ['2020-02-10 had_happened e']);
  t.strictSame(turns([bar('e', { after: '2020-02-01', by: '2020-02-02' })]), ['2020-02-02 may_have_happened e']);
});

t.test('when a signal comes about that something waits for, and no other', async (t) => {
  t.strictSame(
    turns([
      bar('e', '2020-02-01', {
        from: { signal: 'bond' },
        until: [{ signal: 'mandate' }, { unless: 'renewed', by: '2020-05-01' }],
      }),
      { id: 'posted', at: '2020-02-05', emits: ['bond', 'unheard'] },
      { id: 'again', at: '2020-02-06', emits: ['bond'] },
      { id: 'issued', at: { after: '2020-03-01', by: '2020-03-10' }, emits: ['mandate'] },
      { id: 'extended', at: '2020-04-01', emits: ['renewed'] },
    ]),
    [
      '2020-02-01 entered e',
      '2020-02-05 signal bond',
      '2020-02-06 signal bond',
      '2020-03-02 signal mandate',
      '2020-03-10 signal mandate',
      '2020-04-01 signal renewed',
      '2020-05-02 ran_out e',
    ],
  );
});

t.test('when what acts on an order turns, however indirectly, and not when another order does', async (t) => {
  const events: StoryEvent[] = [
    bar('e', '2020-02-01'),
    { id: 'stay', at: '2020-02-02', effects: [{ do: 'hold', id: 'h', target: 'e.bar' }] },
    { id: 'lifted', at: '2020-02-03', effects: [{ do: 'end', id: 'x', target: 'h' }] },
    { id: 'other', at: '2020-02-04', effects: [{ do: 'bar', id: 'q', of: 'q', who: 'a' }] },
    { id: 'for-b', at: '2020-02-05', effects: [{ do: 'bar', id: 'b', of: 'p', who: 'b' }] },
  ];
  t.strictSame(turns(events), ['2020-02-01 entered e', '2020-02-02 entered stay', '2020-02-03 entered lifted']);
  t.strictSame(
    [...actsAbout(bench(events), 'p')].map(({ id }) => id).sort(),
    ['award', 'e', 'for-b', 'lifted', 'stay'],
    'the acts about a condition are those of every place',
  );
});

t.test('when a court settles how what matters is read', async (t) => {
  const settles = (id: string, issue: string): StoryEvent => ({
    id,
    at: '2020-03-01',
    effects: [{ do: 'resolve', issue, reading: 'x' }],
  });
  t.strictSame(turns([bar('e', '2020-02-01', { given: { i: 'x' } }), settles('clear', 'i'), settles('aside', 'j')]), [
    '2020-02-01 entered e',
    '2020-03-01 settled clear',
  ]);
});

t.test('when the place joins an organization or leaves it', async (t) => {
  const joins = (id: string, who: string): StoryEvent => ({
    id,
    at: '2020-02-01',
    effects: [{ do: 'member', org: `org-${id}`, who, until: '2020-03-01' }],
  });
  t.strictSame(turns([joins('m', 'a'), joins('n', 'b')]), ['2020-02-01 joined org-m', '2020-03-02 left org-m']);
});

t.test('a membership of which one end is recorded turns at that end alone', async (t) => {
  const about = bench([]);
  const span = (id: string, more: object) => [id, { id, organization: id, member: 'a', ...more }] as const;
  const membership = new Map([span('m', { from: '2020-02-01' }), span('n', { until: '2020-03-01' }), span('o', {})]);
  const found = turnsOf({ ...about, docket: { ...about.docket, membership } }, 'p', 'a');
  t.strictSame(
    found.map(({ t, how, membership, act }) => `${iso(t)} ${how} ${membership?.id ?? act?.id}`),
    ['2020-01-01 entered award', '2020-02-01 joined m', '2020-03-01 left n'],
  );
});

t.test('about a condition on which nothing is recorded nothing turns, and it was never in force', async (t) => {
  const about = bench([bar('e', '2020-02-01')]);
  const unheard = { condition: 'unheard', jurisdiction: 'a', tz: 'UTC' };
  t.strictSame(turnsOf(about, 'unheard', 'a'), []);
  t.strictSame([...actsAbout(about, 'unheard')], []);
  t.strictSame(history(about, unheard), [{ status: 'not_in_force', enforceable: 'no', opened_by: [] }]);
  t.strictSame(
    [...column(about, unheard, ['a', 'b'], '2020-06-01').values()].map(({ status }) => status),
    ['not_in_force', 'not_in_force'],
  );
});

t.test('the days on which an answer may turn come in order, each with all that happens on it', async (t) => {
  const days = turningDays(
    bench([bar('late', '2020-03-01'), bar('early', '2020-02-01', { until: '2020-02-29' })], { tz: 'America/Chicago' }),
    { condition: 'p', jurisdiction: 'a', tz: 'America/Chicago' },
  );
  t.strictSame(
    [...days].map(([day, turns]) => [day, turns.map(({ how, act }) => `${how} ${act?.id}`)]),
    [
      ['2020-01-01', ['entered award']],
      ['2020-02-01', ['entered early']],
      ['2020-03-01', ['entered late', 'ran_out early']],
    ],
  );
});

t.test('what opened a span is told once, as an order, an agency action, a membership or a signal', async (t) => {
  const order = { id: 'o', title: 'Injunction', dispositions: [] } as never;
  const action = { id: 'n', title: 'Letters', agency: 'doj' } as never;
  const membership = { id: 'm', organization: 'mayors', member: 'a' } as never;
  t.strictSame(
    openings([
      { t: 1, how: 'entered', act: order },
      { t: 2, how: 'entered', act: order },
      { t: 1, how: 'ran_out', act: order },
      { t: 1, how: 'entered', act: action },
      { t: 1, how: 'joined', membership },
      { t: 1, how: 'signal', signal: 'mandate' },
      { t: 1, how: 'signal' },
    ]),
    [
      { how: 'entered', order: 'o', title: 'Injunction' },
      { how: 'ran_out', order: 'o', title: 'Injunction' },
      { how: 'entered', agency_action: 'n', title: 'Letters' },
      { how: 'joined', organization: 'mayors' },
      { how: 'signal', signal: 'mandate' },
      { how: 'signal' },
    ],
  );
});

t.test('a span ends where the answer moves, and not where only its reasons do', async (t) => {
  const spans = history(bench([bar('one', '2020-02-01', { until: '2020-03-01' }), bar('two', '2020-02-15')]), {
    condition: 'p',
    jurisdiction: 'a',
    tz: 'UTC',
  });
  t.strictSame(
    spans.map(({ from, status }) => `${from} ${status}`),
    ['undefined not_in_force', '2020-01-01 not_barred', '2020-02-01 barred'],
  );
});

t.test('a span ends where the answer stays unknown, but may now be enforced or no longer', async (t) => {
  const spans = history(
    bench([
      bar('e', { after: '2020-02-01', by: '2020-05-01' }),
      { id: 'promise', at: '2020-03-01', effects: [{ do: 'forbear', of: 'p', who: 'a' }] },
    ]),
    { condition: 'p', jurisdiction: 'a', tz: 'UTC' },
  );
  t.strictSame(
    spans.map(({ from, status, enforceable }) => `${from} ${status} ${enforceable}`),
    [
      'undefined not_in_force no',
      '2020-01-01 not_barred yes',
      '2020-02-02 unknown unclear',
      '2020-03-01 unknown no',
      '2020-05-01 barred no',
    ],
  );
});
