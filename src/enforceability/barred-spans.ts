// Barred spans: from when until when a condition was barred, each span with all the places for which it was the same.
import { turningDays } from './history.ts';
import type { Bench } from './instrument.ts';
import { column } from './matrix.ts';
import { completed } from './question.ts';

/** A span of days (half-open; without `until` it had not ended by what is recorded) in which a condition was barred for some places. */
export interface BarredSpan {
  readonly from: string;
  readonly until?: string;
  readonly jurisdictions: readonly string[];
}

/** When a condition was barred in each of the places, whatever barred it, the earliest first. */
export function barredSpans(bench: Bench, condition: string, jurisdictions: readonly string[]): BarredSpan[] {
  const question = completed({ condition, jurisdiction: '', tz: bench.tz }, bench.docket);
  const turning = jurisdictions.flatMap((jurisdiction) => [
    ...turningDays(bench, { ...question, jurisdiction }).keys(),
  ]);
  const since = new Map<string, string>();
  const spans: { from: string; until?: string; jurisdiction: string }[] = [];
  for (const day of [...new Set(turning)].sort())
    for (const [jurisdiction, { status }] of column(bench, question, jurisdictions, day)) {
      const from = since.get(jurisdiction);
      if (status === 'barred') since.set(jurisdiction, from ?? day);
      else if (from !== undefined) {
        spans.push({ from, until: day, jurisdiction });
        since.delete(jurisdiction);
      }
    }
  for (const [jurisdiction, from] of since) spans.push({ from, jurisdiction });
  const alike = Map.groupBy(spans, ({ from, until }) => `${from} ${until ?? ''}`);
  return [...alike.values()]
    .map((same) => {
      const { from, until } = same[0]!;
      return { from, ...(until && { until }), jurisdictions: same.map(({ jurisdiction }) => jurisdiction) };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
