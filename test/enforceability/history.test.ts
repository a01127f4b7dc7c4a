import fc from 'fast-check';
import t from 'tap';
import { history, standing } from '../../src/enforceability/history.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { docketOf, type Story } from '../../src/facts/story.ts';
import { dockets } from './dockets.ts';
import { begunSometime } from './engine.ts';

const story = (docket: object) =>
  ({ id: 'generated', title: 'generated', tz: 'UTC', ask: [], ...docket }) as unknown as Story;
const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const DOCKETS = Math.min(300, Number(process.env.FUZZ_DOCKETS ?? 300));
const DAYS = Array.from({ length: 70 }, (_, n) => day(n - 5));

t.test('on every day the span it lies in says what the engine says of that day', async (t) => {
  let spansSeen = 0;
  fc.assert(
    fc.property(
      dockets,
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('p', 'q'),
      (docket, jurisdiction, condition) => {
        const bench = benchOf(begunSometime(docketOf(story(docket))), 'UTC');
        const question = { condition, jurisdiction, tz: 'UTC' };
        const spans = history(bench, question);
        spansSeen += spans.length;
        for (const as_of of DAYS) {
          const span = spans.find(({ from = '', until = '9999' }) => from <= as_of && as_of < until)!;
          const { status, enforceable } = standing(bench, question, as_of);
          if (span.status !== status || span.enforceable !== enforceable)
            throw new Error(`${as_of}: span ${span.status} ${span.enforceable}, engine ${status} ${enforceable}`);
        }
      },
    ),
    { numRuns: DOCKETS },
  );
  t.ok(spansSeen > 2 * DOCKETS, 'most answers move at least once');
});

t.test('spans are half-open, follow one another without a gap, and say what opened them', async (t) => {
  const docket = docketOf(
    story({
      places: { a: [] },
      events: [
        { id: 'e0', at: '2020-01-01', what: 'the award', effects: [{ do: 'status', of: 'p', value: 'active' }] },
        {
          id: 'e1',
          at: '2020-01-05',
          what: 'a TRO',
          effects: [{ do: 'bar', id: 'b', of: 'p', who: 'a', until: '2020-01-09' }],
        },
        {
          id: 'e2',
          at: '2020-01-07',
          what: 'a stay',
          effects: [{ do: 'hold', id: 'h', target: 'b', until: { signal: 'lifted' } }],
        },
        { id: 'e3', at: '2020-01-08', what: 'the stay is lifted', emits: ['lifted'], effects: [{ do: 'nothing' }] },
      ],
    }),
  );
  const spans = history(benchOf(docket, 'UTC'), { condition: 'p', jurisdiction: 'a', tz: 'UTC' });
  t.strictSame(
    spans.map(({ from, until, status }) => [from, until, status]),
    [
      [undefined, '2020-01-01', 'not_in_force'],
      ['2020-01-01', '2020-01-05', 'not_barred'],
      ['2020-01-05', '2020-01-07', 'barred'],
      ['2020-01-07', '2020-01-08', 'not_barred'],
      ['2020-01-08', '2020-01-10', 'barred'],
      ['2020-01-10', undefined, 'not_barred'],
    ],
  );
  t.strictSame(
    spans.map(({ opened_by }) => opened_by.map(({ how, order, signal }) => `${how} ${order ?? signal}`)),
    [[], ['entered e0'], ['entered e1'], ['entered e2'], ['signal lifted'], ['ran_out e1']],
  );
});
