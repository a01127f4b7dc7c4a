// What refers to what: one spelling per fact makes the field's name enough to know.
import type { Docket, Entity, Noun } from './docket.ts';

/** What a reference can point to: a noun of the record, or a disposition (or forbearance) within an act. */
export type Referent = Noun | 'disposition';

export type Path = readonly (string | number)[];

/** One reference: where it stands in its entity, what it points to, and under which nouns that may be found. */
export interface Reference {
  readonly path: Path;
  readonly to: readonly Referent[];
  readonly id: string;
}

const REFERS: Readonly<Record<string, readonly Referent[]>> = {
  court: ['court'],
  circuit: ['court'],
  case: ['case'],
  source: ['source'],
  conditions: ['condition'],
  successor_of: ['condition'],
  jurisdiction: ['jurisdiction'],
  jurisdictions: ['jurisdiction'],
  member: ['jurisdiction'],
  parents: ['jurisdiction'],
  within: ['jurisdiction', 'court'],
  organization: ['organization'],
  issue: ['issue'],
  order: ['order'],
  reviews: ['order'],
  supersedes: ['order', 'agency_action'],
  acts_on: ['disposition'],
};

/** What a field of this name refers to; nothing for most. */
export const referentsBy = (field: string): readonly Referent[] => (Object.hasOwn(REFERS, field) ? REFERS[field]! : []);

/** Every reference in an entity. */
export const references = (entity: object): Reference[] => walk(entity, []);

/** What an entity refers to, each as `noun id` for every noun that it may be of. */
export const referredTo = (entity: object): string[] =>
  references(entity).flatMap(({ to, id }) => to.map((referent) => `${referent} ${id}`));

function walk(value: unknown, path: Path): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => inField(field, inner, [...path, field]));
}

function inField(field: string, value: unknown, path: Path): Reference[] {
  if (field === 'given') return Object.keys(value as object).map((id) => ({ path: [...path, id], to: ['issue'], id }));
  const to = REFERS[field];
  if (to && typeof value === 'string') return value === 'all' && field === 'circuit' ? [] : [{ path, to, id: value }];
  if (to && Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.map((id, index) => ({ path: [...path, index], to, id }));
  return walk(value, path);
}

/** The signals that an entity gives out, and those that something in it waits for. */
export function signalsIn(entity: object): { given: string[]; awaited: string[] } {
  const given: string[] = [];
  const awaited: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, inner] of Object.entries(value)) {
      if (field === 'emits') given.push(...(inner as string[]));
      else if ((field === 'signal' || field === 'unless') && typeof inner === 'string') awaited.push(inner);
      else look(inner);
    }
  };
  look(entity);
  return { given, awaited };
}

/** Whatever gives out a signal. */
export const emittersOf = (docket: Docket, signal: string): { noun: Noun; id: string }[] =>
  (['order', 'agency_action', 'appeal', 'case'] as const).flatMap((noun) =>
    [...docket[noun].values()]
      .filter((entity) => signalsIn(entity).given.includes(signal))
      .map(({ id }) => ({ noun, id })),
  );

/** The dispositions and forbearances of an entity, by id: what later rulings act on. Only acts have any. */
export function dispositionIds(entity: object): string[] {
  const { dispositions = [], forbearances = [] } = entity as Partial<Entity<'order'> & Entity<'agency_action'>>;
  return [...dispositions, ...forbearances].map(({ id }) => id);
}
