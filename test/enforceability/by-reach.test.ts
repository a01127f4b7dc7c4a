import fc from 'fast-check';
import t from 'tap';
import { nearConcerning } from '../../src/enforceability/by-reach.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { mayReach } from '../../src/enforceability/openings.ts';
import { docketOf, type Story, type StoryEvent } from '../../src/facts/story.ts';
import { bench } from './bench.ts';
import { dockets } from './dockets.ts';

const PLACES = ['a', 'b', 'c', 's1', 's2', 'elsewhere'];
const DOCKETS = 300;
const moment = (day: number) => Date.UTC(2020, 0, 1 + day);

t.test('whatever can reach a place on any day is found near it, in the order of the record', async (t) => {
  let [near, all] = [0, 0];
  fc.assert(
    fc.property(dockets, fc.integer({ min: 0, max: 40 }), (docket, day) => {
      const about = benchOf(
        docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...docket } as unknown as Story),
        'UTC',
      );
      for (const condition of ['p', 'q', 'nobody-knows'])
        for (const place of PLACES) {
          const concerning = about.concerning.get(condition) ?? [];
          const found = new Set(nearConcerning(about, condition, place));
          const reaching = concerning.filter(({ region }) => mayReach(region, place, moment(day), about));
          for (const one of reaching) if (!found.has(one)) throw new Error(`${one.id} reaches ${place}`);
          const inOrder = concerning.filter((one) => found.has(one));
          if (![...found].every((one, index) => one === inOrder[index])) throw new Error(`out of order for ${place}`);
          [near, all] = [near + found.size, all + concerning.length];
        }
    }),
    { numRuns: DOCKETS },
  );
  t.ok(near > all / 10 && near < (all * 9) / 10, `${near} of ${all} are near`);
});

t.test('what names other places is not looked at', async (t) => {
  const bar = (id: string, who: unknown): StoryEvent =>
    ({ id, at: '2020-02-01', effects: [{ do: 'bar', id, of: 'p', who }] }) as StoryEvent;
  const about = bench(
    [
      bar('everyone', 'all'),
      bar('other-city', 'b'),
      bar('own', 'a'),
      bar('own-state', { within: 's1' }),
      bar('other-state', { within: 's2' }),
      bar('state-itself', 's1'),
      bar('all-but-one', { except: 'b' }),
      bar('all-but-this', { except: 'a' }),
      bar('members', { members: 'league' }),
    ],
    { places: { a: ['s1'], b: ['s2'], s1: ['ca1'], s2: [] } },
  );
  const near = (place: string) => nearConcerning(about, 'p', place).map(({ id }) => id);
  const anywhere = ['everyone', 'all-but-one', 'all-but-this', 'members'];
  t.strictSame(near('elsewhere'), anywhere);
  t.strictSame(near('b'), ['everyone', 'other-city', 'other-state', ...anywhere.slice(1)]);
  t.strictSame(near('s1'), ['everyone', 'own-state', 'state-itself', ...anywhere.slice(1)]);
  t.notOk(near('a').includes('other-city') || near('a').includes('other-state'));
  t.ok(near('a').includes('own') && near('a').includes('own-state'));
});
