// Writing a finding up as an answer, in as much detail as was asked for.
import type { Review } from '../docket/disposition.ts';
import type { Lang } from '../language/catalogue.ts';
import { CATALOGUES } from '../language/index.ts';
import { type Answer, type Detail, RULESET_VERSION } from './answer.ts';
import { assess } from './assess.ts';
import { basisOf } from './basis.ts';
import { boundedSaid, MOST_TOLD } from './bounds.ts';
import { conclusion } from './conclusion.ts';
import { type Considered, considered } from './considered.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Finding, inSomeWorld } from './finding.ts';
import { headline } from './headline.ts';
import type { Bench, Instrument } from './instrument.ts';
import { openIssues } from './issues.ts';
import { type Pending, pending } from './pending.ts';
import { completed, type Question } from './question.ts';
import type { Speaker } from './speaker.ts';
import { enforceableOf } from './status.ts';
import { because, type ProofStep, type Telling, toldIn } from './steps.ts';
import { tracksOf } from './tracks.ts';
import { withinDay } from './within-day.ts';
import { actorSaid, citationSaid, deedSaid, onSaid } from './words.ts';
import { type WouldChanges, wouldChangeIf } from './would-change.ts';
import { written } from './written-step.ts';

/** What pins an answer beside its question: knowledge, edition, address. */
export interface Pins {
  readonly known_at: string | null;
  readonly edition: number;
  readonly permalink: string;
  readonly forecast: boolean;
  readonly min_review?: Review;
  readonly left_out?: string[];
}

/** Everything an answer is written from. */
interface Material extends Telling {
  readonly proof: readonly ProofStep[];
  /** What the proof comes to. */
  readonly concluded: ProofStep;
  readonly others: readonly Considered[];
  readonly waiting: readonly Pending[];
  readonly coverage: Coverage;
}

/** Asks a question of a docket and writes the answer up, pinned. */
export const answer = (bench: Bench, asked: Question, detail: Detail, pins: Pins, lang: Lang = 'en'): Answer => ({
  ...writeUp(bench, asked, detail, lang),
  ...pins,
});

/** The same, of a docket that stands nowhere in the record: there is nothing to pin it to. With `blanks` it is written for any place and day like those asked about. */
export function writeUp(
  bench: Bench,
  asked: Question,
  detail: Detail,
  lang: Lang = 'en',
  blanks?: Speaker['blanks'],
): Omit<Answer, keyof Pins> {
  const speaker = { bench, say: CATALOGUES[lang], blanks };
  const material = materialFor(speaker, completed(asked, bench.docket));
  const { finding, told, others, waiting, coverage } = material;
  const { condition, jurisdiction, as_of, at, tz, fiscal_year, agency, act, class: class_ } = finding.question;
  return {
    ...{ condition, jurisdiction, as_of, at, tz, fiscal_year, agency, act, class: class_ },
    status: finding.status,
    enforceable: enforceableOf(finding.status, finding.door),
    lang,
    headline: headline(speaker, finding, readTo(coverage)),
    basis: basisOf({ bench, finding, told }, others, waiting, coverage.stale),
    ...(detail === 'headline' ? {} : detail === 'brief' ? brief(material) : full(material)),
    ruleset_version: RULESET_VERSION,
    disclaimer: speaker.say.remarks.disclaimer,
  };
}

/** The day to which the dockets were read, where the question looks past it. */
const readTo = ({ stale, data_through }: Coverage) => (stale ? data_through : undefined);

function materialFor(speaker: Speaker, question: Question): Material {
  const { bench } = speaker;
  const found = assess(bench, question);
  const coverage = coverageOf(bench, found);
  const finding: Finding = question.strict && coverage.stale ? { ...found, status: 'unknown', door: 'depends' } : found;
  const told = toldIn(finding);
  const telling = { speaker, finding, told };
  const proof = because(telling);
  const proven = new Set(proof.map(({ instrument }) => instrument));
  const others = considered(telling).filter(({ instrument }) => !proven.has(instrument));
  const waiting = pending(speaker, finding);
  return { ...telling, proof, concluded: conclusion(telling, readTo(coverage)), others, waiting, coverage };
}

function brief(
  { speaker, finding, told, proof, concluded, others, waiting, coverage }: Material,
  would?: WouldChanges,
) {
  const { bench } = speaker;
  const { count, ...read } = coverage;
  const bounded = boundedSaid(speaker, finding.bounded, {
    proof: proof.length,
    others: others.length,
    dockets: count,
    ...(would && { events: would.events, changes: would.changes.length }),
  });
  return {
    because: [...proof.slice(0, MOST_TOLD), concluded].map((step) => written(bench, step)),
    tracks: tracksOf(speaker, finding, told),
    pending: waiting.map(({ waits_for, ...step }) => ({ waits_for, step: written(bench, step) })),
    issues: openIssues(speaker, finding),
    coverage: { ...read, dockets: [...read.dockets] },
    ...(bounded.length > 0 ? { bounded } : {}),
    ...within(bench, finding),
  };
}

function within(bench: Bench, { question, status }: Finding) {
  const { changed_on_day, intraday } = withinDay(bench, question, status);
  return { changed_on_day, ...(intraday.length > 0 ? { intraday: [...intraday] } : {}) };
}

function full(material: Material) {
  const { speaker, finding, others } = material;
  const would = wouldChangeIf(speaker, finding);
  return {
    ...brief(material, would),
    considered: others
      .slice(0, MOST_TOLD)
      .map(({ code, instrument, on, said }) => ({ code, step: written(on, { instrument, text: said() }) })),
    signals: inSomeWorld(finding, ({ signals }) => signals).map((instrument) =>
      written(speaker.bench, { instrument, text: signalSaid(speaker, instrument) }),
    ),
    would_change_if: would.changes.slice(0, MOST_TOLD).map(({ text, status, instrument }) => ({
      text,
      status,
      disposition: instrument.id,
    })),
  };
}

function signalSaid(speaker: Speaker, instrument: Instrument): string {
  const { act, disposition } = instrument;
  return speaker.say.remarks.signal({
    actor: actorSaid(act, speaker),
    deed: deedSaid(instrument, speaker.say.phrases.theCondition, speaker),
    on: onSaid(act, speaker),
    citation: citationSaid(act),
    holding: 'holding' in disposition ? disposition.holding : undefined,
  });
}
