// Flips: between two moments of a clock, where each of many answers turned from one into another.

/** Where an answer turned: `at` is the first point at which it stands otherwise than at the point before. */
export interface Flip<T> {
  readonly of: T;
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

/** The answers of some of the things asked about, at a point of the clock. */
export type AnswersAt<T> = (point: number, things: readonly T[]) => Promise<ReadonlyMap<T, string>>;

/**
 * For every thing whose answer at the last point differs from that at the first, a way from one to the other: flips that follow one
 * another. Points are whole numbers; looks are halved until neighbours are left, so that a thousand points cost about ten looks
 * for each place where something turns. An answer that turned and turned back between two looks is not followed.
 */
export async function flips<T>(
  first: number,
  last: number,
  things: readonly T[],
  answersAt: AnswersAt<T>,
): Promise<Flip<T>[]> {
  const from = { point: first, answers: await answersAt(first, things) };
  const to = { point: last, answers: await answersAt(last, things) };
  return between(from, to, things, answersAt);
}

interface Look<T> {
  readonly point: number;
  readonly answers: ReadonlyMap<T, string>;
}

async function between<T>(
  from: Look<T>,
  to: Look<T>,
  things: readonly T[],
  answersAt: AnswersAt<T>,
): Promise<Flip<T>[]> {
  const moved = things.filter((thing) => from.answers.get(thing) !== to.answers.get(thing));
  if (moved.length === 0) return [];
  if (to.point - from.point <= 1)
    return moved.map((of) => ({ of, at: to.point, was: from.answers.get(of)!, is: to.answers.get(of)! }));
  const point = Math.floor((from.point + to.point) / 2);
  const middle = { point, answers: await answersAt(point, moved) };
  return [...(await between(from, middle, moved, answersAt)), ...(await between(middle, to, moved, answersAt))];
}
