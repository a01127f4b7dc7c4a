// The words of a question: which condition, which place, when and as known when; and what they mean in the record.
import { type Static, Type } from '@sinclair/typebox';
import { words } from '../docket/component.ts';
import { REVIEWS } from '../docket/disposition.ts';
import type { Docket } from '../docket/docket.ts';
import { nearest } from '../docket/nearest.ts';
import { ACTS } from '../docket/scope.ts';
import { DETAILS } from '../enforceability/answer.ts';
import { LANGS } from '../language/catalogue.ts';
import { Problem } from '../problem.ts';
import type { Store } from '../store/open.ts';
import { reached } from '../store/record.ts';
import { isDay } from '../time/day.ts';
import { dayOf, EASTERN, isInstant, isZone, millis, printedInstant, startOfQuarterOfHour } from '../time/instant.ts';
import { knowledge } from '../time/record-clock.ts';

const optional = (description: string, example: string) =>
  Type.Optional(Type.String({ description, examples: [example], maxLength: 200 }));

export const Asked = Type.Object(
  {
    condition: Type.String({
      description: 'Id of the condition.',
      examples: ['jag-2017-access'],
      minLength: 1,
      maxLength: 200,
    }),
    jurisdiction: optional('Id of the jurisdiction; `geoid` may stand instead.', 'chicago-il'),
    geoid: optional('Census GEOID of the jurisdiction, instead of its id.', '1714000'),
    as_of: Type.Optional(
      Type.String({
        format: 'date',
        description: 'The legal day: its end-of-day state. Default: today.',
        examples: ['2017-11-20'],
      }),
    ),
    at: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'An instant instead of a day.',
        examples: ['2018-06-26T18:00:00Z'],
      }),
    ),
    known_at: optional(
      'Only what was public by then: an instant, or a day meaning its end in Eastern time. Default: everything recorded.',
      '2018-08-01',
    ),
    edition: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'The record as it stood after its n-th entry. Default: the newest.',
        examples: [4000],
      }),
    ),
    tz: optional(
      "The zone in which days end. Default: the courts' own where they agree, else America/New_York.",
      'America/Chicago',
    ),
    fiscal_year: Type.Optional(
      Type.Integer({
        minimum: 1900,
        maximum: 2200,
        description: "Award year. Default: the condition's.",
        examples: [2017],
      }),
    ),
    agency: optional("Agency. Default: the condition's.", 'doj'),
    act: optional(`Act of enforcement: ${ACTS.join(', ')}. Left out: all of them.`, 'withhold'),
    class: optional('Class of persons or awards. Left out: all of them.', 'direct_award'),
    strict: Type.Optional(Type.Boolean({ description: 'Say `unknown` past the day to which the dockets were read.' })),
    min_review: Type.Optional(
      words(
        REVIEWS,
        'Only from paragraphs of orders that one (single) or two (double) reviewers have confirmed; `left_out` names the others.',
      ),
    ),
    // No `default` here: generators of clients take it to mean that a body must have the field.
    detail: Type.Optional(words(DETAILS, 'How much to say. Default: brief.')),
    lang: Type.Optional(words(LANGS, 'The language of its sentences: en or es. Default: en.')),
  },
  { additionalProperties: false },
);
export type Asked = Static<typeof Asked>;

/**
 * The day and the knowledge that are meant. Of a day to come only what is known now can be said, and the answer is pinned to that.
 * What the record has reached is not to come, even if the clock was put back since: what was asked then can be asked again.
 */
export function moments(
  store: Store,
  { as_of, at, known_at, tz }: Pick<Asked, 'as_of' | 'at' | 'known_at' | 'tz'>,
  now: number,
): { as_of: string | undefined; known_at: string | undefined } {
  if (as_of !== undefined && at !== undefined)
    refuse('at', 'Give either `as_of` (a day) or `at` (an instant), not both.');
  if (tz !== undefined && !isZone(tz)) refuse('tz', `"${tz}" is no time zone. Write it like America/Chicago.`);
  if (known_at !== undefined && !isDay(known_at) && !isInstant(known_at))
    refuse(
      'known_at',
      `"${known_at}" is neither a day (YYYY-MM-DD) nor an instant with its zone (2018-08-01T00:00:00Z).`,
    );
  const zone = tz ?? EASTERN;
  const latest = Math.max(now, reached(store));
  const lastDay = todayIn(zone, latest);
  if (known_at !== undefined && (isDay(known_at) ? known_at > todayIn(EASTERN, latest) : knowledge(known_at) > latest))
    refuse(
      'known_at',
      `Nobody knows yet what will be public by ${known_at}. Leave \`known_at\` out, or give a moment up to now.`,
    );
  const day = at === undefined ? (as_of ?? todayIn(zone, now)) : undefined;
  const ahead = day === undefined ? millis(at!, EASTERN) > latest : day > lastDay;
  return { as_of: day, known_at: ahead && known_at === undefined ? printedInstant(now) : known_at };
}

/** The day that it is in a zone; within a quarter of an hour it is the same everywhere, and is found out once. */
const todayIn = (tz: string, now: number): string => dayOf(startOfQuarterOfHour(now), tz);

/** Refuses a parameter, saying which and what to do. */
export function refuse(pointer: string, detail: string): never {
  throw new Problem('invalid', detail, { errors: [{ pointer, detail }] });
}

/** The id of the place that is meant, by its id, another of its names or its GEOID. */
export function placeAsked(docket: Docket, { jurisdiction, geoid }: Pick<Asked, 'jurisdiction' | 'geoid'>): string {
  if (geoid !== undefined) return byGeoid(docket, geoid);
  return jurisdiction === undefined
    ? refuse('jurisdiction', 'Say which place: `jurisdiction=` with an id, or `geoid=`.')
    : resolved(docket, 'jurisdiction', jurisdiction);
}

/** The id meant by an id, by the name or by another name of the thing. */
export function resolved(docket: Docket, noun: 'condition' | 'jurisdiction', asked: string): string {
  const known = docket[noun].get(asked);
  // Its own id is looked up quicker from now on than a text from an address.
  if (known) return known.id;
  const alias = [...docket[noun].values()].find(
    ({ name, also_known_as = [] }) => name === asked || also_known_as.includes(asked),
  );
  if (alias) return alias.id;
  const suggestions = nearest(asked, docket[noun].keys());
  const hint =
    suggestions.length > 0 ? ` Did you mean ${suggestions.map((id) => `"${id}"`).join(' or ')}?` : ` See /v1/${noun}s.`;
  throw new Problem('not_found', `There is no ${noun} "${asked.slice(0, 80)}".${hint}`, { suggestions });
}

function byGeoid(docket: Docket, geoid: string): string {
  const place = [...docket.jurisdiction.values()].find((one) => one.geoid === geoid || one.also_county_geoid === geoid);
  if (!place)
    throw new Problem('not_found', `The record has no jurisdiction with the GEOID "${geoid}". See /v1/jurisdictions.`);
  return place.id;
}

const zonesOfDockets = new WeakMap<Docket, ReadonlyMap<string, string>>();

/** The zone of the courts that ruled on the condition, if they share one. */
export function zoneOf(docket: Docket, condition: string): string {
  const ready = zonesOfDockets.get(docket) ?? zonesByCondition(docket);
  zonesOfDockets.set(docket, ready);
  return ready.get(condition) ?? EASTERN;
}

function zonesByCondition(docket: Docket): Map<string, string> {
  const zones = new Map<string, string>();
  for (const { court, dispositions } of docket.order.values()) {
    const zone = docket.court.get(court)?.tz ?? EASTERN;
    for (const condition of dispositions.flatMap(({ conditions = [] }) => conditions))
      zones.set(condition, (zones.get(condition) ?? zone) === zone ? zone : EASTERN);
  }
  return zones;
}
