// What the rules or the docket say comes next, seen from a day; computed days are called assumed.
import t from 'tap';
import type { Appeal, AppealStep } from '../../src/docket/appeal.ts';
import { clocks } from '../../src/docket/clocks.ts';
import { type Docket, type Entity, emptyDocket, type Noun } from '../../src/docket/docket.ts';
import type { Order } from '../../src/docket/order.ts';
import { small } from '../support/small-record.ts';

const supreme: Entity<'court'> = {
  id: 'scotus',
  name: 'Supreme Court',
  citation: 'U.S.',
  said_as: 'the Supreme Court',
  level: 'supreme',
  tz: 'America/New_York',
};

/** The small record, with other orders and appeals, or more of them. */
function docketWith(more: { [N in Noun]?: Entity<N>[] }): Docket {
  const docket = emptyDocket();
  for (const facts of [small, { court: [supreme] }, more])
    for (const [noun, entities] of Object.entries(facts) as [Noun, Entity<Noun>[]][])
      for (const entity of entities) docket[noun].set(entity.id, entity as never);
  return docket;
}

const appeal = (steps: AppealStep[], more: Partial<Appeal> = {}): Appeal => ({
  ...small.appeal![0]!,
  steps: [{ status: 'noticed', entered_on: '2017-09-26' }, ...steps],
  ...more,
});

const [injunction] = small.order as [Order];
const order = (dispositions: Order['dispositions'], more: Partial<Order> = {}): Order => ({
  ...injunction,
  id: 'a-v-b-x',
  entered_on: '2018-03-01',
  dispositions,
  ...more,
});

const due = (docket: Docket, as_of: string, kind: string) =>
  clocks(docket, as_of)
    .filter((clock) => clock.kind === kind)
    .map(({ due_on, state, basis }) => `${due_on} ${state} ${basis}`);

const affirmed = { status: 'affirmed', entered_on: '2018-04-19' } as const;

t.test('the mandate is expected 52 days after the judgment: 45 for rehearing, then 7', async (t) => {
  const docket = docketWith({ appeal: [appeal([affirmed])] });
  t.strictSame(due(docket, '2018-05-01', 'mandate_expected'), ['2018-06-11 ahead computed_from_rule']);
  t.strictSame(due(docket, '2018-06-11', 'mandate_expected'), ['2018-06-11 ahead computed_from_rule'], 'on the day');
  t.strictSame(
    due(docket, '2018-06-12', 'mandate_expected'),
    ['2018-06-11 passed computed_from_rule'],
    'the day after',
  );
  t.strictSame(due(docket, '2018-04-18', 'mandate_expected'), [], 'not before the judgment');
  const [clock] = clocks(docket, '2018-05-01').filter(({ kind }) => kind === 'mandate_expected');
  t.match(clock, {
    assumed: true,
    rule: { authority: /FRAP 41/, counted_from: '2018-04-19', days: 52 },
    conditions: ['jag-2017-access', 'jag-2017-1373'],
  });
});

t.test('a mandate that has issued is no longer expected', async (t) => {
  const docket = docketWith({ appeal: [appeal([affirmed, { status: 'mandate_issued', entered_on: '2018-06-13' }])] });
  t.strictSame(due(docket, '2018-06-12', 'mandate_expected'), ['2018-06-11 passed computed_from_rule']);
  t.strictSame(due(docket, '2018-06-13', 'mandate_expected'), []);
});

t.test('while rehearing is asked for no mandate is expected; once it is denied, in 7 days', async (t) => {
  const asked = { status: 'rehearing_pending', entered_on: '2018-05-01' } as const;
  const denied = { status: 'rehearing_denied', entered_on: '2018-07-13' } as const;
  const docket = docketWith({ appeal: [appeal([affirmed, asked, denied])] });
  t.strictSame(due(docket, '2018-05-02', 'mandate_expected'), []);
  t.strictSame(due(docket, '2018-05-02', 'certiorari_due'), []);
  t.strictSame(due(docket, '2018-07-13', 'mandate_expected'), ['2018-07-20 ahead computed_from_rule']);
  t.strictSame(due(docket, '2018-07-13', 'certiorari_due'), ['2018-10-11 ahead computed_from_rule']);
});

t.test('a stay of the mandate lasts at most 90 days', async (t) => {
  const docket = docketWith({ appeal: [appeal([affirmed, { status: 'mandate_stayed', entered_on: '2018-05-01' }])] });
  t.strictSame(due(docket, '2018-05-02', 'mandate_expected'), []);
  t.strictSame(due(docket, '2018-05-02', 'stay_of_mandate_ends'), ['2018-07-30 ahead computed_from_rule']);
});

t.test(
  'a petition for certiorari is due 90 days after the judgment, 150 in the pandemic, and not once it is filed',
  async (t) => {
    t.strictSame(due(docketWith({ appeal: [appeal([affirmed])] }), '2018-05-01', 'certiorari_due'), [
      '2018-07-18 ahead computed_from_rule',
    ]);
    const in2020 = docketWith({ appeal: [appeal([{ status: 'reversed', entered_on: '2020-02-26' }])] });
    t.strictSame(due(in2020, '2020-03-01', 'certiorari_due'), ['2020-07-27 ahead computed_from_rule']);
    const petition = appeal([], {
      id: 'scotus-1',
      court: 'scotus',
      steps: [{ status: 'cert_pending', entered_on: '2018-06-01' }],
    });
    const petitioned = docketWith({ appeal: [appeal([affirmed]), petition] });
    t.strictSame(due(petitioned, '2018-05-31', 'certiorari_due'), ['2018-07-18 ahead computed_from_rule']);
    t.strictSame(due(petitioned, '2018-06-01', 'certiorari_due'), []);
  },
);

t.test('the judgment of the Supreme Court goes down 32 days after its decision', async (t) => {
  const decided = appeal([], {
    id: 'scotus-1',
    court: 'scotus',
    steps: [{ status: 'reversed', entered_on: '2018-06-26' }],
  });
  t.strictSame(due(docketWith({ appeal: [decided] }), '2018-06-27', 'judgment_expected'), [
    '2018-07-30 ahead computed_from_rule',
  ]);
});

t.test(
  'a restraining order that is silent about its end is expected to end in 14 days; one that says when, then',
  async (t) => {
    const tro = { id: 'tro', ruling: 'temporary_restraining_order', conditions: ['jag-2017-access'] } as const;
    t.strictSame(
      due(
        docketWith({ order: [order([{ ...tro, conditions: [...tro.conditions] }])] }),
        '2018-03-02',
        'restraining_order_ends',
      ),
      ['2018-03-15 ahead computed_from_rule'],
    );
    const dated = order([{ ...tro, conditions: [...tro.conditions], until: ['2018-03-22'] }]);
    t.strictSame(due(docketWith({ order: [dated] }), '2018-03-02', 'restraining_order_ends'), [
      '2018-03-22 ahead docketed',
    ]);
    const until = order([{ ...tro, conditions: [...tro.conditions], until: [{ signal: 'ruling' }] }]);
    t.strictSame(due(docketWith({ order: [until] }), '2018-03-02', 'restraining_order_ends'), [], 'until a ruling');
    const ended = order([{ id: 'end', ruling: 'dissolution', acts_on: ['tro'] }], {
      id: 'end',
      entered_on: '2018-03-10',
    });
    t.strictSame(
      due(docketWith({ order: [dated, ended] }), '2018-03-10', 'restraining_order_ends'),
      [],
      'once dissolved',
    );
  },
);

t.test('an appeal is due 60 days after an order that can be appealed, and not once one is taken', async (t) => {
  const docket = docketWith({});
  t.strictSame(due(docket, '2017-09-20', 'appeal_due'), ['2017-11-14 ahead computed_from_rule']);
  t.strictSame(due(docket, '2017-09-26', 'appeal_due'), []);
  const procedural = order([{ id: 'x', ruling: 'procedural_order' }]);
  t.strictSame(due(docketWith({ order: [procedural] }), '2018-03-02', 'appeal_due'), []);
});

t.test('what an order or the agency set for a later day is docketed, and a day so set does not move', async (t) => {
  const later = order([
    {
      id: 'later',
      ruling: 'permanent_injunction',
      conditions: ['jag-2017-access'],
      from: '2018-03-10',
      until: ['2018-04-01'],
    },
  ]);
  const [letter] = small.agency_action as [Entity<'agency_action'>];
  const asked = { ...letter, id: 'letter', kind: 'letter' as const, deadline_on: '2018-03-17' };
  const docket = docketWith({ order: [later], agency_action: [asked] });
  t.strictSame(due(docket, '2018-03-02', 'takes_effect'), ['2018-03-10 ahead docketed']);
  t.strictSame(due(docket, '2018-03-02', 'relief_ends'), ['2018-04-01 ahead docketed']);
  t.strictSame(due(docket, '2018-03-02', 'agency_deadline'), ['2018-03-17 ahead docketed'], 'a Saturday');
});
