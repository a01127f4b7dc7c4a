// Generated dockets: nested stays, partial scopes, signals, issues, memberships, same-day events, unknown days.
import fc from 'fast-check';
import type { Asked, Docket, Effect, Event } from './naive.ts';

const PLACES: Docket['places'] = { a: ['s1'], b: ['s1'], c: ['s2'], s1: ['ca1'], s2: ['ca2'] };
const ISSUES = [
  { id: 'i1', readings: ['x', 'y'] },
  { id: 'i2', readings: ['x', 'y'] },
];
const SIGNALS = ['g1', 'g2', 'g3'];

const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const days = fc.integer({ min: 0, max: 30 });
const sometimes = <T>(arb: fc.Arbitrary<T>, one = 4) => fc.option(arb, { nil: undefined, freq: one - 1 });
/** Mostly left out. */
const rarely = <T>(arb: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: arb });

const place = fc.constantFrom('a', 'b', 'c', 's1');
const who = fc.oneof(
  { weight: 3, arbitrary: fc.constant('all') },
  { weight: 2, arbitrary: place },
  { weight: 1, arbitrary: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { within: ['s1'] },
      { within: ['ca1'] },
      { except: 'a' },
      { except: { within: ['s1'] } },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom({ members: 'org' }, { members: 'org', as_of: day(10) }) },
);

const until = fc.array(
  fc.oneof(
    days.map(day),
    fc.constantFrom(...SIGNALS).map((signal) => ({ signal })),
    fc.record({ unless: fc.constantFrom(...SIGNALS), by: days.map(day) }),
  ),
  { minLength: 1, maxLength: 2 },
);

interface Seed {
  do: Effect['do'];
  pick: number;
  pick2: number;
  of: string[];
  who: unknown;
  fy: number[] | undefined;
  act: string[] | undefined;
  from: string | { signal: string } | undefined;
  until: Effect['until'] | undefined;
  given: Record<string, string> | undefined;
  value: string;
  issue: string;
  reading: string;
  retro: boolean;
}

const effect: fc.Arbitrary<Seed> = fc.record({
  do: fc.constantFrom(
    'bar',
    'bar',
    'bar',
    'hold',
    'hold',
    'hold',
    'end',
    'end',
    'status',
    'forbear',
    'precedent',
    'compel',
    'declare',
    'member',
    'resolve',
    'nothing',
  ),
  pick: fc.nat(),
  pick2: fc.nat(),
  of: fc.constantFrom(['p'], ['p', 'q'], ['q']),
  who,
  fy: rarely(fc.constantFrom([2017], [2018], [2017, 2018])),
  act: rarely(fc.constantFrom(['withhold'], ['delay', 'withhold'])),
  from: rarely(
    fc.oneof(
      days.map(day),
      fc.constantFrom(...SIGNALS).map((signal) => ({ signal })),
    ),
  ),
  until: rarely(until),
  given: rarely(fc.constantFrom<Record<string, string>[]>({ i1: 'x' }, { i1: 'y' }, { i2: 'x' }, { i1: 'x', i2: 'y' })),
  value: fc.constantFrom('pending', 'active', 'active', 'gone'),
  issue: fc.constantFrom('i1', 'i2'),
  reading: fc.constantFrom('x', 'y'),
  retro: fc.boolean(),
});

const event = fc.record({
  at: days,
  width: rarely(fc.integer({ min: 1, max: 15 })),
  lag: rarely(fc.integer({ min: 1, max: 15 })),
  emits: sometimes(fc.constantFrom(...SIGNALS), 2),
  effects: fc.array(effect, { minLength: 1, maxLength: 3 }),
});

/** A docket with at most two issues and four unrecorded days. Targets are always entered before what acts on them. */
export const dockets: fc.Arbitrary<Docket> = fc.array(event, { minLength: 2, maxLength: 9 }).map((seeds) => {
  const sorted = seeds.toSorted((a, b) => a.at - b.at);
  const targets: string[] = [];
  let windows = 0;
  const first: Event = { id: 'e', at: day(0), effects: [{ do: 'status', id: 'e.0', of: ['p', 'q'], value: 'active' }] };
  const events = sorted.map((seed, n): Event => {
    const isWindow =
      seed.width !== undefined && windows++ < 4 && !seed.effects.some((one) => ['resolve', 'member'].includes(one.do));
    const effects = seed.effects.map((one, m) => built(one, `e${n}.${m}`, targets));
    return {
      id: `e${n}`,
      at: isWindow ? { after: day(seed.at), by: day(seed.at + 1 + seed.width!) } : day(seed.at),
      ...(seed.lag === undefined ? {} : { known: day(seed.at + seed.lag) }),
      ...(seed.emits === undefined ? {} : { emits: [seed.emits] }),
      effects,
    };
  });
  return { places: PLACES, issues: ISSUES, events: [first, ...events] };
});

function built(seed: Seed, id: string, targets: string[]): Effect {
  const { do: kind, pick, pick2, of, who, fy, act, from, until, given, value, issue, reading, retro } = seed;
  const limits = { ...(fy && { fy }), ...(act && { act }), ...(given && { given }) };
  const times = { ...(from && { from }), ...(until && { until }) };
  if (kind === 'hold' || kind === 'end') {
    if (targets.length === 0) return { do: 'nothing', id };
    const target = [...new Set([targets[pick % targets.length]!, targets[pick2 % targets.length]!])];
    targets.push(id);
    return { do: kind, id, target, who, ...limits, ...times };
  }
  if (kind === 'bar') {
    targets.push(id);
    return { do: kind, id, of, who, ...limits, ...times };
  }
  if (kind === 'forbear') {
    targets.push(id);
    return { do: kind, id, of, who, ...limits, ...times };
  }
  if (kind === 'status') return { do: kind, id, of, value, who, ...limits, ...(typeof from === 'string' && { from }) };
  if (kind === 'member') return { do: kind, id, org: 'org', who: pick % 2 ? 'a' : 'c' };
  if (kind === 'resolve') return { do: kind, id, issue, reading, retro };
  if (kind === 'precedent') return { do: kind, id, of, circuit: pick % 2 ? 'ca1' : 'all' };
  return kind === 'nothing' ? { do: kind, id } : { do: kind, id, of, who, ...times };
}

export const questions: fc.Arbitrary<Asked> = fc.record(
  {
    provision: fc.constantFrom('p', 'p', 'q'),
    who: fc.constantFrom('a', 'b', 'c', 's1', 'elsewhere'),
    date: fc.integer({ min: -1, max: 50 }).map(day),
    fy: fc.constantFrom(2017, 2018, 2019),
    act: fc.constantFrom('withhold', 'audit'),
    known_at: days.map(day),
  },
  { requiredKeys: ['provision', 'who', 'date'] },
);
