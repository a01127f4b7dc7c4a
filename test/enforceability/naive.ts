// A second evaluator, written only for the tests: the formal core taken down word for word, slow and plain. It imports nothing from src.

export interface Effect {
  do: string;
  id: string;
  target?: string[];
  of?: string[];
  who?: unknown;
  fy?: number[];
  act?: string[];
  from?: string | { signal: string };
  until?: (string | { signal: string } | { unless: string; by: string })[];
  given?: Record<string, string>;
  value?: string;
  org?: string;
  issue?: string;
  reading?: string;
  retro?: boolean;
  circuit?: string;
}

export interface Event {
  id: string;
  at: string | { after: string; by: string };
  known?: string;
  emits?: string[];
  supersedes?: string[];
  effects: Effect[];
}

export interface Docket {
  places: Record<string, string[]>;
  issues: { id: string; readings: string[] }[];
  events: Event[];
}

export interface Asked {
  provision: string;
  who: string;
  date: string;
  fy?: number;
  act?: string;
  known_at?: string;
}

export interface Verdict {
  answer: string;
  judicial: string;
  door: string;
  by: string[];
  held: string[];
  signals: string[];
}

type World = { readings: Record<string, string>; late: Record<string, boolean> };
type Instrument = Effect & { event: Event };

const DAY = 24 * 3600 * 1000;
const start = (day: string) => Date.parse(`${day}T00:00:00Z`);
const end = (day: string) => start(day) + DAY - 1;
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

export function verdict(docket: Docket, q: Asked): Verdict {
  const t = end(q.date);
  const events = known(docket.events, q.known_at);
  const worlds = worldsOf(docket, events, t);
  const answers = worlds.map((w) => ({ w, ...inWorld(docket, events, q, t, w) }));
  const label = common(answers.map(({ w, label }) => [w, label]));
  return {
    answer: label,
    judicial: common(answers.map(({ w, judicial }) => [w, judicial])),
    door: door(answers.map(({ label }) => label)),
    by: [...new Set(answers[0]!.bars)].filter((id) => answers.every(({ bars }) => bars.includes(id))).sort(),
    held: [...new Set(answers.flatMap(({ held }) => held))].sort(),
    signals: [...new Set(answers.flatMap(({ signals }) => signals))].sort(),
  };
}

/** L@K: records known by K, minus those superseded by a record known by K. */
function known(events: Event[], known_at: string | undefined): Event[] {
  const since = (e: Event) => start(e.known ?? (typeof e.at === 'string' ? e.at : e.at.after));
  const k = known_at === undefined ? Number.POSITIVE_INFINITY : end(known_at);
  const seen = events.filter((e) => since(e) <= k);
  return seen.filter((e) => !seen.some((other) => other.supersedes?.includes(e.id)));
}

/** One reading for each unresolved issue, one end of each window. */
function worldsOf(docket: Docket, events: Event[], t: number): World[] {
  let worlds: World[] = [{ readings: {}, late: {} }];
  for (const { id, readings } of docket.issues) {
    const settled = events
      .flatMap((e) =>
        e.effects.filter((f) => f.do === 'resolve' && f.issue === id).map((f) => ({ f, at: start(e.at as string) })),
      )
      .filter(({ f, at }) => f.retro || at <= t)
      .sort((a, b) => a.at - b.at)
      .at(-1)?.f.reading;
    worlds = worlds.flatMap((w) =>
      (settled ? [settled] : readings).map((r) => ({ ...w, readings: { ...w.readings, [id]: r } })),
    );
  }
  for (const e of events)
    if (typeof e.at !== 'string')
      worlds = worlds.flatMap((w) => [false, true].map((late) => ({ ...w, late: { ...w.late, [e.id]: late } })));
  return worlds;
}

function happened(e: Event, w: World): number {
  if (typeof e.at === 'string') return start(e.at);
  const early = start(e.at.after) + DAY;
  return w.late[e.id] ? Math.max(early, start(e.at.by)) : early;
}

function inWorld(docket: Docket, events: Event[], q: Asked, t: number, w: World) {
  const signal = (name: string) =>
    Math.min(Number.POSITIVE_INFINITY, ...events.filter((e) => e.emits?.includes(name)).map((e) => happened(e, w)));
  const instruments: Instrument[] = events.flatMap((e) => e.effects.map((f) => ({ ...f, event: e })));
  const all = docket.events.flatMap((e) => e.effects);
  const values = (dimension: 'fy' | 'act') => [
    ...new Set(all.flatMap((f): (string | number)[] => f[dimension] ?? [])),
    'unnamed',
  ];
  const cells = (q.fy === undefined ? values('fy') : [q.fy]).flatMap((fy) =>
    (q.act === undefined ? values('act') : [q.act]).map((act) => ({ fy, act })),
  );

  const from = (i: Instrument) => {
    if (i.from === undefined) return happened(i.event, w);
    return typeof i.from === 'string' ? start(i.from) : Math.max(happened(i.event, w), signal(i.from.signal));
  };
  const until = (i: Instrument) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...(i.until ?? []).map((u) => {
        if (typeof u === 'string') return end(u) + 1;
        if ('signal' in u) return signal(u.signal);
        return signal(u.unless) <= end(u.by) ? Number.POSITIVE_INFINITY : end(u.by) + 1;
      }),
    );
  const around = (place: string): string[] => [place, ...(docket.places[place] ?? []).flatMap(around)];
  const member = (org: string, at: number) =>
    instruments.some(
      (i) => i.do === 'member' && i.org === org && list(i.who).includes(q.who) && happened(i.event, w) <= at,
    );
  const matches = (who: unknown): boolean =>
    list(who).some((one) => {
      if (one === 'all') return true;
      if (typeof one === 'string') return one === q.who;
      const o = one as { within?: string | string[]; except?: unknown; members?: string; as_of?: string };
      if (o.within) return list(o.within).some((place) => around(q.who).includes(place));
      if (o.except) return !matches(o.except);
      return member(o.members!, o.as_of ? end(o.as_of) : t);
    });
  const covers = (i: Instrument, cell: { fy: string | number; act: string | number }) =>
    (!i.of || i.of.includes(q.provision)) &&
    (i.who === undefined || matches(i.who)) &&
    (!i.fy || i.fy.includes(cell.fy as number)) &&
    (!i.act || i.act.includes(cell.act as string));
  const given = (i: Instrument) =>
    Object.entries(i.given ?? {}).every(([issue, reading]) => w.readings[issue] === reading);
  const live = (i: Instrument, cell: (typeof cells)[0]) => given(i) && from(i) <= t && t < until(i) && covers(i, cell);
  const op = (i: Instrument, cell: (typeof cells)[0]): boolean =>
    live(i, cell) &&
    !instruments.some((d) => (d.do === 'hold' || d.do === 'end') && d.target?.includes(i.id) && op(d, cell));

  const found = cells.map((cell) => {
    const bars = instruments.filter((i) => i.do === 'bar' && op(i, cell));
    const held = instruments.filter(
      (d) =>
        (d.do === 'hold' || d.do === 'end') &&
        op(d, cell) &&
        d.target?.some((id) => instruments.some((b) => b.do === 'bar' && b.id === id && live(b, cell))),
    );
    const forborne = instruments.some((i) => i.do === 'forbear' && op(i, cell));
    const steps = instruments.filter((i) => i.do === 'status' && live(i, cell));
    const rank = ['pending', 'active', 'gone'];
    const state =
      steps.sort((a, b) => from(a) - from(b) || rank.indexOf(a.value!) - rank.indexOf(b.value!)).at(-1)?.value ??
      'absent';
    const label =
      state === 'absent' || state === 'gone'
        ? 'not_in_force'
        : bars.length > 0
          ? 'barred'
          : state === 'pending'
            ? 'not_in_force'
            : forborne
              ? 'forborne'
              : 'not_barred';
    const signals = instruments.filter(
      (i) =>
        ['precedent', 'declare', 'compel'].includes(i.do) &&
        op(i, cell) &&
        (!i.circuit || i.circuit === 'all' || around(q.who).includes(i.circuit)),
    );
    return {
      label,
      bars: bars.map(({ id }) => id),
      held: held.map(({ id }) => id),
      signals: signals.map(({ id }) => id),
    };
  });
  const barred = found.filter(({ bars }) => bars.length > 0).length;
  return {
    label: together(found.map(({ label }) => label)),
    judicial: barred === 0 ? 'not_barred' : barred === found.length ? 'barred' : 'partly_barred',
    bars: found.flatMap(({ bars }) => bars),
    held: found.flatMap(({ held }) => held),
    signals: found.flatMap(({ signals }) => signals),
  };
}

function together(labels: string[]): string {
  if (labels.every((l) => l === 'barred')) return 'barred';
  if (labels.includes('barred')) return 'partly_barred';
  return ['not_barred', 'forborne', 'not_in_force'].find((l) => labels.includes(l))!;
}

function door(labels: string[]): string {
  if (labels.every((l) => ['barred', 'not_in_force'].includes(l))) return 'closed';
  if (labels.every((l) => ['barred', 'not_in_force', 'forborne'].includes(l))) return 'closed_by_promise';
  return labels.every((l) => l === 'not_barred') ? 'open' : 'depends';
}

/** The common label; else disputed if worlds with the same dates differ, else unknown. */
function common(labels: [World, string][]): string {
  if (labels.every(([, l]) => l === labels[0]![1])) return labels[0]![1];
  const same = (a: World, b: World) => JSON.stringify(a.late) === JSON.stringify(b.late);
  return labels.some(([a, la]) => labels.some(([b, lb]) => same(a, b) && la !== lb)) ? 'disputed' : 'unknown';
}
