// Within a day: whether the answer moved on the very day asked about, and the order in which it did (R7.1).
import { endOfDay, printedInstant, startOfDay } from '../time/instant.ts';
import { assess } from './assess.ts';
import type { Bench, Instrument } from './instrument.ts';
import type { Question } from './question.ts';
import type { Status } from './status.ts';
import type { When } from './timing.ts';

export interface WithinDay {
  readonly changed_on_day: boolean;
  /** The states of the day in order, where something moved at a recorded hour. */
  readonly intraday: readonly { readonly at: string; readonly status: Status }[];
}

/** Looks at every recorded moment of the day on which something concerning the question starts or stops. */
export function withinDay(bench: Bench, question: Question, status: Status): WithinDay {
  if (question.as_of === undefined) return { changed_on_day: false, intraday: [] };
  const from = startOfDay(question.as_of, bench.tz);
  const moments = [...new Set(momentsOf(bench, question.condition))]
    .filter((t) => t >= from && t <= endOfDay(question.as_of!, bench.tz))
    .sort((a, b) => a - b);
  if (moments.length === 0) return { changed_on_day: false, intraday: [] };
  const before = assess(bench, question, from - 1).status;
  const states = moments.map((t) => ({ at: printedInstant(t), status: assess(bench, question, t).status }));
  const changed = before !== status || states.some((state) => state.status !== status);
  return { changed_on_day: changed, intraday: changed && moments.some((t) => t > from) ? states : [] };
}

/** Every recorded moment at which anything that concerns a condition, or acts on what does, may start or stop. */
export function momentsOf(bench: Bench, condition: string): number[] {
  const found = new Set<Instrument>();
  const visit = (instrument: Instrument) => {
    if (found.has(instrument)) return;
    found.add(instrument);
    for (const defeater of bench.against.get(instrument.id) ?? []) visit(defeater);
  };
  for (const instrument of bench.concerning.get(condition) ?? []) visit(instrument);
  const signalled = (name: string) => (bench.signals.get(name) ?? []).flatMap(both);
  const timings = [...found, ...(bench.steps.get(condition) ?? []).map((step) => ({ ...step, stops: [] }))];
  return timings.flatMap(({ start: { entered, from }, stops }) => [
    ...both(entered),
    ...(typeof from === 'number' ? [from] : from ? signalled(from.signal) : []),
    ...stops.flatMap((stop) => {
      if (typeof stop === 'number') return [stop];
      return 'signal' in stop ? signalled(stop.signal) : [stop.by + 1, ...signalled(stop.unless)];
    }),
  ]);
}

const both = ({ early, late }: When): number[] => [early, late].filter(Number.isFinite);
