import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import type { Disposition } from '../../src/docket/disposition.ts';
import type { Docket } from '../../src/docket/docket.ts';
import { lint, WARNINGS, type Warning } from '../../src/docket/lint.ts';
import type { Reviewed } from '../../src/docket/provenance.ts';
import { above, affirmed, type Doubted, docketWith, granted, order, orders, pi, stay, text, tro } from './doubted.ts';
import { appeals } from './doubted-appeals.ts';
import { bars } from './doubted-bars.ts';
import { days } from './doubted-days.ts';
import { scopes } from './doubted-scopes.ts';
import { stays } from './doubted-stays.ts';

/** For every rule a docket that it doubts, and near misses that it spares. */
const RULES: Record<(typeof WARNINGS)[number], Doubted> = { ...bars, ...stays, ...appeals, ...scopes, ...days };

const told = (docket: Docket) => lint(docket).map(({ warning, detail }) => ({ warning, detail }));

for (const [warning, { sentence, doubted, says, spared }] of Object.entries(RULES))
  t.test(`${warning}: ${sentence}`, async (t) => {
    t.match(told(doubted), [{ warning, detail: says }]);
    t.equal(lint(doubted).length, 1);
    for (const docket of spared) t.strictSame(told(docket), []);
  });

t.test('a warning says where it stands', async (t) => {
  const { doubted } = RULES.lower_court_over_higher;
  t.match(lint(doubted), [
    { noun: 'order', id: 'lifts', path: ['dispositions', 0, 'acts_on', 0] },
  ] as unknown as Warning[]);
});

t.test(
  'a stay aimed at what orders nothing, and a stay of agency action aimed at an order, are doubted too',
  async (t) => {
    const aimed = (one: Disposition) =>
      told(orders(granted, above('panel', '2018-01-03', affirmed), above('stayed', '2018-02-01', one)));
    t.match(aimed({ ...stay, acts_on: ['affirmed'] }), [
      { warning: 'stay_aimed_elsewhere', detail: /suspends nothing/ },
    ]);
    t.match(aimed({ ...pi, id: 's', ruling: 'stay_of_agency_action', acts_on: ['pi'] }), [
      { warning: 'stay_aimed_elsewhere', detail: /"pi" is an order/ },
    ]);
  },
);

t.test('a restraining order that nothing ends, and a stay of what was over already, are doubted too', async (t) => {
  t.match(told(orders(order('restrained', '2018-01-02', tro))), [
    { warning: 'tro_over_28_days', detail: /Nothing ends this/ },
  ]);
  t.match(
    told(
      orders(
        order('restrained', '2018-01-02', { ...tro, until: ['2018-01-16'], text }),
        above('stayed', '2018-01-17', { ...stay, acts_on: ['tro'] }),
      ),
    ),
    [{ warning: 'stay_outlives_target', detail: /was over before 2018-01-17/ }],
  );
});

t.test('a panel’s stay that a grant of rehearing vacates is ended by a paragraph of its own', async (t) => {
  const grant: Disposition = {
    id: 'g',
    ruling: 'rehearing_granted',
    acts_on: ['stay'],
    vacates_judgment: true,
    vacates_opinion: true,
    stays_mandate: false,
  };
  const ended: Disposition = { id: 'v', ruling: 'en_banc_vacatur', acts_on: ['stay'] };
  const before = [granted, above('panel', '2018-02-01', stay)];
  t.match(told(orders(...before, above('en-banc', '2018-03-01', grant))), [
    { warning: 'rehearing_without_flags', detail: /Add an `en_banc_vacatur` that acts on "stay"/ },
  ]);
  t.strictSame(told(orders(...before, above('en-banc', '2018-03-01', grant, ended))), []);
});

const press = { ...granted, sources: [{ source: 'paper' }] };
const reason = (warning: string): { reviewed: Reviewed[] } => ({ reviewed: [{ warning, why: 'Looked into.' }] });

t.test('a reason beside the fact, or beside the part of it, answers a warning', async (t) => {
  t.strictSame(told(orders({ ...press, ...reason('press_for_an_order') })), []);
  const narrow: Disposition = { ...pi, scope: { jurisdictions: ['chicago-il'] } };
  t.strictSame(told(orders(order('o', '2018-01-02', { ...narrow, ...reason('scope_without_pinpoint') }))), []);
  t.match(
    told(
      orders(order('o', '2018-01-02', { ...narrow, ...reason('scope_without_pinpoint') }, { ...narrow, id: 'pi-2' })),
    ),
    [{ warning: 'scope_without_pinpoint' }],
    'a reason beside one paragraph says nothing of the next',
  );
});

t.test('a reason that answers nothing is warned of, with the name it may have meant', async (t) => {
  const stale = lint(orders({ ...granted, ...reason('press_for_an_order') }));
  t.match(stale, [
    {
      warning: 'reason_without_warning',
      path: ['reviewed', 0],
      detail: /Nothing here is warned of as "press_for_an_order"/,
    },
  ] as unknown as Warning[]);
  t.match(told(orders({ ...press, ...reason('pres_for_an_order') })), [
    { warning: 'press_for_an_order' },
    { warning: 'reason_without_warning', detail: /Did you mean "press_for_an_order"/ },
  ]);
});

t.test('a docket that is not even lawful is looked at without stumbling', async (t) => {
  const nowhere: Disposition = { ...stay, acts_on: ['nothing', 'stay'], until: ['next week'], from: 'some day' };
  t.type(lint(docketWith({ order: [{ ...above('o', 'no day', nowhere), case: 'nobody', court: 'nowhere' }] })), Array);
});

t.test('every warning stands in the data dictionary', async (t) => {
  const dictionary = readFileSync(join(import.meta.dirname, '../../seed/README.md'), 'utf8');
  for (const warning of [...WARNINGS, 'reason_without_warning']) t.match(dictionary, `| \`${warning}\` |`);
});
