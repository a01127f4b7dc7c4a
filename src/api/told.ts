// What every telling needs beside its thing: absolute addresses, and when the record last said something.
import type { FastifyRequest } from 'fastify';
import type { Noun } from '../docket/docket.ts';
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

/** When the last entry of what is recalled was recorded: a UTC instant. */
export function recordedBy(store: Store, { versions, edition }: Recollection): string {
  const last = versions.at(-1);
  return last ? recordedAt(store, edition, last.noun, last.id) : EPOCH;
}

/** The last of some instants. */
export const latest = (instants: readonly string[]): string => instants.reduce((a, b) => (a < b ? b : a), EPOCH);
