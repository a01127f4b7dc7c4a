import fc from 'fast-check';
import t from 'tap';
import { standing } from '../../src/enforceability/history.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { column } from '../../src/enforceability/matrix.ts';
import { docketOf, type Story } from '../../src/facts/story.ts';
import { dockets } from './dockets.ts';

const PLACES = ['a', 'b', 'c', 's1', 's2', 'elsewhere'];
const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);

/** A generated docket, in which some memberships are unrecorded. */
function benchFor(docket: object, partial: boolean) {
  const told = docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...docket } as unknown as Story);
  const organization = new Map(
    [...told.organization].map(([id, one]) => [id, { ...one, list: partial ? ('partial' as const) : one.list }]),
  );
  return benchOf({ ...told, organization }, 'UTC');
}

t.test('places that everything reaches alike share one look, and each still gets its own answer', async (t) => {
  let cells = 0;
  const seen = new Set<string>();
  fc.assert(
    fc.property(dockets, fc.boolean(), fc.integer({ min: 0, max: 40 }), (docket, partial, n) => {
      const bench = benchFor(docket, partial);
      for (const condition of ['p', 'q']) {
        const answers = column(bench, { condition, tz: 'UTC' }, PLACES, day(n));
        for (const jurisdiction of PLACES) {
          const alone = standing(bench, { condition, jurisdiction, tz: 'UTC' }, day(n));
          if (JSON.stringify(answers.get(jurisdiction)) !== JSON.stringify(alone))
            throw new Error(
              `${condition} ${jurisdiction}: ${answers.get(jurisdiction)?.status}, alone ${alone.status}`,
            );
          cells++;
          seen.add(alone.status);
        }
      }
    }),
    { numRuns: 400 },
  );
  t.equal(cells, 400 * 2 * PLACES.length);
  t.ok(seen.size >= 5, `many kinds of answer were compared: ${[...seen].join(', ')}`);
});
