// A second evaluator, written only for the tests: the formal core taken down word for word, slow and plain. It imports nothing from src.
import { type Clock, clocks, isDay } from './naive-clock.ts';
import {
  type Asked,
  DIMENSIONS,
  type Docket,
  type Effect,
  type Event,
  type One,
  type Verdict,
  type Who,
} from './neutral.ts';

/** One reading for each issue; which events of unrecorded day came late; in which organizations the asked place was an unlisted member. */
interface World {
  readings: Record<string, string>;
  late: string[];
  unlisted: string[];
}
/** An effect with the moments at which it was entered, starts and stops, once it is known which events came late. */
type Instrument = Omit<Effect, 'from' | 'until'> & { entered: number; start: number; stop: number };
type Cell = Record<string, unknown>;

const list = <T>(one: One<T> | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one]);
const NEVER = Number.POSITIVE_INFINITY;

export function verdict(docket: Docket, q: Asked): Verdict {
  const clock = clocks(docket.tz ?? 'America/New_York');
  const t = isDay(q.date) ? clock.end(q.date) : clock.start(q.date);
  const events = known(docket, q, clock);
  const cells = cellsOf(docket, q);
  const answers = subsets(windowsIn(events)).flatMap((late) => {
    const instruments = instrumentsOf(events, late, clock, docket.data_through);
    const worlds = worldsOf(docket, instruments, late, t);
    return worlds.map((world) => ({ world, ...inWorld(docket, instruments, q, t, world, clock, cells) }));
  });
  const past = q.strict && docket.data_through !== undefined && t > clock.end(docket.data_through);
  return {
    answer: past ? 'unknown' : common(answers, ({ label }) => label),
    judicial: common(answers, ({ judicial }) => judicial),
    door: door(answers.map(({ label }) => label)),
    by: sorted(answers[0]!.bars.filter((id) => answers.every(({ bars }) => bars.includes(id)))),
    held: sorted(answers.flatMap(({ held }) => held)),
    signals: sorted(answers.flatMap(({ signals }) => signals)),
  };
}

const sorted = (ids: string[]) => [...new Set(ids)].sort();

/** L@K: records known by K, minus those superseded by a record known by K. `known` is `at`, or `after` for a window, if not given. */
function known({ events }: Docket, { known_at }: Asked, { start, end }: Clock): Event[] {
  const k = known_at === undefined ? NEVER : isDay(known_at) ? end(known_at) : start(known_at);
  const since = ({ known, at }: Event) => known ?? (typeof at === 'string' ? at : (at.after ?? at.by));
  const seen = events.filter((e) => since(e) === undefined || start(since(e)!) <= k);
  return seen.filter((e) => !seen.some((other) => other.supersedes?.includes(e.id)));
}

/** When an event happened: in the early world the start of the day after `after`, in the late world the start of `by`. */
function happened({ id, at }: Event, late: string[], { start, dayAfter }: Clock): number {
  if (typeof at === 'string') return start(at);
  const early = at.after === undefined ? -NEVER : dayAfter(at.after);
  return late.includes(id) ? Math.max(early, at.by === undefined ? NEVER : start(at.by)) : early;
}

const windowsIn = (events: Event[]) => events.filter(({ at }) => typeof at !== 'string').map(({ id }) => id);

const subsets = (ids: string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => all.flatMap((some) => [some, [...some, id]]), [[]]);

function instrumentsOf(events: Event[], late: string[], clock: Clock, read: string | undefined): Instrument[] {
  const { start, end, dayAfter } = clock;
  const at = (e: Event) => happened(e, late, clock);
  const signal = (name: string) => Math.min(NEVER, ...events.filter((e) => e.emits?.includes(name)).map(at));
  /** s_i. What waits for a signal starts no earlier than its own event (a decision of src/README.md). */
  const startOf = ({ from }: Effect, event: Event) => {
    if (from === undefined) return at(event);
    return typeof from === 'string' ? start(from) : Math.max(at(event), signal(from.signal));
  };
  /** u_i. A day is inclusive; 23:59 is the end of its day. That something did not happen is known as far as the docket was read (R2.12). */
  const stopOf = ({ until }: Effect) =>
    Math.min(
      NEVER,
      ...list(until).map((one) => {
        if (typeof one === 'string' && isDay(one)) return dayAfter(one);
        if (typeof one === 'string') return one.includes('T23:59') ? start(one) + 60_000 : start(one);
        if ('signal' in one) return signal(one.signal);
        if (read !== undefined && read < one.by) return NEVER;
        return signal(one.unless) <= end(one.by) ? NEVER : dayAfter(one.by);
      }),
    );
  return events.flatMap((event) =>
    (event.effects ?? []).map((f) => ({ ...f, entered: at(event), start: startOf(f, event), stop: stopOf(f) })),
  );
}

/** The last resolution decides (without `retro` only from its own day), or the adopted reading; else each reading has a world. */
function worldsOf(
  { issues = [], partial = [] }: Docket,
  instruments: Instrument[],
  late: string[],
  t: number,
): World[] {
  let worlds: World[] = subsets(partial).map((unlisted) => ({ readings: {}, late, unlisted }));
  for (const { id, readings, adopted } of issues) {
    const resolved = instruments.filter((i) => i.do === 'resolve' && i.issue === id && (i.retro || i.entered <= t));
    const last = Math.max(...resolved.map(({ entered }) => entered));
    const settled = [...new Set(resolved.filter(({ entered }) => entered === last).map(({ reading }) => reading!))];
    const open = settled.length > 0 ? settled : adopted === undefined ? readings : [adopted];
    worlds = worlds.flatMap((w) => open.map((reading) => ({ ...w, readings: { ...w.readings, [id]: reading } })));
  }
  return worlds;
}

/** Every value of each dimension that the question leaves out: those that any effect of the file uses, and an unnamed other. */
function cellsOf({ events }: Docket, q: Asked): Cell[] {
  const effects = events.flatMap(({ effects = [] }) => effects);
  return DIMENSIONS.reduce<Cell[]>(
    (cells, dimension) => {
      const used = effects.flatMap((effect) => list<unknown>(effect[dimension]));
      const values = q[dimension] === undefined ? [...new Set(used), 'an unnamed other'] : [q[dimension]];
      return cells.flatMap((cell) => values.map((value) => ({ ...cell, [dimension]: value })));
    },
    [{}],
  );
}

function inWorld(
  docket: Docket,
  instruments: Instrument[],
  q: Asked,
  t: number,
  w: World,
  { end }: Clock,
  cells: Cell[],
) {
  const given = ({ given = {} }: Instrument) => Object.entries(given).every(([issue, r]) => w.readings[issue] === r);
  const during = (i: Instrument, moment: number) => i.start <= moment && moment < i.stop && given(i);

  const around = (place: string): string[] => [place, ...(docket.places?.[place] ?? []).flatMap(around)];
  const member = (org: string, moment: number) =>
    w.unlisted.includes(org) ||
    instruments.some((i) => i.do === 'member' && i.org === org && list(i.who).includes(q.who) && during(i, moment));
  const matches = (who: Who): boolean =>
    list<Exclude<Who, unknown[]>>(who as never).some((one) => {
      if (typeof one === 'string') return one === 'all' || one === q.who;
      if ('within' in one) return list(one.within).some((place) => around(q.who).includes(place));
      if ('except' in one) return !matches(one.except);
      return member(one.members, one.as_of === undefined ? t : end(one.as_of));
    });
  const concerns = (i: Instrument) =>
    (i.of === undefined || list(i.of).includes(q.provision)) && (i.who === undefined || matches(i.who));

  const live = instruments.filter((i) => i.do !== 'member' && during(i, t) && concerns(i));
  const found = cells.map((cell) => inCell(live, cell, around(q.who)));
  const barred = found.filter(({ bars }) => bars.length > 0).length;
  return {
    label: together(found.map(({ label }) => label)),
    judicial: barred === 0 ? 'not_barred' : barred === found.length ? 'barred' : 'partly_barred',
    bars: found.flatMap(({ bars }) => bars),
    held: found.flatMap(({ held }) => held),
    signals: found.flatMap(({ signals }) => signals),
  };
}

const STAGES = ['pending', 'active', 'gone'];

function inCell(alive: Instrument[], cell: Cell, around: string[]) {
  const live = alive.filter((i) =>
    DIMENSIONS.every(
      (dimension) => i[dimension] === undefined || list<unknown>(i[dimension]).includes(cell[dimension]),
    ),
  );
  const of = (...kinds: string[]) => live.filter((i) => kinds.includes(i.do));
  const defeaters = of('hold', 'end');
  /** op(i, q, t, w) */
  const op = (i: Instrument): boolean => !defeaters.some((d) => list(d.target).includes(i.id) && op(d));
  const ids = (instruments: Instrument[]) => instruments.map(({ id }) => id);

  const bars = ids(of('bar').filter(op));
  const forborne = of('forbear').some(op);
  /** The latest start wins; of steps that start together, the later stage. */
  const steps = of('status').sort((a, b) => a.start - b.start || STAGES.indexOf(a.value!) - STAGES.indexOf(b.value!));
  const status = steps.at(-1)?.value ?? 'absent';
  const label = () => {
    if (status === 'absent' || status === 'gone') return 'not_in_force';
    if (bars.length > 0) return 'barred';
    if (status === 'pending') return 'not_in_force';
    return forborne ? 'forborne' : 'not_barred';
  };
  return {
    label: label(),
    bars,
    held: ids(defeaters.filter((d) => op(d) && of('bar').some((bar) => list(d.target).includes(bar.id)))),
    signals: ids(
      of('precedent', 'declare', 'compel')
        .filter(op)
        .filter(({ circuit }) => circuit === undefined || circuit === 'all' || around.includes(circuit)),
    ),
  };
}

function together(labels: string[]): string {
  if (labels.every((label) => label === 'barred')) return 'barred';
  if (labels.includes('barred')) return 'partly_barred';
  return ['not_barred', 'forborne', 'not_in_force'].find((label) => labels.includes(label))!;
}

function door(labels: string[]): string {
  const all = (...some: string[]) => labels.every((label) => some.includes(label));
  if (all('barred', 'not_in_force')) return 'closed';
  if (all('barred', 'not_in_force', 'forborne')) return 'closed_by_promise';
  return all('not_barred') ? 'open' : 'depends';
}

/** The common answer; else disputed if worlds with the same facts differ, else unknown. */
function common<T extends { world: World }>(answers: T[], of: (answer: T) => string): string {
  if (new Set(answers.map(of)).size === 1) return of(answers[0]!);
  const facts = ({ world: { late, unlisted } }: T) => JSON.stringify([late, unlisted]);
  return answers.some((a) => answers.some((b) => facts(a) === facts(b) && of(a) !== of(b))) ? 'disputed' : 'unknown';
}
