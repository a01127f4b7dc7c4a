// Coverage: which dockets an answer rests on, up to which day they were read, and whether the question looks past that day (R8.4).
import { dayOf } from '../time/instant.ts';
import { MOST_TOLD } from './bounds.ts';
import { nearConcerning } from './by-reach.ts';
import type { Finding } from './finding.ts';
import { type Bench, grouped, type Instrument, perBench, perCondition, type Step } from './instrument.ts';
import { mayReach } from './openings.ts';

/** One docket that an answer rests on. */
export interface Reading {
  /** Id of the case or the appeal. */
  readonly docket: string;
  readonly court: string;
  readonly docket_number?: string;
  /** The day up to which it was read; left out where the record does not say. */
  readonly data_through?: string;
  /** Whether the question's day lies past it. */
  readonly stale: boolean;
}

export interface Coverage {
  /** As many of them as are told. */
  readonly dockets: readonly Reading[];
  /** How many there are. */
  readonly count: number;
  /** The earliest day to which a docket that is still open was read. */
  readonly data_through?: string;
  readonly stale: boolean;
}

/**
 * The dockets of every case with an order about the condition or in its life, and of the appeals from those cases. Whether the question looks past
 * what was read is judged by those whose orders can reach the place, or by all of them where none can.
 */
export function coverageOf(bench: Bench, { question, t }: Pick<Finding, 'question' | 't'>): Coverage {
  const day = dayOf(t, bench.tz);
  const decisive = decisiveFor(bench, question.condition, question.jurisdiction, t);
  const isPast = ({ data_through }: Omit<Reading, 'stale'>) => data_through !== undefined && day > data_through;
  const { of: all } = docketsAbout(bench, question.condition);
  return {
    dockets: toldOf(all, decisive).map((reading) => ({ ...reading, stale: isPast(reading) })),
    count: all.length,
    data_through: readThrough(decisive),
    stale: decisive.some(isPast),
  };
}

/** The dockets that are told: where there are too many, first those by which it is judged whether the question looks past what was read. */
export const toldOf = (all: Docketed, decisive: Docketed): Docketed =>
  all.length > MOST_TOLD ? [...new Set([...decisive, ...all])].slice(0, MOST_TOLD) : all;

type Docketed = readonly Omit<Reading, 'stale'>[];

/** The dockets by which it is judged whether a question about a place looks past what was read. */
export function decisiveFor(bench: Bench, condition: string, jurisdiction: string, t: number): Docketed {
  const { of, in: lawsuits } = docketsAbout(bench, condition);
  const reaches = ({ region }: Instrument | Step) => mayReach(region, jurisdiction, t, bench);
  const reaching = casesOf([
    ...counting(bench, nearConcerning(bench, condition, jurisdiction), reaches),
    ...(bench.steps.get(condition) ?? []).filter(reaches),
  ]);
  return reaching.size > 0 ? [...new Set([...reaching].flatMap((id) => lawsuits.get(id) ?? []))] : of;
}

/** The earliest day to which some dockets were read. */
export const readThrough = (dockets: Docketed): string | undefined =>
  dockets.flatMap(({ data_through }) => data_through ?? []).sort()[0];

/** The dockets of the cases with an order about a condition or in its life: all of them, and by case. */
interface Dockets {
  readonly of: Docketed;
  readonly in: ReadonlyMap<string, Docketed>;
}

export const docketsAbout = perCondition((bench, condition): Dockets => {
  const concerning = counting(bench, bench.concerning.get(condition) ?? [], () => true);
  const lawsuits = [...casesOf([...concerning, ...(bench.steps.get(condition) ?? [])])];
  const byCase = new Map(lawsuits.map((id) => [id, docketsOf(bench, id)]));
  return { of: [...byCase.values()].flat(), in: byCase };
});

/** Of what concerns a condition all that counts, with what acts on it and counts: a stay or an end reaches no further than what it acts on. */
const counting = (
  { against }: Bench,
  concerning: readonly Instrument[],
  counts: (instrument: Instrument) => boolean,
): Instrument[] =>
  concerning
    .filter((instrument) => instrument.effect !== 'precedent' && counts(instrument))
    .flatMap((instrument) => [instrument, ...(against.get(instrument.id) ?? []).filter(counts)]);

const casesOf = (found: readonly (Instrument | Step)[]): Set<string> =>
  new Set(found.flatMap(({ act }) => ('case' in act ? act.case : [])));

function docketsOf(bench: Bench, id: string): Omit<Reading, 'stale'>[] {
  const lawsuit = bench.docket.case.get(id);
  return lawsuit && !lawsuit.closed ? [readingOf(lawsuit), ...appealsFrom(bench, id)] : [];
}

const appealsOf = perBench(({ docket }) => grouped([...docket.appeal.values()], (appeal) => [appeal.case]));

const appealsFrom = (bench: Bench, lawsuit: string) => (appealsOf(bench).get(lawsuit) ?? []).map(readingOf);

const readingOf = (read: { id: string; court: string; docket_number?: string; data_through?: string }) => ({
  docket: read.id,
  court: read.court,
  docket_number: read.docket_number,
  data_through: read.data_through,
});
