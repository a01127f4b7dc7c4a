// What was public by a given moment: the docket with everything left out that nobody outside the court could know yet (R8.1).
import { isDay } from '../time/day.ts';
import { printedInstant } from '../time/instant.ts';
import { knowledge, knownFrom } from '../time/record-clock.ts';
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

/** The same as a UTC instant, the form in which the record stores it. */
export function publicInstant(noun: Noun, entity: Entity<Noun>): string | undefined {
  const moment = publicSince(noun, entity);
  if (moment === undefined) return undefined;
  return isDay(moment) ? `${moment}T00:00:00Z` : printedInstant(knownFrom(moment));
}

/** Every moment at which something of an entity became public: itself, and the filings and steps within it. */
export function publicMoments(noun: Noun, entity: Entity<Noun>): string[] {
  const { filings = [], steps = [] } = entity as { filings?: Dated[]; steps?: Dated[] };
  return [publicSince(noun, entity), ...[...filings, ...steps].map(publicFrom)].filter(
    (moment) => moment !== undefined,
  );
}

/** The docket as it was public by `known_at` (an instant, or a day meaning its end): unknown acts, steps and filings left out, superseded acts dropped. */
export function asKnown(docket: Docket, known_at: string | undefined): Docket {
  const limit = knowledge(known_at);
  const known: OpenDocket = emptyDocket();
  for (const noun of Object.keys(docket) as Noun[])
    for (const [id, entity] of docket[noun])
      if (isKnown(publicSince(noun, entity), limit)) known[noun].set(id, trimmed(noun, entity, limit) as never);
  for (const acts of [known.order, known.agency_action])
    for (const act of [...acts.values()])
      for (const id of act.supersedes ?? []) {
        known.order.delete(id);
        known.agency_action.delete(id);
      }
  return known;
}

const isKnown = (moment: string | undefined, limit: number) => moment === undefined || knownFrom(moment) <= limit;

const earliest = (moments: (string | undefined)[]) =>
  moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => knownFrom(a) - knownFrom(b))
    .at(0);

function trimmed(noun: Noun, entity: Entity<Noun>, limit: number): Entity<Noun> {
  if (limit === Number.POSITIVE_INFINITY) return entity;
  const known = (fact: Dated) => isKnown(publicFrom(fact), limit);
  if (noun === 'appeal')
    return { ...(entity as Entity<'appeal'>), steps: (entity as Entity<'appeal'>).steps.filter(known) };
  const filings = (entity as Entity<'case'>).filings;
  return noun === 'case' && filings ? { ...(entity as Entity<'case'>), filings: filings.filter(known) } : entity;
}
