// What was public by a given moment: the docket with everything left out that nobody outside the court could know yet (R8.1).
import { isDay } from '../time/day.ts';
import { EASTERN, printedInstant } from '../time/instant.ts';
import { knowledge, knownFrom, writtenAsInstant } from '../time/record-clock.ts';
import { type Docket, type Entity, emptyDocket, type Noun, type OpenDocket } from './docket.ts';
import type { Window } from './moment.ts';

interface Dated {
  entered_on?: string;
  entered_at?: string;
  entered_between?: Window;
  known_at?: string;
}

/** The moment at which something dated became public: as recorded, or else the day of the thing itself, or the start of its window. */
export const publicFrom = (fact: Dated): string | undefined =>
  fact.known_at ?? fact.entered_at ?? fact.entered_on ?? fact.entered_between?.after ?? fact.entered_between?.by;

/** When an entity of the record became public; undefined for what was never hidden, such as a court or a place. */
export function publicSince(noun: Noun, entity: Entity<Noun>): string | undefined {
  const fact = entity as Dated & { filed_on?: string; steps?: Dated[] };
  if (noun === 'case') return fact.known_at ?? fact.filed_on;
  if (noun === 'appeal') return fact.known_at ?? earliest((fact.steps ?? []).map(publicFrom));
  return publicFrom(fact);
}

/** The same as a UTC instant, the form in which entries of the record write it. */
export function publicInstant(noun: Noun, entity: Entity<Noun>): string | undefined {
  const moment = publicSince(noun, entity);
  if (moment === undefined) return undefined;
  return isDay(moment) ? writtenAsInstant(moment) : printedInstant(knownFrom(moment));
}

/** Every moment at which something of an entity became public: itself, and the filings and steps within it. */
export function publicMoments(noun: Noun, entity: Entity<Noun>): string[] {
  const { filings = [], steps = [] } = entity as { filings?: Dated[]; steps?: Dated[] };
  return [publicSince(noun, entity), ...[...filings, ...steps].map(publicFrom)].filter(
    (moment) => moment !== undefined,
  );
}

/**
 * The docket as it was public by `known_at` (an instant, or a day of the zone, meaning its end): unknown acts, steps and filings left out,
 * superseded acts dropped.
 */
export const asKnown = (docket: Docket, known_at: string | undefined, tz = EASTERN): Docket =>
  inForce(known_at === undefined ? docket : publicBy(docket, knowledge(known_at, tz), tz));

function publicBy(docket: Docket, limit: number, tz: string): Docket {
  const known: OpenDocket = emptyDocket();
  const isKnown = (moment: string | undefined) => moment === undefined || knownFrom(moment, tz) <= limit;
  for (const noun of Object.keys(docket) as Noun[])
    for (const [id, entity] of docket[noun])
      if (isKnown(publicSince(noun, entity))) known[noun].set(id, trimmed(noun, entity, isKnown) as never);
  return known;
}

/** The docket without acts that another takes the place of: first those that orders do, then those that actions still there do. */
function inForce(docket: Docket): Docket {
  const superseded = new Set<string>();
  const drop = (acts: Iterable<{ readonly supersedes?: string[] }>) => {
    for (const { supersedes } of acts) for (const id of supersedes ?? []) superseded.add(id);
  };
  drop(docket.order.values());
  drop([...docket.agency_action.values()].filter(({ id }) => !superseded.has(id)));
  if (superseded.size === 0) return docket;
  const without = <V>(acts: ReadonlyMap<string, V>) => new Map([...acts].filter(([id]) => !superseded.has(id)));
  return { ...docket, order: without(docket.order), agency_action: without(docket.agency_action) };
}

const earliest = (moments: (string | undefined)[]) =>
  moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => knownFrom(a) - knownFrom(b))
    .at(0);

function trimmed(noun: Noun, entity: Entity<Noun>, isKnown: (moment: string | undefined) => boolean): Entity<Noun> {
  const known = (fact: Dated) => isKnown(publicFrom(fact));
  if (noun === 'appeal')
    return { ...(entity as Entity<'appeal'>), steps: (entity as Entity<'appeal'>).steps.filter(known) };
  const filings = (entity as Entity<'case'>).filings;
  return noun === 'case' && filings ? { ...(entity as Entity<'case'>), filings: filings.filter(known) } : entity;
}
