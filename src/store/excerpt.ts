// Excerpts: versions of some things of the record, and the docket that they make at a moment.
import type { Docket } from '../docket/docket.ts';
import { asKnown, publicMoments } from '../docket/knowledge.ts';
import { entryKnownFrom, knowledge, knownFrom } from '../time/record-clock.ts';
import { shelved } from './recall.ts';
import type { Version } from './versions.ts';

/** The numbers of the entries of some things, and every moment at which something of them became public. */
export interface Outline {
  readonly seqs: readonly number[];
  readonly moments: readonly number[];
}

/** The same with what they say, the earliest entry first. */
export interface Excerpt extends Outline {
  readonly versions: readonly Version[];
}

export function outlineOf(versions: readonly Version[]): Outline {
  const moments = versions.flatMap(({ noun, entity, known_at }) => [
    ...(known_at === null ? [] : [entryKnownFrom(known_at)]),
    ...(entity ? publicMoments(noun, entity).map((moment) => knownFrom(moment)) : []),
  ]);
  return { seqs: inOrder(versions.map(({ seq }) => seq)), moments: inOrder(moments) };
}

export const excerptOf = (versions: readonly Version[]): Excerpt => ({
  ...outlineOf(versions),
  versions: versions.toSorted((a, b) => a.seq - b.seq),
});

/** Numbers in order, each once. */
export const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** An excerpt as of a moment: so many of its versions had been entered, and so many of its moments had come. */
export interface Cut {
  readonly count: number;
  readonly known: number;
  /** Where not all of them had, the moment itself. */
  readonly known_at: string | undefined;
}

/** How much of an excerpt had been entered by an edition, and had become public by a moment. */
export function cut({ seqs, moments }: Outline, edition: number, known_at: string | undefined): Cut {
  const limit = knowledge(known_at);
  const count = seqs.findLastIndex((seq) => seq <= edition) + 1;
  const known = moments.findLastIndex((moment) => moment <= limit) + 1;
  return { count, known, known_at: known < moments.length ? known_at : undefined };
}

/** The docket that so much of an excerpt makes. */
export function docketOf({ versions }: Excerpt, { count, known_at }: Cut): Docket {
  return asKnown(shelved(versions.slice(0, count), known_at), known_at);
}
