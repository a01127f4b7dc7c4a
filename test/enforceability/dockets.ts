// Generated dockets: nested stays, partial scopes, signals, issues, memberships, same-day events, hours, unknown days, corrections.
import fc from 'fast-check';
import { DIMENSIONS, type Docket, type Effect, type Event, type Until, type Who } from './neutral.ts';

export const PLACES: Docket['places'] = { a: ['s1', 'k1'], b: ['s1'], c: ['s2'], s1: ['ca1'], s2: ['ca2'], k1: [] };
const ISSUES = [
  { id: 'i1', readings: ['x', 'y'] },
  { id: 'i2', readings: ['x', 'y', 'z'] },
  { id: 'i3', readings: ['x', 'y'] },
];
export const SIGNALS = ['g1', 'g2', 'g3'];
/** What a hold or an end can act on. */
const TARGETS = ['bar', 'hold', 'end', 'forbear', 'compel', 'declare', 'precedent'];

export const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
/** The day whose members some orders mean. */
export const AS_OF = day(10);
/** Days crowd, so that much happens on the same day. */
export const days = fc.noBias(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(5, 10, 15)));
/** Mostly left out. */
export const rarely = <T>(arb: fc.Arbitrary<T>, left = 4) =>
  fc.oneof({ weight: left, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: arb });
const some = <T>(...all: T[]) => fc.subarray(all, { minLength: 1 });
const oneOrList = <T>(...all: T[]) => fc.oneof(fc.constantFrom(...all), some(...all));

const HOURS = ['00:00', '09:00', '16:00', '23:59'];
/** An hour of a day, in winter in New York or in UTC. */
export const instants = fc
  .tuple(days, fc.constantFrom(...HOURS), fc.constantFrom('Z', '-05:00'))
  .map(([n, hour, zone]) => `${day(n)}T${hour}${zone}`);
export const moments = fc.oneof({ weight: 3, arbitrary: days.map(day) }, { weight: 1, arbitrary: instants });

const signal = fc.constantFrom(...SIGNALS).map((signal) => ({ signal }));
const from = fc.oneof(moments, signal);
const oneUntil: fc.Arbitrary<Until> = fc.oneof(
  moments,
  signal,
  fc.record({ unless: fc.constantFrom(...SIGNALS), by: days.map(day) }),
);
const until = fc.oneof(oneUntil, fc.array(oneUntil, { minLength: 1, maxLength: 3 }));

const included = fc.oneof(
  fc.constantFrom<Who[]>('a', 'b', 'c', 's1', { within: 's1' }, { within: ['k1', 's2'] }, { within: ['ca1'] }),
  fc.constantFrom<Who[]>({ members: 'league' }, { members: 'league', as_of: AS_OF }, { members: 'club' }),
);
const listed = fc.oneof(included, fc.array(included, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Who>);
export const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('all') },
  { weight: 3, arbitrary: listed },
  { weight: 2, arbitrary: listed.map((who) => ({ except: who })) },
  { weight: 1, arbitrary: listed.map((who) => ({ except: { except: who } })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(included, listed, rarely(listed))
      .map(([one, some, others]) => [one, { except: some }, ...(others ? [{ except: others }] : [])].flat() as Who),
  },
);

/** Values of every dimension; which dimensions a docket limits at all is drawn once for the docket. */
export const limits = fc.record({
  fy: rarely(oneOrList(2017, 2018), 2),
  agency: rarely(oneOrList('doj', 'dhs'), 2),
  act: rarely(oneOrList('withhold', 'delay'), 2),
  class: rarely(fc.constant('direct'), 2),
});

const given = fc.oneof(
  fc.constantFrom<Record<string, string>[]>({ i1: 'x' }, { i1: 'y' }, { i2: 'x' }, { i2: 'z' }, { i3: 'x' }),
  fc.constant({ i1: 'x', i2: 'y' }),
);

const KINDS = {
  bar: 6,
  hold: 6,
  end: 4,
  status: 2,
  forbear: 2,
  precedent: 1,
  compel: 1,
  declare: 1,
  member: 2,
  resolve: 3,
  nothing: 1,
};
const kinds = Object.entries(KINDS).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) }));

const seed = fc.record({
  do: fc.oneof(...kinds),
  picks: fc.tuple(fc.nat(), fc.nat()),
  of: fc.constantFrom('p', ['p'], ['p', 'q'], ['q', 'p'], 'q'),
  partOf: rarely(fc.constantFrom('p', ['q'])),
  who,
  limits,
  from: rarely(from),
  until: rarely(until, 2),
  given: rarely(given, 2),
  value: fc.constantFrom('pending', 'active', 'active', 'gone'),
  issue: fc.constantFrom(...ISSUES),
  org: fc.constantFrom('league', 'league', 'club'),
  member: fc.constantFrom('a', 'c', ['a', 'b']),
  span: fc.tuple(rarely(days), rarely(days)),
  retro: fc.boolean(),
});
type Seed = typeof seed extends fc.Arbitrary<infer S> ? S : never;

const event = fc.record({
  at: days,
  hour: rarely(fc.constantFrom(...HOURS)),
  width: rarely(fc.integer({ min: 1, max: 15 }), 5),
  open: rarely(fc.constantFrom('after', 'by'), 6),
  known: rarely(fc.integer({ min: 1, max: 15 })),
  corrects: rarely(fc.nat(), 6),
  emits: rarely(some(...SIGNALS), 1),
  effects: fc.array(seed, { minLength: 1, maxLength: 3 }),
});
type EventSeed = typeof event extends fc.Arbitrary<infer S> ? S : never;

interface Drawn {
  tz: string;
  dimensions: string[];
  issues: NonNullable<Docket['issues']>;
  targets: { id: string; of: string }[];
  windows: number;
}

const MOST_WINDOWS = 4;

/** Dockets with at most three issues and four unrecorded days; what acts on something is always entered after it. */
export const dockets: fc.Arbitrary<Docket> = fc
  .record({
    tz: fc.constantFrom('UTC', 'America/New_York'),
    dimensions: fc.subarray([...DIMENSIONS], { maxLength: 2 }),
    issues: fc.subarray(ISSUES),
    adopted: rarely(fc.constant<string>('x'), 6),
    partial: rarely(fc.constant<string[]>(['club'])),
    read: rarely(days),
    events: fc.noBias(fc.array(event, { minLength: 2, maxLength: 12 })),
  })
  .map(({ events, issues, adopted, partial, read, tz, dimensions }) => {
    const drawn: Drawn = { tz, dimensions, issues, targets: [], windows: 0 };
    const built: Event[] = [begin];
    const order = (one: EventSeed) => `${day(one.at)}${one.hour ?? ''}`;
    for (const one of events.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) built.push(eventOf(one, built, drawn));
    return {
      tz,
      places: PLACES,
      issues: issues.map((issue, n) => ({ ...issue, ...(n === 0 && adopted && { adopted }) })),
      ...(partial && { partial }),
      ...(read && { data_through: day(read + 20) }),
      events: built,
    };
  });

/** Both conditions are in force from the start, and an order that reaches nobody says that the docket is about them. */
const begin: Event = {
  id: 'e',
  at: day(0),
  effects: [
    { do: 'status', id: 'e.0', of: ['p', 'q'], value: 'active' },
    { do: 'declare', id: 'e.1', of: ['p', 'q'], who: 'nobody' },
  ],
};

function eventOf(seed: EventSeed, earlier: Event[], drawn: Drawn): Event {
  const id = `e${earlier.length}`;
  const corrected = earlier[seed.corrects === undefined ? 0 : seed.corrects % earlier.length]!;
  const corrects = corrected.id !== 'e' && !earlier.some(({ supersedes }) => supersedes?.includes(corrected.id));
  const own = seed.effects
    .filter((one) => (seed.width === undefined && typeof corrected.at === 'string') || one.do !== 'member')
    .map((one, n) => effectOf(one, `${id}.${n}`, drawn));
  const effects = corrects ? [...corrected.effects!.map((effect, n) => amended(effect, seed.effects[n])), ...own] : own;
  const known = seed.known === undefined ? (corrects ? day(seed.at) : undefined) : day(seed.at + seed.known);
  return {
    id,
    at: corrects ? corrected.at : atOf(seed, drawn),
    ...(known && { known }),
    ...(seed.emits && { emits: seed.emits }),
    ...(corrects && { supersedes: [corrected.id, ...(corrected.supersedes ?? [])] }),
    effects,
  };
}

function atOf({ at, hour, width, open, effects }: EventSeed, drawn: Drawn): Event['at'] {
  if (width !== undefined && drawn.windows++ < MOST_WINDOWS) {
    const window = { after: day(at), by: day(at + 1 + width) };
    return open === undefined ? window : { [open]: window[open as 'by'] };
  }
  const zone = drawn.tz === 'UTC' ? 'Z' : '-05:00';
  const wholeDay = hour === undefined || effects.some((effect) => effect.do === 'member');
  return wholeDay ? day(at) : `${day(at)}T${hour}${zone}`;
}

/** A corrected effect: for others, or in other respects, but under the same id. */
const amended = (effect: Effect, seed: Seed | undefined): Effect =>
  seed === undefined || effect.who === undefined ? effect : { ...effect, who: seed.who };

function effectOf(seed: Seed, id: string, drawn: Drawn): Effect {
  const { do: kind, picks, of, partOf, who, value, issue, retro, from, until } = seed;
  const { targets } = drawn;
  const region = { who, ...limitsOf(seed, drawn), ...givenOf(seed, drawn) };
  const times = { ...(from && { from }), ...(until && { until }) };
  const acting = kind === 'hold' || kind === 'end';
  if (acting && targets.length === 0) return { do: 'nothing', id };
  const target = [...new Set(picks.map((pick) => targets[pick % targets.length]?.id as string))];
  if (TARGETS.includes(kind)) targets.push({ id, of: kind });
  if (acting)
    return {
      do: kind,
      id,
      target: target.length > 1 ? target : target[0]!,
      ...(partOf && { of: partOf }),
      ...region,
      ...times,
    };
  if (kind === 'status') return { do: kind, id, of, value, ...region, ...times };
  if (kind === 'member') return memberOf(seed, id);
  if (kind === 'resolve') {
    const reading = issue.readings[picks[0] % issue.readings.length]!;
    return drawn.issues.includes(issue) ? { do: kind, id, issue: issue.id, reading, retro } : { do: 'nothing', id };
  }
  const circuit = picks[0] % 2 ? 'ca1' : 'all';
  return kind === 'nothing'
    ? { do: kind, id }
    : { do: kind, id, of, ...region, ...times, ...(kind === 'precedent' && { circuit }) };
}

const limitsOf = ({ limits }: Seed, { dimensions }: Drawn) =>
  Object.fromEntries(
    Object.entries(limits).filter(([name, value]) => value !== undefined && dimensions.includes(name)),
  );

function givenOf({ given }: Seed, { issues }: Drawn) {
  const known = Object.entries(given ?? {}).filter(([id]) => issues.some((issue) => issue.id === id));
  return known.length > 0 ? { given: Object.fromEntries(known) } : {};
}

function memberOf({ org, member, span: [from, until] }: Seed, id: string): Effect {
  const times = {
    ...(from !== undefined && { from: day(from) }),
    ...(until !== undefined && { until: day(until + 15) }),
  };
  return { do: 'member', id, org, who: member, ...times };
}
