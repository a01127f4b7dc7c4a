// Long work in pieces: others are let in every millisecond or two, and what is long is sent as it is made.
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

const LONGEST_MILLISECONDS = 1;

/** Lets other requests in. */
export const othersFirst = (): Promise<void> => setImmediate();

/** Goes through things, and lets other requests in whenever a piece of work has taken a millisecond. */
export async function* unhurried<T>(things: Iterable<T>): AsyncGenerator<T[]> {
  let piece: T[] = [];
  let begun = performance.now();
  for (const thing of things) {
    piece.push(thing);
    if (performance.now() - begun < LONGEST_MILLISECONDS) continue;
    yield piece;
    await othersFirst();
    [piece, begun] = [[], performance.now()];
  }
  yield piece;
}

/** The same at once for whoever needs everything. */
export async function all<T>(things: Iterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const piece of unhurried(things)) found.push(...piece);
  return found;
}

/** A text longer than this is not worth keeping, and is sent while it is made. */
const LONGEST_WHOLE = 256 * 1024;

/** Texts one after another: as one where that is short, else as a stream that waits for its reader. */
export async function joined(texts: Iterable<string>): Promise<string | Readable> {
  const pieces = unhurried(texts);
  let whole = '';
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    whole += piece.value.join('');
    if (whole.length > LONGEST_WHOLE) return Readable.from(going(whole, pieces), { objectMode: false });
  }
  return whole;
}

async function* going(begun: string, rest: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield begun;
  for await (const piece of rest) yield piece.join('');
}
