// Turns: every recorded moment at which an answer may turn, and what happens at it.
import type { Membership } from '../docket/membership.ts';
import { millis } from '../time/instant.ts';
import { type Act, type Bench, grouped, type Instrument, perBench, perCondition, type Step } from './instrument.ts';
import { mayReach } from './openings.ts';
import { beginOf } from './region.ts';
import { NEVER, type Start, type Stop, type When } from './timing.ts';

/**
 * entered: an act is entered; took_effect: it takes effect, on the day it names; ran_out: it runs out, on the day it names;
 * may_have_happened and had_happened: the ends of a window in which its day is not recorded; signal: what others wait for comes
 * about; settled: a court says how an open question is read; joined and left: the place becomes a member of an organization, or stops.
 */
export const HOW = [
  'entered',
  'took_effect',
  'ran_out',
  'may_have_happened',
  'had_happened',
  'signal',
  'settled',
  'joined',
  'left',
] as const;

/** One thing that happens at a moment, and whose doing it is. */
export interface Turn {
  readonly t: number;
  readonly how: (typeof HOW)[number];
  readonly act?: Act;
  readonly signal?: string;
  readonly membership?: Membership;
}

/**
 * Everything at which the answer about a condition in a place may turn, in a span of time (both ends are in it) or ever; between two
 * neighbouring moments it never does.
 */
export const turnsOf = (bench: Bench, condition: string, jurisdiction: string, from = -NEVER, to = NEVER): Turn[] =>
  [...aboutCondition(bench, condition), ...memberships(bench, jurisdiction)]
    .filter(({ t, of }) => from <= t && t <= to && (!of || mayReach(of.region, jurisdiction, t, bench)))
    .map(({ of: _of, ...turn }) => turn);

/** Everything at which the answer about a condition may turn somewhere, memberships aside. */
export const aboutCondition = perCondition((bench, condition): readonly TurnOf[] => {
  const instruments = withWhatActsOnThem(bench, bench.concerning.get(condition) ?? []);
  const timed: Timed[] = [...instruments, ...(bench.steps.get(condition) ?? [])];
  return [...timed.flatMap((one) => turnsOfOne(bench, one)), ...settled(bench, timed)];
});

type Timed = Instrument | Step;
type TurnOf = Turn & { readonly of?: Timed };

/** Instruments, and all that acts on them, however indirectly. */
export function withWhatActsOnThem({ against }: Bench, instruments: readonly Instrument[]): Set<Instrument> {
  const found = new Set<Instrument>(instruments);
  for (const instrument of found) for (const defeater of against.get(instrument.id) ?? []) found.add(defeater);
  return found;
}

/** Every act about a condition, or acting on what is about it. */
export function actsAbout(bench: Bench, condition: string): Set<Act> {
  const instruments = withWhatActsOnThem(bench, bench.concerning.get(condition) ?? []);
  return new Set([...instruments, ...(bench.steps.get(condition) ?? [])].map(({ act }) => act));
}

function turnsOfOne(bench: Bench, one: Timed): (Turn & { of: Timed })[] {
  const { act, start, stops } = one;
  return [
    ...enteredOrWindow(start.entered, act),
    ...(typeof start.from === 'number' ? [{ t: start.from, how: 'took_effect' as const, act }] : []),
    ...signalsAwaited(start, stops).flatMap((signal) => signalTurns(bench, signal)),
    ...stops.flatMap((stop) => {
      if (typeof stop === 'number') return [{ t: stop, how: 'ran_out' as const, act }];
      return 'unless' in stop ? [{ t: stop.by + 1, how: 'ran_out' as const, act }] : [];
    }),
  ].map((turn) => ({ ...turn, of: one }));
}

const signalsAwaited = ({ from }: Start, stops: readonly Stop[]): string[] => [
  ...(typeof from === 'object' ? [from.signal] : []),
  ...stops.flatMap((stop) => {
    if (typeof stop === 'number') return [];
    return 'signal' in stop ? [stop.signal] : [stop.unless];
  }),
];

const signalTurns = ({ signals }: Bench, signal: string): Turn[] =>
  (signals.get(signal) ?? []).flatMap((when) => ends(when).map((t) => ({ t, how: 'signal' as const, signal })));

function enteredOrWindow(when: When, act: Act): Turn[] {
  if (when.window === undefined) return [{ t: when.early, how: 'entered', act }];
  return ends(when).map((t) => ({ t, how: t === when.early ? 'may_have_happened' : 'had_happened', act }));
}

const ends = ({ early, late }: Pick<When, 'early' | 'late'>): number[] =>
  [...new Set([early, late])].filter(Number.isFinite);

function settled({ resolutions }: Bench, timed: readonly Timed[]): TurnOf[] {
  const issues = new Set(timed.flatMap(({ given }) => given.map(([issue]) => issue)));
  return [...issues].flatMap((issue) =>
    (resolutions.get(issue) ?? []).flatMap(({ when, act }) =>
      ends(when).map((t) => ({ t, how: 'settled' as const, act })),
    ),
  );
}

/** Memberships by the place that holds them. */
export const membershipsOf = perBench(({ docket }) =>
  grouped([...docket.membership.values()], ({ member }) => [member]),
);

const memberships = (bench: Bench, jurisdiction: string): TurnOf[] =>
  (membershipsOf(bench).get(jurisdiction) ?? []).flatMap((membership) => [
    ...ends(beginOf(membership, bench.tz)).map((t) => ({ t, how: 'joined' as const, membership })),
    ...(membership.until ? [{ t: millis(membership.until, bench.tz), how: 'left' as const, membership }] : []),
  ]);
