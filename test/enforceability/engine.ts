// The engine, asked about a docket in the schema of the naive evaluator.
import { asKnown } from '../../src/docket/knowledge.ts';
import { assess } from '../../src/enforceability/assess.ts';
import { inEveryWorld, inSomeWorld } from '../../src/enforceability/finding.ts';
import { benchOf, type Instrument } from '../../src/enforceability/instrument.ts';
import { docketOf, type Story } from '../../src/facts/story.ts';
import type { Asked, Docket, Verdict } from './naive.ts';

const ids = (instruments: Instrument[]) => instruments.map(({ id }) => id).sort();

/** A function that answers questions about a docket, and what it bounded. */
export function engineFor(docket: Docket): (asked: Asked) => Verdict & { bounded: boolean } {
  const story = { id: 'generated', title: 'generated', tz: 'UTC', ask: [], ...docket } as unknown as Story;
  const whole = docketOf(story);
  return ({ provision, who, date, fy, act, known_at }) => {
    const known = asKnown(whole, known_at);
    const place = { id: who, name: who, kind: 'city' as const };
    const jurisdiction = known.jurisdiction.has(who)
      ? known.jurisdiction
      : new Map([...known.jurisdiction, [who, place]]);
    const bench = benchOf({ ...known, jurisdiction }, 'UTC');
    const finding = assess(bench, {
      condition: provision,
      jurisdiction: who,
      as_of: date,
      tz: 'UTC',
      fiscal_year: fy,
      act,
    });
    return {
      answer: finding.status,
      judicial: finding.courts,
      door: finding.door,
      by: ids(inEveryWorld(finding, ({ bars }) => bars)),
      held: ids(inSomeWorld(finding, ({ held }) => held)),
      signals: ids(inSomeWorld(finding, ({ signals }) => signals)),
      bounded: finding.bounded.length > 0,
    };
  };
}
