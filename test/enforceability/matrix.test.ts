import fc from 'fast-check';
import t from 'tap';
import { asKnown } from '../../src/docket/knowledge.ts';
import type { Scope } from '../../src/docket/scope.ts';
import { assess } from '../../src/enforceability/assess.ts';
import { standing } from '../../src/enforceability/history.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { column, followsMembership } from '../../src/enforceability/matrix.ts';
import { docketOf, type Story, type StoryEvent } from '../../src/facts/story.ts';
import { action, condition, docketWith, type Facts, order, place } from '../docket/docket-with.ts';
import { storyOf } from './bench.ts';
import { dockets } from './dockets.ts';
import { begunSometime } from './engine.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };

const PLACES = ['a', 'b', 'c', 's1', 's2', 'elsewhere'];
const DOCKETS = Math.min(400, Number(process.env.FUZZ_DOCKETS ?? 400));
const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);

/** A generated docket, in which some memberships are unrecorded. */
function benchFor(docket: object, partial: boolean) {
  const told = begunSometime(docketOf({ id: 's', title: 's', tz: 'UTC', ask: [], ...docket } as unknown as Story));
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
    { numRuns: DOCKETS },
  );
  t.equal(cells, DOCKETS * 2 * PLACES.length);
  t.ok(seen.size >= (DOCKETS < 100 ? 2 : 5), `many kinds of answer were compared: ${[...seen].join(', ')}`);
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

t.test('who is reached follows a membership, unless the order names the day that counts', async (t) => {
  const follows = (...scopes: Scope[]) =>
    followsMembership(
      benchOf(
        docketWith({
          ...organizations({ id: 'mayors' }),
          order: [
            order('o', {
              entered_on: '2020-02-01',
              dispositions: scopes.map((scope, n) => ({
                id: `x${n}`,
                ruling: 'preliminary_injunction',
                conditions: ['p'],
                scope,
              })),
            }),
          ],
        }),
        'UTC',
      ),
      'p',
    );
  const named = { organization: 'mayors', on: '2020-01-15' };
  const running = { organization: 'mayors' };
  t.equal(follows(), false);
  t.equal(follows({ jurisdictions: ['a'] }), false);
  t.equal(follows({ everyone: true, except: { jurisdictions: ['a'] } }), false);
  t.equal(follows({ members_of: [named] }), false);
  t.equal(follows({ members_of: [running] }), true);
  t.equal(follows({ members_of: [named, running] }), true, 'one of them is enough');
  t.equal(follows({ jurisdictions: ['a'] }, { members_of: [running] }), true, 'of one order');
  t.equal(follows({ everyone: true, except: { members_of: [running] } }), true, 'or of one exception');
  t.equal(follows({ everyone: true, except: { members_of: [named] } }), false);
});
