import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { coverageOf } from '../../src/enforceability/coverage.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { appeal, condition, docketWith, type Facts, lawsuit, order, place } from '../docket/docket-with.ts';
import { bench } from './bench.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };

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
      count: 3,
      data_through: '2020-05-01',
      stale: true,
    });
  },
);

t.test('the earliest day to which a deciding docket was read is the day that is named', async (t) => {
  const cases = { case: [read('one', '2020-06-03'), read('two', '2020-06-01'), read('three', '2020-06-02')] };
  const order = [barIn('o1', 'one', 'a'), barIn('o2', 'two', 'a'), barIn('o3', 'three', 'a')];
  t.equal(covered({ ...cases, order }).data_through, '2020-06-01');
});

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

t.test('where only dockets that do not decide were read to a day, no day is named', async (t) => {
  const cases = { case: [read('here'), read('elsewhere', '2020-01-01')] };
  const coverage = covered({ ...cases, order: [barIn('o1', 'here', 'a'), barIn('o2', 'elsewhere', 'b')] });
  t.equal(coverage.data_through, undefined);
  t.equal(coverage.stale, false);
});

t.test('a stay that cannot reach the place does not decide whether too little was read', async (t) => {
  const stay = order('s', {
    case: 'elsewhere',
    entered_on: '2020-03-01',
    dispositions: [{ id: 's.1', ruling: 'stay_pending_appeal', acts_on: ['o1.1'], scope: { jurisdictions: ['b'] } }],
  });
  const cases = { case: [read('here', '2020-07-01'), read('elsewhere', '2020-01-01')] };
  t.match(covered({ ...cases, order: [barIn('o1', 'here', 'a'), stay] }), {
    stale: false,
    data_through: '2020-07-01',
    dockets: [{ docket: 'here' }, { docket: 'elsewhere', stale: true }],
  });
});
