// Explored: where too much is open to look at every world, what the answer turns on is followed, one way after the other.
import type { Bench, Instrument } from './instrument.ts';
import { ruled, type Touched } from './openings.ts';
import { lastStep, operates, type Where } from './operative.ts';
import type { Cell } from './question.ts';
import { type CellStatus, type Label, labelOf, together } from './status.ts';
import type { Asking, Openings, World } from './world.ts';

/** At most so many looks at an instrument in a cell are taken. */
const MOST_LOOKS = 60_000;

/** At most so many worlds of one label are told. */
const MOST_ALIKE = 4;

/**
 * Worlds of every label that there is, as far as MOST_LOOKS go: what exists on one combination of readings alone is found, however many
 * others are open. What decides nothing is never asked about, and stands in these worlds as plain as can be.
 */
export function explored(
  bench: Bench,
  cells: readonly Cell[],
  touched: Touched,
  t: number,
  open: Openings,
): { readonly label: Label; readonly world: World }[] {
  const found = new Map<Label, World[]>();
  const looks = cells.length * (touched.instruments.length + 1);
  let ways: readonly number[] | undefined = [];
  for (let looked = 0; ways && looked < MOST_LOOKS; looked += looks) {
    const { world, settled, next } = undecided(bench, t, open, ways);
    const label = together(cells.map((cell) => statusIn({ bench, cell, t, world }, touched)));
    const alike = found.get(label) ?? [];
    if (alike.length < MOST_ALIKE) found.set(label, [...alike, settled()]);
    ways = next();
  }
  return [...found].flatMap(([label, worlds]) => worlds.map((world) => ({ label, world })));
}

/** A world in which nothing is decided before somebody asks. */
interface Undecided {
  readonly world: Asking;
  /** The world, with whatever nobody asked about as plain as can be. */
  settled(): World;
  /** The ways to go for the next such world; undefined where all were gone. */
  next(): readonly number[] | undefined;
}

/** The first things to be asked about stand the `ways` they are told to, further ones the first way they can. */
function undecided(bench: Bench, t: number, open: Openings, ways: readonly number[]): Undecided {
  const decided = new Map<string, { readonly way: number; readonly of: number }>();
  const decide = (kind: string, id: string, of: number): number => {
    const key = `${kind} ${id}`;
    const known = decided.get(key) ?? { way: ways[decided.size] ?? 0, of };
    decided.set(key, known);
    return known.way;
  };
  const reading = (issue: string, options: readonly string[]) => options[decide('issue', issue, options.length)]!;
  const world: Asking = {
    readings: {
      get: (issue) => {
        const options = open.issues.get(issue);
        return options && ruled(bench, t, issue, reading(issue, options), world);
      },
    },
    late: { has: (act) => open.windows.has(act) && decide('act', act, 2) === 1 },
    members: { has: (membership) => open.memberships.has(membership) && decide('membership', membership, 2) === 1 },
  };
  return {
    world,
    settled: () => ({
      readings: new Map(
        [...open.issues].map(([issue, options]) => [issue, options[decided.get(`issue ${issue}`)?.way ?? 0]!]),
      ),
      late: new Set([...open.windows].filter((act) => decided.get(`act ${act}`)?.way === 1)),
      members: new Set([...open.memberships].filter((one) => decided.get(`membership ${one}`)?.way === 1)),
    }),
    next() {
      const all = [...decided.values()];
      const last = all.findLastIndex(({ way, of }) => way + 1 < of);
      return last < 0 ? undefined : [...all.slice(0, last).map(({ way }) => way), all[last]!.way + 1];
    },
  };
}

/** The status of a cell, found by asking about as little as decides it. */
function statusIn(where: Where, { instruments }: Touched): CellStatus {
  const lifecycle = lastStep(where)?.state ?? 'absent';
  if (lifecycle === 'absent' || lifecycle === 'gone') return 'not_in_force';
  const known = new Map<Instrument, boolean>();
  const some = (effect: Instrument['effect']) =>
    instruments.some((one) => one.effect === effect && operates(one, where, known));
  const barred = some('bar');
  return labelOf({ lifecycle, barred, forborne: !barred && lifecycle === 'active' && some('forbear') });
}
