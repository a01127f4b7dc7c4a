// Rules every fact must keep: its references exist, its days exist, its quotations are short, and a source says so.
import { isDay } from '../time/day.ts';
import { isInstant, isZone } from '../time/instant.ts';
import type { Court } from './court.ts';
import type { Entity, Noun } from './docket.ts';
import type { Ground } from './ground.ts';
import { didYouMean } from './nearest.ts';
import type { Order } from './order.ts';
import { MAX_QUOTED_WORDS } from './provenance.ts';
import { eachReference, type Path, type Referent } from './references.ts';
import { eachField, type Report } from './rule.ts';
import type { Scope } from './scope.ts';
import type { Source } from './source.ts';

export function referencesExist(_noun: Noun, entity: Entity<Noun>, report: Report, ground: Ground): void {
  eachReference(entity, (to, id, path) => {
    if (to.some((referent) => ground.has(referent, id))) return;
    report(path, `There is no ${to.join(' or ').replace('_', ' ')} "${id}".${didYouMean(id, namesOf(ground, to))}`);
  });
}

function* namesOf(ground: Ground, referents: readonly Referent[]): Generator<string> {
  for (const referent of referents) yield* ground.names(referent);
}

export function quotesAreShort(_noun: Noun, entity: Entity<Noun>, report: Report): void {
  eachField(entity, (field, value, path) => {
    const count = field === 'quote' ? String(value).trim().split(/\s+/).length : 0;
    if (count > MAX_QUOTED_WORDS)
      report(path, `A quotation has at most ${MAX_QUOTED_WORDS} words, and this one has ${count}. Shorten it.`);
  });
}

const MOMENT_FIELDS = ['from', 'known_at', 'entered_at', 'published_on', 'filed_on', 'deadline_on'];

export function momentsExist(_noun: Noun, entity: Entity<Noun>, report: Report): void {
  const judge = (value: unknown, path: Path) => {
    if (typeof value !== 'string' || isDay(value) || isInstant(value)) return;
    report(path, `"${value}" is neither a day (YYYY-MM-DD) nor an instant with its zone (2018-06-28T17:00:00Z).`);
  };
  eachField(entity, (field, value, path) => {
    if (MOMENT_FIELDS.includes(field)) judge(value, path);
    else if (field === 'until' && Array.isArray(value))
      value.forEach((item, index) => void judge(item, [...path, index]));
    else if (field === 'until') judge(value, path);
  });
}

/** No day can be told to end in a zone that the calendar does not know, and every answer about the court's orders would fail. */
export function zonesExist(noun: Noun, entity: Entity<Noun>, report: Report): void {
  const { tz } = entity as Court;
  if (noun === 'court' && !isZone(tz)) report(['tz'], `"${tz}" is no time zone. Write it like America/Chicago.`);
}

export function scopesAreConsistent(_noun: Noun, entity: Entity<Noun>, report: Report): void {
  eachField(entity, (field, value, path) => {
    if (field !== 'scope') return;
    const { except, ...included } = value as Scope;
    for (const kind of ['jurisdictions', 'within'] as const)
      for (const id of except?.[kind] ?? [])
        if (included[kind]?.includes(id))
          report([...path, 'except', kind], `"${id}" is both included and excepted. Leave it in one of them.`);
  });
}

const NOUNS_WITH_SOURCES: readonly Noun[] = ['order', 'agency_action', 'appeal'];

export function isSourced(noun: Noun, entity: Entity<Noun>, report: Report): void {
  const sourced = (fact: { sources?: unknown[]; from_memory?: boolean }, path: Path) => {
    if (!fact.sources?.length && !fact.from_memory)
      report(
        path,
        'This fact has no source. Name one under `sources`, or mark it `from_memory: true`, which shows it as unverified.',
      );
  };
  if (NOUNS_WITH_SOURCES.includes(noun)) sourced(entity as Order, []);
  const lawsuit = entity as Entity<'case'>;
  if (noun === 'case') lawsuit.filings?.forEach((filing, index) => void sourced(filing, ['filings', index]));
}

export function sourcesCanBeFound(noun: Noun, entity: Entity<Noun>, report: Report): void {
  const { url, printed } = entity as Source;
  if (noun === 'source' && !url && !printed)
    report([], 'Give the source an address (`url`) or a printed citation (`printed`).');
}
