import t from 'tap';
import type { Disposition } from '../../src/docket/disposition.ts';
import { assess } from '../../src/enforceability/assess.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { action, appeal, docketWith, type Facts, lawsuit, order } from '../docket/docket-with.ts';

const question = { condition: 'p', jurisdiction: 'a', tz: 'UTC' };
/** The answer about an order that begins with the signal `s` and stops with the signal `u`. */
const answerGiven = (facts: Facts) => {
  const dispositions: Disposition[] = [
    {
      id: 'x',
      ruling: 'preliminary_injunction',
      conditions: ['p'],
      scope: { everyone: true },
      from: { signal: 's' },
      until: [{ signal: 'u' }],
    },
  ];
  const lifecycle = [{ conditions: ['p'], state: 'active' as const }];
  const docket = docketWith({
    ...facts,
    agency_action: [action('award', { entered_on: '2020-01-01', lifecycle })],
    order: [order('o', { entered_on: '2020-02-01', dispositions })],
  });
  return assess(benchOf(docket, 'UTC'), { ...question, as_of: '2020-06-01' }).status;
};
const entered_between = { after: '2020-05-01', by: '2020-07-01' };

t.test('a signal may come from a step of an appeal, or from a paper filed', async (t) => {
  const step = (at: object) =>
    answerGiven({ appeal: [appeal('ca7', { steps: [{ status: 'mandate_issued', emits: ['s'], ...at }] })] });
  const filing = (at: object) =>
    answerGiven({ case: [lawsuit('c', { filings: [{ kind: 'bond', summary: 'Posted.', emits: ['s'], ...at }] })] });
  for (const given of [step, filing]) {
    t.equal(given({ entered_on: '2020-06-01' }), 'barred');
    t.equal(given({ entered_on: '2020-06-02' }), 'not_barred');
    t.equal(given({ entered_between }), 'unknown');
  }
  t.equal(answerGiven({ appeal: [appeal('ca7')], case: [lawsuit('c')] }), 'not_barred');
});

t.test('of two that give out a signal the first is enough, if it surely came', async (t) => {
  const both = { status: 'argued' as const, emits: ['s'] };
  const steps = [
    { ...both, entered_between },
    { ...both, entered_on: '2020-05-15' },
  ];
  t.equal(answerGiven({ appeal: [appeal('ca7', { steps })] }), 'barred');
});

t.test('two unrecorded days, though of one appeal or one docket, may fall apart', async (t) => {
  const given = ['s', 'u'].map((signal) => ({ emits: [signal], entered_between }));
  const steps = given.map((one) => ({ ...one, status: 'argued' as const }));
  t.equal(answerGiven({ appeal: [appeal('ca7', { steps })] }), 'unknown', 'begun, and perhaps not yet stopped');
  const filings = given.map((one) => ({ ...one, kind: 'letter', summary: 'Wrote.' }));
  t.equal(answerGiven({ case: [lawsuit('c', { filings })] }), 'unknown');
});
