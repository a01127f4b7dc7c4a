import t from 'tap';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import type { Story, StoryEvent } from '../../src/facts/story.ts';
import { action, condition, docketWith, place } from '../docket/docket-with.ts';
import { bench } from './bench.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2020-06-01', tz: 'UTC' };
const bar = (id: string, more: object = {}, at: StoryEvent['at'] = '2020-02-01'): StoryEvent => ({
  id: `order-${id}`,
  at,
  effects: [{ do: 'bar', id, of: 'p', who: 'a', ...more }],
});
const acting = (
  kind: 'hold' | 'end',
  id: string,
  target: string | string[],
  at: StoryEvent['at'],
  more: object = {},
): StoryEvent => ({
  id: `order-${id}`,
  at,
  effects: [{ do: kind, id, target, ...more }],
});

const basis = (events: StoryEvent[], question: object = {}, more: Partial<Story> = {}) =>
  writeUp(bench(events, more), { ...asked, ...question }, 'headline').basis;

t.test('a barred answer rests on its bars, each kind once, and says nothing of other orders', async (t) => {
  t.strictSame(basis([bar('x'), bar('y'), bar('z', { form: 'tro', who: 'b' })]), ['preliminary_injunction']);
  t.strictSame(basis([bar('x'), bar('y', { form: 'tro' })]), ['preliminary_injunction', 'temporary_restraining_order']);
});

t.test('an answer that is not barred says what came in the way of the orders there are', async (t) => {
  t.strictSame(basis([bar('x'), acting('hold', 'h', 'x', '2020-03-01')]), ['order_stayed']);
  t.strictSame(basis([bar('x'), acting('hold', 'h', 'x', '2020-03-01', { who: { except: 'b' } })]), [
    'order_stayed_outside_plaintiff',
  ]);
  t.strictSame(basis([bar('x'), acting('end', 'h', 'x', '2020-03-01', { who: { except: 'b' } })]), ['order_dissolved']);
  t.strictSame(basis([bar('x', { who: 'b' })]), ['outside_scope']);
  t.strictSame(basis([bar('x', { until: '2020-03-01' })]), ['order_expired']);
  t.strictSame(basis([]), ['no_order_found']);
});

t.test('a promise, a precedent and a mandate still to come are told beside them', async (t) => {
  t.strictSame(basis([{ id: 'f', at: '2020-02-01', effects: [{ do: 'forbear', of: 'p', who: 'a' }] }]), [
    'agency_forbearance',
  ]);
  t.strictSame(basis([{ id: 'f', at: '2020-02-01', effects: [{ do: 'precedent', of: 'p', who: 'a' }] }]), [
    'adverse_precedent',
  ]);
  const reversed = (signal: string) => [
    bar('x'),
    acting('end', 'r', 'x', '2020-03-01', { from: { signal }, form: 'reversed_effective' }),
  ];
  t.strictSame(basis(reversed('mandate:ca7:1')), ['preliminary_injunction', 'mandate_not_issued']);
  t.strictSame(basis(reversed('bond')), ['preliminary_injunction'], 'another event is no mandate');
});

t.test('what is not in force says why: never imposed, only announced, or gone', async (t) => {
  const step = (value: 'pending' | 'gone'): StoryEvent => ({
    id: value,
    at: '2020-02-01',
    effects: [{ do: 'status', of: 'p', value }],
  });
  t.strictSame(basis([], { as_of: '2019-12-31' }), ['not_yet_imposed']);
  t.strictSame(basis([step('gone')]), ['rescinded']);
  t.strictSame(basis([step('pending')], {}, { events: [step('pending')] }), ['announced_only']);
});

t.test('what is open is named: readings that differ, days and memberships that nobody recorded', async (t) => {
  const issues = [{ id: 'i', readings: ['x', 'y'] }];
  t.ok(basis([bar('x', { given: { i: 'x' } })], {}, { issues }).includes('conflicting_readings'));
  t.ok(basis([bar('x', {}, { after: '2020-05-01', by: '2020-07-01' })]).includes('date_not_recorded'));
  t.notOk(basis([bar('x', {}, { after: '2020-03-01', by: '2020-04-01' })]).includes('date_not_recorded'), 'long past');
  t.notOk(
    basis([bar('y'), bar('x', {}, { after: '2020-05-01', by: '2020-07-01' })]).includes('date_not_recorded'),
    'or not decisive',
  );
});

t.test('a docket that was not read so far is named', async (t) => {
  t.ok(basis([bar('x')], {}, { data_through: '2020-05-31' }).includes('source_stale'));
  t.notOk(basis([bar('x')], {}, { data_through: '2020-06-01' }).includes('source_stale'));
});

t.test('beside a bar that operates, the orders that are held are no reason', async (t) => {
  t.strictSame(basis([bar('x'), bar('y'), acting('hold', 'h', 'y', '2020-03-01')]), ['preliminary_injunction']);
});

t.test('what is gone is gone for the reason that its last step gives', async (t) => {
  const docket = docketWith({
    condition: [condition('p')],
    jurisdiction: [place('a')],
    agency_action: [
      action('new-award', {
        entered_on: '2020-02-01',
        lifecycle: [{ conditions: ['p'], state: 'gone', reason: 'superseded' } as never],
      }),
    ],
  });
  t.strictSame(writeUp(benchOf(docket, 'UTC'), asked, 'headline').basis, ['superseded']);
});

t.test('an answer that rests on a reading the newsroom adopted says so, and one that does not does not', async (t) => {
  const issues = [{ id: 'i', readings: ['x', 'y'] }];
  const adopting = (reading: string | undefined, given: string) => {
    const about = bench([bar('b', { given: { [given]: 'x' } })], { issues });
    const issue = new Map([...about.docket.issue].map(([id, one]) => [id, { ...one, adopted: reading }]));
    return writeUp({ ...about, docket: { ...about.docket, issue } }, asked, 'headline').basis;
  };
  t.ok(adopting('x', 'i').includes('adopted_reading'));
  t.notOk(adopting(undefined, 'i').includes('adopted_reading'));
  t.notOk(adopting('x', 'unheard').includes('adopted_reading'), 'an issue nobody recorded has none');
  t.notOk(basis([bar('b')]).includes('adopted_reading'));
});

t.test(
  'an unrecorded membership is named where the answer turns on it, and not an unrecorded day with it',
  async (t) => {
    const perhaps = (...events: StoryEvent[]) => {
      const about = bench([bar('b', { who: { members: 'mayors' } }), ...events]);
      const organization = new Map([['mayors', { id: 'mayors', name: 'Mayors', list: 'partial' as const }]]);
      return writeUp(benchOf({ ...about.docket, organization }, 'UTC'), asked, 'headline').basis;
    };
    t.strictSame(
      perhaps().filter((code) => code.endsWith('_recorded')),
      ['membership_not_recorded'],
    );
    t.strictSame(
      perhaps(bar('x')).filter((code) => code.endsWith('_recorded')),
      [],
      'another order bars it either way',
    );
    t.strictSame(
      basis([bar('x', {}, { after: '2020-05-01', by: '2020-07-01' })]).filter((code) => code.endsWith('_recorded')),
      ['date_not_recorded'],
    );
  },
);

const unrecorded = { after: '2020-05-01', by: '2020-07-01' };

t.test('bars that hold whatever is open are told alone, and only without one those that may', async (t) => {
  t.strictSame(basis([bar('x', {}, unrecorded)]), ['preliminary_injunction', 'date_not_recorded']);
  t.strictSame(basis([bar('y'), bar('x', { form: 'tro' }, unrecorded)]), ['preliminary_injunction']);
});

t.test('a promise is told that surely stands, or on whose standing the answer turns', async (t) => {
  const promise = (at: StoryEvent['at'], more: object = {}): StoryEvent => ({
    id: 'f',
    at,
    effects: [{ do: 'forbear', of: 'p', who: 'a', ...more }],
  });
  const told = (...told: Parameters<typeof basis>) => basis(...told).includes('agency_forbearance');
  t.ok(told([promise('2020-02-01')]));
  t.ok(told([promise(unrecorded)]), 'if it was made');
  t.ok(told([promise('2020-02-01', { given: { i: 'x' } })], {}, { issues: [{ id: 'i', readings: ['x', 'y'] }] }));
  t.notOk(told([bar('x'), promise(unrecorded)]), 'not where an order bars it anyway');
});

t.test('a precedent is adverse unless it says that it held otherwise, and only a precedent is either', async (t) => {
  const precedent = (holding?: string) =>
    basis([{ id: 'f', at: '2020-02-01', effects: [{ do: 'precedent', of: 'p', who: 'a', holding }] }]);
  t.strictSame(precedent(), ['adverse_precedent']);
  t.strictSame(precedent('unlawful'), ['adverse_precedent']);
  t.strictSame(precedent('lawful'), ['other_precedent']);
  t.strictSame(precedent('not unlawful'), ['other_precedent']);
  const declared = (holding: string) =>
    basis([{ id: 'd', at: '2020-02-01', effects: [{ do: 'declare', of: 'p', who: 'a', holding }] }]);
  t.strictSame(declared('unlawful'), ['declaratory_only']);
  t.strictSame(declared('lawful'), ['declaratory_only']);
});

t.test('where readings decide, a day that nobody recorded is not what leaves the answer open', async (t) => {
  const issues = [{ id: 'i', readings: ['x', 'y'] }];
  t.strictSame(basis([bar('x', { given: { i: 'x' } }, unrecorded)], {}, { issues }), [
    'preliminary_injunction',
    'conflicting_readings',
  ]);
});
