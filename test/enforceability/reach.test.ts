import fc from 'fast-check';
import t from 'tap';
import { asKnown } from '../../src/docket/knowledge.ts';
import { assess } from '../../src/enforceability/assess.ts';
import { cellsOf, MOST_CELLS } from '../../src/enforceability/cells.ts';
import { coverageOf } from '../../src/enforceability/coverage.ts';
import { standing } from '../../src/enforceability/history.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { column } from '../../src/enforceability/matrix.ts';
import { completed, UNNAMED } from '../../src/enforceability/question.ts';
import { openMemberships, placesOf, regionOf } from '../../src/enforceability/region.ts';
import { docketOf, type StoryEvent } from '../../src/facts/story.ts';
import { appeal, condition, docketWith, type Facts, lawsuit, order, place } from '../docket/docket-with.ts';
import { bench, storyOf } from './bench.ts';
import { dockets } from './dockets.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };
const t0 = Date.parse('2021-01-01T12:00:00Z');

t.test('places that share a look are answered as each alone would be, in any docket', async (t) => {
  fc.assert(
    fc.property(dockets, fc.integer({ min: 1, max: 40 }), (docket, n) => {
      const about = benchOf(
        docketOf(storyOf(docket.events as never, { ...docket, events: docket.events } as never)),
        'UTC',
      );
      const as_of = new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10);
      const places = ['a', 'b', 'c', 's1', 's2'];
      const found = column(about, { condition: 'p', tz: 'UTC' }, places, as_of);
      for (const jurisdiction of places) {
        const alone = standing(about, { condition: 'p', jurisdiction, tz: 'UTC' }, as_of);
        if (JSON.stringify(found.get(jurisdiction)) !== JSON.stringify(alone))
          throw new Error(`${jurisdiction} on ${as_of}: ${JSON.stringify([found.get(jurisdiction), alone])}`);
      }
    }),
    { numRuns: Math.min(200, Number(process.env.FUZZ_DOCKETS ?? 200)) },
  );
  t.pass('every place');
});

t.test(
  'places reached alike share a look, and a place that may be a member does not share that of one that is',
  async (t) => {
    const events: StoryEvent[] = [
      { id: 'e', at: '2020-02-01', effects: [{ do: 'bar', id: 'x', of: 'p', who: { members: 'mayors' } }] },
      { id: 'm', at: '2020-01-01', effects: [{ do: 'member', id: 'm', org: 'mayors', who: 'a' }] },
      { id: 'f', at: '2020-02-01', effects: [{ do: 'bar', id: 'y', of: 'p', who: 'c' }] },
    ];
    const known = asKnown(docketOf(storyOf(events, { places: { a: [], b: [], c: [], d: [] } })), undefined);
    const partial = {
      ...known,
      organization: new Map([['mayors', { id: 'mayors', name: 'M', list: 'partial' as const }]]),
    };
    const found = column(benchOf(partial, 'UTC'), { condition: 'p', tz: 'UTC' }, ['a', 'b', 'c', 'd'], '2020-03-01');
    t.strictSame(
      [...found].map(([jurisdiction, { status }]) => [jurisdiction, status]),
      [
        ['a', 'barred'],
        ['b', 'unknown'],
        ['c', 'barred'],
        ['d', 'unknown'],
      ],
    );
    t.equal(found.get('b'), found.get('d'), 'one look for both');
    t.not(found.get('a'), found.get('b'));
  },
);

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

t.test('the memberships on which a scope turns are those it includes and those it excepts', async (t) => {
  const places = placesOf(
    docketWith({
      organization: ['x', 'y', 'z'].map((id) => ({ id, name: id, list: 'partial' as const })),
      membership: [{ id: 'm', organization: 'z', member: 'a' }],
    }),
    'UTC',
  );
  const members = (...organizations: string[]) => ({
    members_of: organizations.map((organization) => ({ organization })),
  });
  const open = (scope: object) => openMemberships(regionOf({ scope }), 'a', t0, places, 'UTC');
  t.strictSame(open({ ...members('x', 'z'), except: members('y') }), ['x a', 'y a']);
  t.strictSame(open({ everyone: true }), []);
  t.strictSame(openMemberships(regionOf({}), 'a', t0, places, 'UTC'), []);
});

const read = (id: string, data_through?: string, more: object = {}) => lawsuit(id, { data_through, ...more });
const barIn = (id: string, lawsuitId: string, who: string, ruling = 'preliminary_injunction') =>
  order(id, {
    case: lawsuitId,
    entered_on: '2020-02-01',
    dispositions: [{ id: `${id}.1`, ruling: ruling as never, conditions: ['p'], scope: { jurisdictions: [who] } }],
  });
const covered = (facts: Facts, as_of = '2020-06-01') => {
  const about = benchOf(
    docketWith({ jurisdiction: [place('a'), place('b')], condition: [condition('p')], ...facts }),
    'UTC',
  );
  return coverageOf(about, assess(about, { ...asked, as_of }));
};

t.test(
  'an answer rests on the dockets of the cases with an order about it, and of the appeals from those',
  async (t) => {
    const coverage = covered({
      case: [read('one', '2020-05-01'), read('two', '2020-07-01'), read('none', '2020-01-01')],
      order: [barIn('o1', 'one', 'a'), barIn('o2', 'two', 'b')],
      appeal: [
        appeal('ca7-1', { case: 'one', docket_number: '17-1', data_through: '2020-06-02' }),
        appeal('ca9', { case: 'none' }),
      ],
    });
    t.strictSame(coverage, {
      dockets: [
        { docket: 'one', court: 'ilnd', docket_number: '1:17-cv-1', data_through: '2020-05-01', stale: true },
        { docket: 'ca7-1', court: 'ca7', docket_number: '17-1', data_through: '2020-06-02', stale: false },
        { docket: 'two', court: 'ilnd', docket_number: '1:17-cv-1', data_through: '2020-07-01', stale: false },
      ],
      data_through: '2020-05-01',
      stale: true,
    });
  },
);

t.test('a docket is past what was read on the day after, not on the day itself', async (t) => {
  const facts = { case: [read('one', '2020-06-01')], order: [barIn('o1', 'one', 'a')] };
  t.equal(covered(facts, '2020-06-01').stale, false);
  t.equal(covered(facts, '2020-06-02').stale, true);
});

t.test(
  'the dockets whose orders reach the place decide whether too little was read; where none do, all of them',
  async (t) => {
    const cases = { case: [read('here', '2020-07-01'), read('elsewhere', '2020-01-01')] };
    const both = covered({ ...cases, order: [barIn('o1', 'here', 'a'), barIn('o2', 'elsewhere', 'b')] });
    t.match(both, { stale: false, data_through: '2020-07-01', dockets: [{ stale: false }, { stale: true }] });
    t.match(covered({ ...cases, order: [barIn('o2', 'elsewhere', 'b')] }), { stale: true, data_through: '2020-01-01' });
  },
);

t.test('a stay of an order is of its docket, a precedent is not, and a closed docket is read to its end', async (t) => {
  const stay = order('s', {
    case: 'two',
    entered_on: '2020-03-01',
    dispositions: [{ id: 's.1', ruling: 'stay_pending_appeal', acts_on: ['o1.1'] }],
  });
  const of = (facts: Facts) => covered(facts).dockets.map(({ docket }) => docket);
  const cases = [read('one', '2020-05-01'), read('two', '2020-05-02')];
  t.strictSame(of({ case: cases, order: [barIn('o1', 'one', 'a'), stay] }), ['one', 'two']);
  t.strictSame(of({ case: cases, order: [barIn('o1', 'one', 'a', 'precedent')] }), []);
  t.strictSame(
    of({
      case: [read('one', '2020-05-01', { closed: true })],
      order: [barIn('o1', 'one', 'a')],
      appeal: [appeal('ca7')],
    }),
    [],
  );
  t.strictSame(of({ order: [barIn('o1', 'one', 'a')] }), [], 'nor is there one of a case nobody recorded');
});

t.test('where the record does not say how far a docket was read, nobody is told that it was too little', async (t) => {
  const coverage = covered({ case: [read('one')], order: [barIn('o1', 'one', 'a')] });
  t.match(coverage, { stale: false, data_through: undefined, dockets: [{ docket: 'one', stale: false }] });
});

t.test('what an agency did rests on no docket', async (t) => {
  t.strictSame(covered({}).dockets, []);
  t.equal(coverageOf(bench([]), assess(bench([]), asked)).stale, false);
});
