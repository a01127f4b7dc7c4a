// The verdict on a story: each expected answer beside the engine's own.
import { parse } from 'yaml';
import type { Docket } from '../docket/docket.ts';
import { assess } from '../enforceability/assess.ts';
import { coverageOf } from '../enforceability/coverage.ts';
import { type Finding, inEveryWorld, inSomeWorld } from '../enforceability/finding.ts';
import { type Bench, benchOf, type Instrument } from '../enforceability/instrument.ts';
import type { Question } from '../enforceability/question.ts';
import { isDay } from '../time/day.ts';
import { docketKnown, type Story, type StoryQuestion, zoneOf } from './story.ts';

/** Reads a file of stories. */
export const storiesIn = (yaml: string): Story[] => (parse(yaml) as { cases: Story[] }).cases;

/** Every way in which the engine's answers to a story's questions differ from the expected ones, as sentences. */
export function mismatches(story: Story): string[] {
  return story.ask.flatMap((asked, index) => {
    const bench = benchOf(withAsked(docketKnown(story, asked.known_at), asked), zoneOf(story));
    const found = answerTo(bench, asked);
    return differences(asked, found).map(
      (difference) =>
        `${story.id} question ${index + 1} (${asked.provision}, ${asked.who}, ${asked.date}): ${difference}`,
    );
  });
}

function withAsked(docket: Docket, { who }: StoryQuestion) {
  if (docket.jurisdiction.has(who)) return docket;
  return {
    ...docket,
    jurisdiction: new Map([...docket.jurisdiction, [who, { id: who, name: who, kind: 'city' as const }]]),
  };
}

interface StoryAnswer {
  answer: string;
  judicial: string;
  door: string;
  by: string[];
  held: string[];
  signals: string[];
}

function answerTo(bench: Bench, asked: StoryQuestion): StoryAnswer {
  const question: Question = {
    condition: asked.provision,
    jurisdiction: asked.who,
    ...(isDay(asked.date) ? { as_of: asked.date } : { at: asked.date }),
    tz: bench.tz,
    fiscal_year: asked.fy,
    agency: asked.agency,
    act: asked.act,
    class: asked.class,
  };
  const finding = assess(bench, question);
  return {
    answer: asked.strict && coverageOf(bench, finding).stale ? 'unknown' : finding.status,
    judicial: finding.courts,
    door: finding.door,
    ...instruments(finding),
  };
}

const ids = (instruments: readonly Instrument[]) => instruments.map(({ id }) => id).sort();

const instruments = (finding: Finding) => ({
  by: ids(inEveryWorld(finding, ({ bars }) => bars)),
  held: ids(inSomeWorld(finding, ({ held }) => held)),
  signals: ids(inSomeWorld(finding, ({ signals }) => signals)),
});

const COMPARED = ['answer', 'judicial', 'door', 'by', 'held', 'signals'] as const;

function differences(asked: StoryQuestion, found: StoryAnswer): string[] {
  return COMPARED.flatMap((field) => {
    const expected = asked[field];
    if (expected === undefined) return [];
    const [want, got] = [said(expected), said(found[field])];
    return want === got ? [] : [`${field} should be ${want}, is ${got}`];
  });
}

const said = (value: string | string[]) => (Array.isArray(value) ? `[${[...value].sort().join(', ')}]` : value);
