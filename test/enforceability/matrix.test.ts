import fc from 'fast-check';
import t from 'tap';
import { asKnown } from '../../src/docket/knowledge.ts';
import type { Scope } from '../../src/docket/scope.ts';
import { assess } from '../../src/enforceability/assess.ts';
import { standing } from '../../src/enforceability/history.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { column } from '../../src/enforceability/matrix.ts';
import { docketOf, type StoryEvent } from '../../src/facts/story.ts';
import { action, condition, docketWith, type Facts, order, place } from '../docket/docket-with.ts';
import { storyOf } from './bench.ts';
import { dockets } from './dockets.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };

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

const organizations = (...organization: { id: string; members_are?: ('city' | 'county')[] }[]): Facts => ({
  condition: [condition('p')],
  jurisdiction: [place('a'), place('b', { kind: 'county' })],
  organization: organization.map((one) => ({ ...one, name: one.id, list: 'partial' as const })),
  agency_action: [action('award', { entered_on: '2020-01-01', lifecycle: [{ conditions: ['p'], state: 'active' }] })],
});

t.test('two places whose answers turn on different memberships do not share a look', async (t) => {
  const about = benchOf(
    docketWith({
      ...organizations(
        { id: 'mayors', members_are: ['city'] },
        { id: 'managers', members_are: ['county'] },
        { id: 'marshals', members_are: ['county'] },
      ),
      order: [
        order('o', {
          entered_on: '2020-02-01',
          dispositions: [
            {
              id: 'x',
              ruling: 'preliminary_injunction',
              conditions: ['p'],
              scope: { members_of: [{ organization: 'mayors' }, { organization: 'managers' }] },
            },
            {
              id: 'h',
              ruling: 'stay_pending_appeal',
              acts_on: ['x'],
              scope: { members_of: [{ organization: 'mayors' }, { organization: 'marshals' }] },
            },
          ],
        }),
      ],
    }),
    'UTC',
  );
  const found = column(about, { condition: 'p', tz: 'UTC' }, ['a', 'b'], '2020-06-01');
  t.equal(found.get('a')?.status, 'not_barred', 'whether or not it is a member: barred and stayed, or neither');
  t.equal(found.get('b')?.status, 'unknown', 'it may be a member of the one that is protected and not of the other');
});

t.test(
  'an order for all but members may reach whoever may be none, and an exception alone includes everyone else',
  async (t) => {
    const status = (scope: Scope, jurisdiction = 'a') =>
      assess(
        benchOf(
          docketWith({
            ...organizations({ id: 'mayors', members_are: ['city'] }),
            order: [
              order('o', {
                entered_on: '2020-02-01',
                dispositions: [{ id: 'x', ruling: 'preliminary_injunction', conditions: ['p'], scope }],
              }),
            ],
          }),
          'UTC',
        ),
        { ...asked, jurisdiction, as_of: '2020-06-01' },
      ).status;
    const members = { members_of: [{ organization: 'mayors' }] };
    t.equal(status({ everyone: true, except: members }), 'unknown');
    t.equal(status({ everyone: true, except: members }, 'b'), 'barred', 'a county cannot be one');
    t.equal(status({ within: ['elsewhere', 'a'] }), 'barred', 'it lies in one of the places named');
    t.equal(status({ within: ['elsewhere', 'a'] }, 'b'), 'not_barred', 'in none');
    t.equal(status({ except: { jurisdictions: ['b'] } }), 'barred');
    t.equal(status({ except: { jurisdictions: ['b'] } }, 'b'), 'not_barred');
  },
);
