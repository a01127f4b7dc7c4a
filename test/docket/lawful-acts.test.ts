// Rules that orders and agency actions must keep: dated once, complete for their kind, and acting only on what came before.
import t from 'tap';
import type { Disposition } from '../../src/docket/disposition.ts';
import type { Entity } from '../../src/docket/docket.ts';
import { around, on, said } from '../support/unlawful.ts';
import { action, order, place } from './docket-with.ts';
import { pi, stay } from './doubted.ts';

t.test('a membership begins once, and on a day that can be', async (t) => {
  const begun = (more: object) =>
    said({
      jurisdiction: [place('a')],
      organization: [{ id: 'league', name: 'League', list: 'complete' }],
      membership: [{ id: 'm', organization: 'league', member: 'a', ...more }],
    });
  t.strictSame(begun({ from_between: { after: '2018-01-01', by: '2018-02-01' } }), []);
  t.strictSame(begun({ from_between: { by: '2018-02-01' } }), []);
  t.strictSame(begun({ from: '2018-01-02', from_between: { by: '2018-02-01' } }), [
    'membership m from_between: Give either `from` or `from_between`, not both.',
  ]);
  t.strictSame(begun({ from_between: { after: '2018-02-01', by: '2018-02-01' } }), [
    'membership m from_between: The window ends (2018-02-01) before it begins (2018-02-01). Exchange the days.',
  ]);
});

t.test('an act without a day, or with two, is told to give exactly one', async (t) => {
  const detail = 'Give exactly one of `entered_on`, `entered_at` and `entered_between`.';
  t.strictSame(said({ order: [order('o')] }), [`order o entered_on: ${detail}`]);
  t.strictSame(said({ agency_action: [action('a')] }), [`agency_action a entered_on: ${detail}`]);
  t.strictSame(said({ order: [order('o', { entered_on: '2018-01-01', entered_at: '2018-01-01T12:00:00Z' })] }), [
    `order o entered_at: ${detail}`,
  ]);
  for (const day of [
    { entered_on: '2018-01-01' },
    { entered_at: '2018-01-01T12:00:00Z' },
    { entered_between: { after: '2018-01-01', by: '2018-01-02' } },
    { entered_between: { after: '2018-01-01' } },
    { entered_between: { by: '2018-01-01' } },
  ])
    t.strictSame(said({ order: [order('o', day)] }), [], JSON.stringify(day));
});

t.test('a window ends after the day on which it begins', async (t) => {
  const window = (after: string, by: string) => said({ order: [order('o', { entered_between: { after, by } })] });
  t.strictSame(window('2018-01-02', '2018-01-01'), [
    'order o entered_between: The window ends (2018-01-01) before it begins (2018-01-02). Exchange the days.',
  ]);
  t.equal(window('2018-01-01', '2018-01-01').length, 1, 'on the same day it holds nothing');
});

t.test('each effect lacks what it cannot do without', async (t) => {
  const lacking = (ruling: Disposition['ruling']) => said({ order: [on('2018-01-01', { id: 'x', ruling })] });
  const at = 'order 2018-01-01 dispositions.0';
  t.strictSame(lacking('preliminary_injunction'), [
    `${at}.conditions: Preliminary injunction: say \`conditions\`, the conditions it bars.`,
    `${at}.scope: Preliminary injunction: say \`scope\`, whom it protects.`,
  ]);
  t.strictSame(lacking('stay_pending_appeal'), [
    `${at}.acts_on: Stay pending appeal: say \`acts_on\`, the ids of what it suspends or ends.`,
  ]);
  t.strictSame(lacking('dissolution'), [
    `${at}.acts_on: Dissolution by the issuing court: say \`acts_on\`, the ids of what it suspends or ends.`,
  ]);
  t.strictSame(lacking('clarification'), [
    `${at}.issue: Clarification: say \`issue\`, the issue it settles.`,
    `${at}.reading: Clarification: say \`reading\`, the reading it adopts.`,
  ]);
  t.strictSame(lacking('procedural_order'), []);
});

t.test('a ruling acts on what was entered before it, at the latest earlier in the same order', async (t) => {
  const refused =
    'dispositions.0.acts_on.0: "pi" was not entered before this. A ruling acts only on what is already there: check the days, or the order of entry.';
  t.strictSame(said({ order: [on('2018-01-02', stay), on('2018-01-03', pi)] }), [`order 2018-01-02 ${refused}`]);
  t.strictSame(
    said({ order: [on('2018-01-03', stay), on('2018-01-02', pi)] }),
    [],
    'whatever their order in the record',
  );
  const sameDay = (first: Disposition, second: Disposition) =>
    said({
      order: [
        order('o1', { entered_on: '2018-01-02', dispositions: [first] }),
        order('o2', { entered_on: '2018-01-02', dispositions: [second] }),
      ],
    });
  t.strictSame(sameDay(pi, stay), [], 'on one day the order of entry decides');
  t.strictSame(sameDay(stay, pi), [`order o1 ${refused}`]);
});

t.test('an hour, a day and a window are compared by when they can have begun', async (t) => {
  const dated = (first: Partial<Entity<'order'>>, second: Partial<Entity<'order'>>) =>
    said({
      order: [order('o1', { ...first, dispositions: [pi] }), order('o2', { ...second, dispositions: [stay] })],
    }).length;
  t.equal(dated({ entered_at: '2018-01-02T15:00:00Z' }, { entered_on: '2018-01-03' }), 0);
  t.equal(
    dated({ entered_at: '2018-01-02T15:00:00Z' }, { entered_on: '2018-01-02' }),
    1,
    'the day begins before the hour',
  );
  t.equal(dated({ entered_between: { after: '2018-01-01', by: '2018-03-01' } }, { entered_on: '2018-01-02' }), 0);
  t.equal(dated({ entered_between: { after: '2018-01-03', by: '2018-03-01' } }, { entered_on: '2018-01-02' }), 1);
  t.equal(dated({ entered_between: { by: '2018-01-03' } }, { entered_on: '2018-01-02' }), 1);
  t.equal(dated({ entered_between: { by: '2018-01-01' } }, { entered_on: '2018-01-02' }), 0);
});

t.test('a day that does not exist is reported once, as that, and not also as out of order', async (t) => {
  t.strictSame(
    said({
      order: [
        on('2018-01-02', pi),
        order('o2', { entered_at: 'noon', dispositions: [{ ...stay, until: ['2018-02-30'] }] }),
      ],
    }).map((line) => line.split(':')[0]),
    ['order o2 dispositions.0.until.0', 'order o2 entered_at'],
  );
});

t.test('an order that nobody dated is told that, and not also that it is out of order', async (t) => {
  t.strictSame(
    said({ order: [order('o1', { dispositions: [pi] }), order('o2', { dispositions: [stay] })] }).map(
      (line) => line.split(':')[0],
    ),
    ['order o1 entered_on', 'order o2 entered_on'],
  );
});

t.test('a ruling that acts on nothing recorded is told only that it does not exist', async (t) => {
  t.strictSame(said({ order: [on('2018-01-02', pi), on('2018-01-03', { ...stay, acts_on: ['pl'] })] }), [
    'order 2018-01-03 dispositions.0.acts_on.0: There is no disposition "pl". Did you mean "pi"?',
  ]);
});

t.test('a court may end a promise as it ends an order', async (t) => {
  const promise = action('a', {
    entered_on: '2018-01-01',
    forbearances: [{ id: 'promise', conditions: ['access'] }],
  });
  const ended = { ...stay, acts_on: ['promise'] };
  t.strictSame(said({ agency_action: [promise], order: [on('2018-01-02', ended)] }), []);
  t.match(said({ agency_action: [promise], order: [on('2017-12-31', ended)] }), [/"promise" was not entered before/]);
});

t.test('no two parts of acts share an id, be they rulings or promises', async (t) => {
  t.strictSame(
    said({
      order: [on('2018-01-02', pi), on('2018-01-03', pi)],
      agency_action: [
        action('a', { entered_on: '2018-01-04', forbearances: [{ id: 'pi', conditions: ['access'] }] }),
        action('b', { entered_on: '2018-01-04' }),
        action('c', { entered_on: '2018-01-04' }),
      ],
    }),
    [
      'order 2018-01-03 dispositions.0.id: "pi" is already the id of a part of 2018-01-02. Give this one an id of its own.',
      'agency_action a forbearances.0.id: "pi" is already the id of a part of 2018-01-03. Give this one an id of its own.',
    ],
  );
});

t.test('a reading is one of its issue, wherever it is named', async (t) => {
  const detail = 'The issue "reach" has no reading "middling". Its readings are near, far.';
  t.strictSame(
    said({
      order: [
        on('2018-01-02', { ...pi, given: { reach: 'middling' } }),
        on('2018-01-03', { id: 'c', ruling: 'clarification', issue: 'reach', reading: 'middling' }),
      ],
    }),
    [`order 2018-01-02 dispositions.0.given.reach: ${detail}`, `order 2018-01-03 dispositions.0.reading: ${detail}`],
  );
  t.strictSame(said({ order: [on('2018-01-02', { ...pi, given: { reach: 'far' } })] }), []);
  const adopting = (adopted: string) => said({ issue: [{ ...around.issue![0]!, adopted }] });
  t.strictSame(adopting('middling'), [`issue reach adopted: ${detail}`]);
  t.strictSame(adopting('near'), []);
  t.strictSame(
    said({ order: [on('2018-01-02', { ...pi, given: { rech: 'far' } })] }),
    ['order 2018-01-02 dispositions.0.given.rech: There is no issue "rech". Did you mean "reach"?'],
    'of an issue that does not exist only that is said',
  );
});

t.test('an issue without a reading is told that, and not also that its reading is none', async (t) => {
  t.strictSame(said({ order: [on('2018-01-02', { id: 'c', ruling: 'clarification', issue: 'reach' })] }), [
    'order 2018-01-02 dispositions.0.reading: Clarification: say `reading`, the reading it adopts.',
  ]);
});
