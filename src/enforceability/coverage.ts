// Coverage: which dockets an answer rests on, up to which day they were read, and whether the question looks past that day (R8.4).
import type { Docket } from '../docket/docket.ts';
import { dayOf } from '../time/instant.ts';
import type { Finding } from './finding.ts';
import type { Bench } from './instrument.ts';

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
  readonly dockets: readonly Reading[];
  /** The earliest day to which a docket that is still open was read. */
  readonly data_through?: string;
  readonly stale: boolean;
}

/** The dockets of every case with an order about the condition, and of the appeals from those cases. */
export function coverageOf(bench: Bench, { question: { condition }, t }: Pick<Finding, 'question' | 't'>): Coverage {
  const day = dayOf(t, bench.tz);
  const dockets = docketsAbout(bench, condition).map((reading) => ({
    ...reading,
    stale: reading.data_through !== undefined && day > reading.data_through,
  }));
  const through = dockets.flatMap(({ data_through }) => data_through ?? []).sort();
  return { dockets, data_through: through[0], stale: dockets.some(({ stale }) => stale) };
}

function docketsAbout({ docket, concerning, against }: Bench, condition: string): Omit<Reading, 'stale'>[] {
  const about = (concerning.get(condition) ?? []).flatMap((instrument) => [
    instrument,
    ...(against.get(instrument.id) ?? []),
  ]);
  const cases = new Set(about.flatMap(({ act }) => ('case' in act ? act.case : [])));
  return [...cases].flatMap((id) => {
    const lawsuit = docket.case.get(id);
    return lawsuit && !lawsuit.closed ? [readingOf(lawsuit), ...appealsFrom(docket, id)] : [];
  });
}

const appealsFrom = (docket: Docket, lawsuit: string) =>
  [...docket.appeal.values()].filter((appeal) => appeal.case === lawsuit).map(readingOf);

const readingOf = (read: { id: string; court: string; docket_number?: string; data_through?: string }) => ({
  docket: read.id,
  court: read.court,
  docket_number: read.docket_number,
  data_through: read.data_through,
});
