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

const ISSUE = ['issue'] as const;

/** What a field of this name refers to; nothing for most. */
export const referentsBy = (field: string): readonly Referent[] => (Object.hasOwn(REFERS, field) ? REFERS[field]! : []);

/** Every reference in an entity. */
export function references(entity: object): Reference[] {
  const found: Reference[] = [];
  eachReference(entity, (to, id, path) => found.push({ path: [...path], to, id }));
  return found;
}

/** The same one after another, told as they are found. */
export const eachReference = (entity: object, sees: Sees): void => walk(entity, [], sees);

/** What an entity refers to, each as `noun id` for every noun that it may be of. */
export function referredTo(entity: object): string[] {
  const found: string[] = [];
  eachReference(entity, (to, id) => found.push(...to.map((referent) => `${referent} ${id}`)));
  return found;
}

/** Told of each reference; the path is the way there, and goes on. */
type Sees = (to: readonly Referent[], id: string, path: Path) => void;

function walk(value: unknown, path: (string | number)[], sees: Sees): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      walk(value[index], path, sees);
      path.pop();
    }
  else
    for (const field in value) {
      path.push(field);
      inField(field, value[field as keyof typeof value], path, sees);
      path.pop();
    }
}

function inField(field: string, value: unknown, path: (string | number)[], sees: Sees): void {
  const to = field === 'given' ? ISSUE : referentsBy(field);
  const see = (id: string, at?: string | number) => {
    if (at !== undefined) path.push(at);
    sees(to, id, path);
    if (at !== undefined) path.pop();
  };
  if (field === 'given') for (const id in value as object) see(id, id);
  else if (to.length > 0 && typeof value === 'string') {
    // A precedent of every circuit names none.
    if (value !== 'all' || field !== 'circuit') see(value);
  } else if (to.length > 0 && Array.isArray(value) && value.every((item) => typeof item === 'string'))
    for (const [index, id] of value.entries()) see(id, index);
  else walk(value, path, sees);
}

/** The signals that an entity gives out, and those that something in it waits for. */
export function signalsIn(entity: object): { given: string[]; awaited: string[] } {
  const given: string[] = [];
  const awaited: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const field in value) {
      const inner: unknown = value[field as keyof typeof value];
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
