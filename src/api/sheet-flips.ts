// The flips of a sheet along a clock, pair by pair, each turn with what caused it.
import { setImmediate } from 'node:timers/promises';
import { flips } from '../enforceability/flips.ts';
import type { Change } from './change.ts';
import type { Clock } from './clock.ts';
import { columnOf, type Sheet } from './sheet.ts';

type Pair = { readonly condition: string; readonly jurisdiction: string };
type Status = Change['was'];

/** Every pair of the sheet whose answer at the clock's last point differs from that at its first, in the order of the sheet. */
export async function flipsOn(sheet: Sheet, clock: Clock): Promise<Change[]> {
  const pairs = sheet.conditions.flatMap((condition) =>
    sheet.jurisdictions.map((jurisdiction) => ({ condition, jurisdiction })),
  );
  const found = await flips(0, clock.points.length - 1, pairs, (point, things) =>
    answersAt(sheet, clock, point, things),
  );
  const byPair = Map.groupBy(found, ({ of }) => of);
  return pairs.flatMap((pair) => {
    const turns = byPair.get(pair);
    if (!turns) return [];
    return {
      ...pair,
      was: turns[0]!.was as Status,
      is: turns.at(-1)!.is as Status,
      turns: turns.map(({ at, was, is }) => ({
        at: clock.points[at]!,
        was: was as Status,
        is: is as Status,
        caused_by: clock.causes(clock.points[at]!, pair.condition, pair.jurisdiction),
      })),
    };
  });
}

async function answersAt(
  { tz }: Sheet,
  clock: Clock,
  point: number,
  pairs: readonly Pair[],
): Promise<Map<Pair, string>> {
  const { recalling, as_of } = clock.at(clock.points[point]!);
  const answers = new Map<Pair, string>();
  for (const [condition, asked] of Map.groupBy(pairs, ({ condition }) => condition)) {
    const column = columnOf(
      recalling,
      condition,
      asked.map(({ jurisdiction }) => jurisdiction),
      as_of,
      tz,
    );
    for (const pair of asked) answers.set(pair, column.get(pair.jurisdiction)!.status);
    await setImmediate();
  }
  return answers;
}
