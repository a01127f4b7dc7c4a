import t from 'tap';
import { cellsOf, MOST_CELLS } from '../../src/enforceability/cells.ts';
import type { Bench } from '../../src/enforceability/instrument.ts';
import { mayReach, surelyReaches } from '../../src/enforceability/openings.ts';
import { completed, UNNAMED } from '../../src/enforceability/question.ts';
import { openMemberships, placesOf, regionOf } from '../../src/enforceability/region.ts';
import { condition, docketWith, type Facts, place } from '../docket/docket-with.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };
const t0 = Date.parse('2021-01-01T12:00:00Z');

t.test(
  'a question about a condition of one year and agency is about that year and agency, unless it says another',
  async (t) => {
    const docket = docketWith({ condition: [condition('p', { fiscal_year: 2017, agency: 'doj' }), condition('q')] });
    t.match(completed(asked, docket), { ...asked, fiscal_year: 2017, agency: 'doj' });
    t.match(completed({ ...asked, fiscal_year: 2018, agency: 'hud' }, docket), { fiscal_year: 2018, agency: 'hud' });
    t.match(completed({ ...asked, condition: 'q' }, docket), { fiscal_year: undefined, agency: undefined });
    t.match(completed({ ...asked, condition: 'nobody-knows' }, docket), { fiscal_year: undefined });
  },
);

const limited = (...limits: object[]) =>
  ({ instruments: limits.map((one) => ({ region: regionOf(one) })), steps: [], inOrder: [] }) as never;

t.test(
  'what a question leaves out is asked in every combination that something names, and in one that nothing does',
  async (t) => {
    const { cells, bounded } = cellsOf(
      asked,
      limited({ acts: ['withhold', 'delay'] }, { fiscal_years: [2017], acts: ['delay'] }),
    );
    t.equal(bounded, false);
    t.strictSame(
      cells.map(({ fiscal_year, act, agency }) => [fiscal_year, act, agency]),
      [2017, UNNAMED].flatMap((year) => ['withhold', 'delay', UNNAMED].map((act) => [year, act, UNNAMED])),
    );
    const narrow = cellsOf(
      { ...asked, act: 'claw_back', fiscal_year: 2019 },
      limited({ acts: ['withhold'], fiscal_years: [2017] }),
    );
    t.match(
      narrow.cells,
      [{ condition: 'p', jurisdiction: 'a', act: 'claw_back', fiscal_year: 2019 }],
      'what it says is asked alone',
    );
    t.equal(narrow.cells.length, 1);
  },
);

t.test('the steps of a condition name cells as orders do', async (t) => {
  const { cells } = cellsOf(asked, {
    instruments: [],
    inOrder: [],
    steps: [{ region: regionOf({ fiscal_years: [2018] }) }],
  } as never);
  t.strictSame(
    cells.map(({ fiscal_year }) => fiscal_year),
    [2018, UNNAMED],
  );
});

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

t.test(
  'as many combinations as can be looked at are all looked at; one more, and only those that an order names',
  async (t) => {
    const full = cellsOf(asked, limited({ acts: names('a', 15), classes: names('c', 31) }));
    t.equal(full.cells.length, MOST_CELLS);
    t.equal(full.bounded, false);
    const more = cellsOf(
      asked,
      limited({ acts: names('a', 16) }, { classes: names('c', 31) }, { acts: ['a3'], classes: ['c5'] }),
    );
    t.equal(more.bounded, true);
    t.equal(more.cells.length, 1 + 16 + 31 + 1, 'none named, each act, each class, and the one act with the one class');
    t.ok(more.cells.some(({ act, class: kind }) => act === 'a3' && kind === 'c5'));
    t.ok(more.cells.some(({ act, class: kind }) => act === UNNAMED && kind === UNNAMED));
    t.ok(more.cells.every(({ condition, jurisdiction }) => condition === 'p' && jurisdiction === 'a'));
    const huge = cellsOf(asked, limited({ acts: names('a', 40), classes: names('c', 40) }));
    t.equal(huge.cells.length, MOST_CELLS, 'never more than can be looked at');
    const one = cellsOf(
      { ...asked, act: 'a1' },
      limited(...names('c', 600).map((name) => ({ classes: [name], acts: ['a2'] }))),
    );
    t.equal(one.cells.length, MOST_CELLS);
    t.ok(
      one.cells.every(({ act }) => act === 'a1'),
      'and what the question names stays as it says',
    );
  },
);

t.test('a place lies in itself, its parents, theirs, and every circuit named on the way', async (t) => {
  const docket = docketWith({
    jurisdiction: [
      place('a', { parents: ['cook', 'loop'] }),
      place('cook', { parents: ['il'] }),
      place('il', { circuit: 'ca7', parents: ['a'] }),
    ],
  });
  const places = placesOf(docket, 'UTC');
  t.strictSame([...places.surroundings('a')].sort(), ['a', 'ca7', 'cook', 'il', 'loop']);
  t.strictSame([...places.surroundings('nowhere')], ['nowhere']);
  t.equal(places.surroundings('a'), places.surroundings('a'), 'looked up once');
});

t.test(
  'who a list shows was a member then; who it does not show may have been, if the list is partial and the kind fits',
  async (t) => {
    const organization = (id: string, more: object = {}) => ({ id, name: id, list: 'partial' as const, ...more });
    const facts: Facts = {
      jurisdiction: [place('a'), place('s', { kind: 'state' })],
      organization: [
        organization('any'),
        organization('cities', { members_are: ['city'] }),
        organization('known', { list: 'complete' }),
      ],
      membership: [
        { id: '1', organization: 'known', member: 'a', from: '2020-01-01', until: '2020-02-01' },
        { id: '2', organization: 'known', member: 'a', from: '2020-03-01' },
        { id: '3', organization: 'known', member: 's', until: '2020-02-01' },
      ],
    };
    const { member } = placesOf(docketWith(facts), 'America/Chicago');
    const at = (instant: string) => Date.parse(instant);
    const wasMember = (instant: string, id = 'a') => member('known', id, at(instant));
    t.equal(wasMember('2020-01-01T05:59:59Z'), false, 'the day begins where the court sits');
    t.equal(wasMember('2020-01-01T06:00:00Z'), true);
    t.equal(wasMember('2020-02-01T05:59:59.999Z'), true);
    t.equal(wasMember('2020-02-01T06:00:00Z'), false, 'the first day on which it was none');
    t.equal(wasMember('2026-01-01T00:00:00Z'), true, 'a second span without an end');
    t.equal(wasMember('1999-01-01T00:00:00Z', 's'), true, 'a span without a beginning');
    t.equal(member('any', 'a', t0), 'any a');
    t.equal(member('cities', 'a', t0), 'cities a');
    t.equal(member('cities', 's', t0), false, 'a State cannot be one');
    t.equal(member('cities', 'unrecorded', t0), 'cities unrecorded', 'a place nobody recorded may be');
    t.equal(member('nobody', 'a', t0), false, 'an organization nobody recorded has no members');
  },
);

t.test(
  'a scope that includes some members and excepts others may reach whoever may be one and not the other',
  async (t) => {
    const organization = ['x', 'y'].map((id) => ({ id, name: id, list: 'partial' as const }));
    const docket = docketWith({ organization, membership: [{ id: 'm', organization: 'y', member: 'b' }] });
    const placed = { places: placesOf(docket, 'UTC'), tz: 'UTC', docket } as unknown as Bench;
    const region = regionOf({
      scope: { members_of: [{ organization: 'x' }], except: { members_of: [{ organization: 'y' }] } },
    });
    t.equal(mayReach(region, 'a', t0, placed), true);
    t.equal(surelyReaches(region, 'a', t0, placed), false);
    t.equal(mayReach(region, 'b', t0, placed), false, 'b is surely excepted');
    const all = regionOf({ scope: { everyone: true, except: { members_of: [{ organization: 'x' }] } } });
    t.equal(mayReach(all, 'a', t0, placed), true);
    t.equal(surelyReaches(all, 'a', t0, placed), false, 'it may be excepted');
  },
);

t.test('the memberships on which a scope turns are those it includes and those it excepts', async (t) => {
  const places = placesOf(
    docketWith({
      organization: ['x', 'y', 'z', 'shown'].map((id) => ({ id, name: id, list: 'partial' as const })),
      membership: [
        { id: 'm', organization: 'z', member: 'a' },
        { id: 'n', organization: 'shown', member: 'a', from: '2020-01-01', until: '2020-02-01' },
      ],
    }),
    'UTC',
  );
  const members = (...organizations: string[]) => ({
    members_of: organizations.map((organization) => ({ organization })),
  });
  const open = (scope: object) => openMemberships(scope, 'a', t0, { places, tz: 'UTC' });
  t.strictSame(open({ ...members('x', 'z'), except: members('y') }), ['x a', 'y a']);
  t.strictSame(open({ everyone: true }), []);
  const on = (day: string) => open({ members_of: [{ organization: 'shown', on: day }] });
  t.strictSame(on('2020-01-15'), [], 'on the day that the order names it was surely one');
  t.strictSame(on('2020-02-01'), ['shown a'], 'on another day nobody knows');
  t.strictSame(openMemberships(undefined, 'a', t0, { places, tz: 'UTC' }), []);
});
