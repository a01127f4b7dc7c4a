// Histories of places that everything reaches alike: put together once, and each what it would be by itself.
import fc from 'fast-check';
import t from 'tap';
import { spansOf } from '../../src/api/histories.ts';
import { history } from '../../src/enforceability/history.ts';
import { type Bench, benchOf } from '../../src/enforceability/instrument.ts';
import { docketOf, type Story } from '../../src/facts/story.ts';
import { dockets } from '../enforceability/dockets.ts';
import { kept } from '../support/chicago-record.ts';

const PLACES = ['a', 'b', 'c', 's1', 's2', 'k1', 'elsewhere', 'nowhere'];
const DOCKETS = 200;

/** A generated docket in which some memberships are unrecorded. */
function benchFor(docket: object, partial: boolean): Bench {
  const told = docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...docket } as unknown as Story);
  const organization = new Map(
    [...told.organization].map(([id, one]) => [id, { ...one, list: partial ? ('partial' as const) : one.list }]),
  );
  return benchOf({ ...told, organization }, 'UTC');
}

t.test('every place has the history that it would have by itself', async (t) => {
  const store = kept(t);
  let [asked, made] = [0, 0];
  fc.assert(
    fc.property(dockets, fc.boolean(), fc.constantFrom(undefined, 2017, 2018), (docket, partial, fiscal_year) => {
      const bench = benchFor(docket, partial);
      for (const condition of ['p', 'q'])
        for (const jurisdiction of PLACES) {
          const question = { condition, jurisdiction, tz: 'UTC', fiscal_year };
          const alone = history(bench, question);
          const spans = spansOf(store, bench, question, () => {
            made++;
            return history(bench, question);
          });
          asked++;
          if (JSON.stringify(spans) !== JSON.stringify(alone))
            throw new Error(`${condition} ${jurisdiction}: ${JSON.stringify(spans)}, alone ${JSON.stringify(alone)}`);
        }
    }),
    { numRuns: DOCKETS },
  );
  t.ok(made < asked * 0.8 && made > asked / 10, `${made} of ${asked} were put together`);
});

t.test('what is asked for otherwise, or of another docket, is another history', async (t) => {
  const store = kept(t);
  const story = { places: { a: [], b: [] }, events: [] };
  const [one, other] = [benchFor(story, false), benchFor(story, false)];
  let made = 0;
  const ask = (bench: Bench, more: object = {}) =>
    spansOf(store, bench, { condition: 'p', jurisdiction: 'a', tz: 'UTC', ...more }, () => {
      made++;
      return history(bench, { condition: 'p', jurisdiction: 'a', tz: 'UTC', ...more });
    });
  ask(one);
  ask(one);
  ask(one, { jurisdiction: 'b' });
  t.equal(made, 1, 'the same again, and a place like it');
  const others = [
    { condition: 'q' },
    { fiscal_year: 2017 },
    { agency: 'doj' },
    { act: 'withhold' },
    { class: 'direct' },
    { strict: true },
  ];
  for (const more of others) ask(one, more);
  ask(other);
  t.equal(made, 2 + others.length);
});
