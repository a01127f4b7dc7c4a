// What the record names, put into words: who acted, on what day, for whom, about what.
import type { AgencyAction } from '../docket/agency-action.ts';
import type { Scope } from '../docket/scope.ts';
import { shortCitation, spaced } from '../language/grammar.ts';
import type { Day } from '../language/headlines.ts';
import type { Dated, Noun, Told } from '../language/phrases.ts';
import { rulingOf } from '../rulings/index.ts';
import { dayOf, millis } from '../time/instant.ts';
import type { Finding } from './finding.ts';
import type { Act, Bench, Instrument } from './instrument.ts';
import { UNNAMED, type Value } from './question.ts';
import type { Speaker } from './speaker.ts';

export const isAgencyAction = (act: Act): act is AgencyAction => 'agency' in act;

export const placeSaid = (speaker: Speaker, id: string): string => nameSaid(speaker, 'jurisdiction', id);

/** The id of the place that a question is about, or the blank for it. */
export const placeAsked = ({ blanks }: Speaker, { question }: Pick<Finding, 'question'>): string =>
  blanks?.jurisdiction ?? question.jurisdiction;

/** The name of the place that a question is about, or the blank for it. */
export const placeAskedSaid = (speaker: Speaker, { question }: Pick<Finding, 'question'>): string =>
  speaker.blanks?.place ?? placeSaid(speaker, question.jurisdiction);

/** The day that a question is about, or the blank for it. */
export const dayAsked = ({ bench, blanks }: Speaker, { t }: Pick<Finding, 't'>): string =>
  blanks?.day ?? dayOf(t, bench.tz);

export const organizationSaid = (speaker: Speaker, id: string): string => nameSaid(speaker, 'organization', id);

function nameSaid({ bench, say }: Speaker, noun: 'jurisdiction' | 'organization', id: string): string {
  const one = bench.docket[noun].get(id);
  return one ? say.phrases.named(one) : id;
}

export function conditionSaid({ bench, say }: Speaker, id: string): string {
  const condition = bench.docket.condition.get(id);
  return condition ? say.phrases.condition(condition) : id;
}

/** When an act was done, as far as the record has its day. */
export function datedOf({ entered_on, entered_at, entered_between }: Act, tz: string): Dated {
  if (entered_on) return { on: entered_on };
  return entered_at ? { on: dayOf(millis(entered_at, tz), tz) } : (entered_between ?? {});
}

/** The day of an act as a clause: "on June 26, 2018". */
export const onSaid = (act: Act, { bench, say }: Speaker): string => say.phrases.on(datedOf(act, bench.tz));

/** The day of an act after a noun: "of June 26, 2018". */
export const ofSaid = (act: Act, { bench, say }: Speaker): string => say.phrases.of(datedOf(act, bench.tz));

/** The day of an act in both forms. */
export const daySaid = (act: Act, speaker: Speaker): Day => ({ on: onSaid(act, speaker), of: ofSaid(act, speaker) });

/** Who acted: the judge of a district court, else the court, else the agency. */
export function actorSaid(act: Act, { bench, say }: Speaker): string {
  if (isAgencyAction(act)) return say.phrases.agency(act.agency);
  const court = bench.docket.court.get(act.court);
  if (!court) return act.court;
  const judge = act.judges?.length === 1 && court.level === 'district' ? act.judges[0] : undefined;
  return judge ? say.phrases.judge(court, judge) : say.phrases.court(court);
}

/** The court of an order as a citation names it; nothing for an agency's act. */
export const courtCited = (act: Act, { docket }: Bench): string =>
  isAgencyAction(act) ? '' : (docket.court.get(act.court)?.citation ?? act.court);

/** The kind of ruling that an instrument is; nothing for a promise. */
export const rulingFor = ({ disposition }: Instrument): (Told & { kind: string; basis?: string }) | undefined =>
  'ruling' in disposition ? rulingOf(disposition.ruling) : undefined;

/** What an instrument is, as a noun. */
export const rulingSaid = (instrument: Instrument, { say }: Speaker): Noun => {
  const ruling = rulingFor(instrument);
  return ruling ? say.phrases.ruling(ruling) : say.phrases.writtenPromise;
};

/** What an instrument did, and to what. */
export const deedSaid = (instrument: Instrument, object: string, { say }: Speaker): string =>
  say.phrases.did(rulingFor(instrument) ?? rulingOf('procedural_order'), object);

/** The acts that something names, as words. */
export const actsSaid = (acts: Iterable<Value>, { say }: Speaker): string[] =>
  [...new Set(acts)].filter((act) => act !== UNNAMED).map((act) => say.phrases.act(String(act)));

/** For whom, as a phrase that follows the thing ordered; empty where nothing limits it. */
export function scopeSaid(scope: Scope | undefined, speaker: Speaker): string {
  if (!scope) return '';
  const { except = {}, ...reach } = scope;
  const reached = reachSaid(reach, speaker);
  const everyone = reach.everyone === true || reached.length === 0;
  return speaker.say.phrases.scope({ everyone, reach: reached, except: reachSaid(except, speaker) });
}

const MOST_PLACES = 6;

/** A long list by its first names and how many more there are. */
const shortened = (names: readonly string[], { say }: Speaker): string[] =>
  names.length <= MOST_PLACES
    ? [...names]
    : [...names.slice(0, MOST_PLACES - 1), say.phrases.more(names.length - MOST_PLACES + 1)];

function reachSaid({ jurisdictions = [], within = [], members_of = [] }: Scope, speaker: Speaker): string[] {
  const { phrases } = speaker.say;
  const around = within.map((id) => {
    const court = speaker.bench.docket.court.get(id);
    return court ? phrases.circuit(court) : placeSaid(speaker, id);
  });
  const everyPlace =
    around.length > MOST_PLACES
      ? [phrases.within(phrases.all(shortened(around, speaker)))]
      : around.map(phrases.within);
  return [
    ...shortened(
      jurisdictions.map((id) => placeSaid(speaker, id)),
      speaker,
    ),
    ...everyPlace,
    ...members_of.map(({ organization, on }) => phrases.members(organizationSaid(speaker, organization), on)),
  ];
}

/** Whom an instrument reaches, and as to what class of awards or persons. */
export function reachesSaid({ disposition }: Instrument, speaker: Speaker): string {
  const scope = scopeSaid(disposition.scope, speaker);
  return disposition.classes ? spaced(scope, speaker.say.phrases.classes(disposition.classes)) : scope;
}

/** The first citation of an order, without the court and year that a sentence has already given. */
export const citationSaid = (act: Act): string | undefined =>
  'citations' in act && act.citations?.[0] ? shortCitation(act.citations[0]) : undefined;
