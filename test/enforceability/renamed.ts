// A docket with other names and in another order.
import fc from 'fast-check';
import { day, days } from './dockets.ts';
import type { Docket, Event } from './neutral.ts';

/** Names that a docket gives, and new ones that sort otherwise. */
export function renamed(
  docket: Docket,
  keys: number[],
): { rename: <T>(value: T) => T; restore: (name: string) => string } {
  const names = new Map<string, string>();
  const ids = [
    ...['p', 'q', 'elsewhere', 'league', 'club', 'g1', 'g2', 'g3'],
    ...Object.entries(docket.places ?? {}).flatMap(([place, parents]) => [place, ...parents]),
    ...(docket.issues ?? []).flatMap(({ id, readings }) => [id, ...readings]),
    ...docket.events.flatMap(({ id, effects = [] }) => [id, ...effects.map((effect) => effect.id)]),
  ];
  for (const id of ids) if (!names.has(id)) names.set(id, `${keys[names.size % keys.length]}-${names.size}`);
  const old = new Map([...names].map(([name, other]) => [other, name]));
  return {
    rename: (value) =>
      JSON.parse(
        JSON.stringify(value).replace(/"([^"]+)"/g, (quoted, name) =>
          names.has(name) ? `"${names.get(name)}"` : quoted,
        ),
      ),
    restore: (name) => old.get(name)!,
  };
}

/** The same records in another order: events, what each does, whom it names, issues and places. */
export function reordered(docket: Docket, keys: number[]): Docket {
  let next = 0;
  const shuffled = <T>(all: T[]): T[] =>
    all
      .map((one) => [keys[next++ % keys.length]!, one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const within = ({ effects, emits, ...event }: Event): Event => ({
    ...event,
    ...(effects && { effects: shuffled(effects) }),
    ...(emits && { emits: shuffled(emits) }),
  });
  return {
    ...docket,
    places: Object.fromEntries(shuffled(Object.entries(docket.places ?? {}))),
    issues: shuffled(docket.issues ?? []),
    events: shuffled(docket.events.map(within)),
  };
}

const states = fc.constantFrom('pending', 'active', 'gone');

/** Half the time, a moment at which opposite things happen. */
export const twins = fc.option(fc.record({ at: days.map(day), states: fc.tuple(states, states) }), { freq: 2 });

/** Two events at one moment, each taking a step in the conditions' lives and reading the first issue in a way of its own. */
export const opposites = ({ issues }: Docket, { at, states }: { at: string; states: string[] }): Event[] =>
  states.map((value, n) => ({
    id: `twin${n}`,
    at,
    effects: [
      { do: 'status', id: `step${n}`, of: ['p', 'q'], value },
      ...(issues ?? [])
        .slice(0, 1)
        .map(({ id, readings }) => ({ do: 'resolve', id: `said${n}`, issue: id, reading: readings[n]!, retro: true })),
    ],
  }));
