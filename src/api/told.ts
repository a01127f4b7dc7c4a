// What every telling needs beside its thing: absolute addresses, and when the record last said something.
import type { FastifyRequest } from 'fastify';
import type { Noun } from '../docket/docket.ts';
import type { TimelineEvent } from '../docket/timeline.ts';
import type { Chronicle } from '../formats/format.ts';
import { happeningsOf } from '../formats/timeline.ts';
import { entryAt } from '../store/entry-lists.ts';
import type { Store } from '../store/open.ts';
import type { Recollection } from '../store/recall.ts';
import { entriesOf } from '../store/record.ts';
import type { Edge } from './edge.ts';

/** Makes paths of the API absolute: under the address readers know, or else the one that was asked. */
export function addresses(request: FastifyRequest, { publicUrl }: Pick<Edge, 'publicUrl'>): (path: string) => string {
  const base = publicUrl || `${request.protocol}://${request.host}`;
  return (path) => (path.startsWith('/') ? `${base}${path}` : path);
}

/** Nothing was recorded before this; it stands where there is nothing to date. */
const EPOCH = '1970-01-01T00:00:00Z';

/** When the record last said something about an entity, by an edition: a UTC instant. */
export const recordedAt = (store: Store, edition: number, noun: Noun, id: string): string =>
  entriesOf(store, noun, id).findLast(({ seq }) => seq <= edition)?.recorded_at ?? EPOCH;

/** When the last entry of an edition was recorded: a UTC instant. */
export const recordedBy = (store: Store, edition: number): string => entryAt(store, edition)?.recorded_at ?? EPOCH;

/** The last of some instants. */
export const latest = (instants: readonly string[]): string => instants.reduce((a, b) => (a < b ? b : a), EPOCH);

/** Events of the record as a chronicle, in their order. `path` is where they can be had. */
export function eventsTold(
  { docket, edition }: Recollection,
  events: readonly TimelineEvent[],
  { path, ...about }: { id: string; title: string; text?: string | undefined; path: string },
  request: FastifyRequest,
  edge: Edge,
): Chronicle {
  const at = addresses(request, edge);
  const recorded = (noun: Noun, id: string) => recordedAt(edge.store, edition, noun, id);
  const happenings = happeningsOf(events, { docket, recordedAt: recorded, at });
  return { ...about, url: at(path), updated_at: latest(happenings.map(({ updated_at }) => updated_at)), happenings };
}
