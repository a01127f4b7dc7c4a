// Writing a finding up as an answer, in as much detail as was asked for.
import { rulingOf } from '../rulings/index.ts';
import { type Answer, type Detail, DISCLAIMER, RULESET_VERSION } from './answer.ts';
import { assess } from './assess.ts';
import { basisOf } from './basis.ts';
import { boundedSaid, MOST_TOLD } from './bounds.ts';
import { type Considered, considered, type Pending, pending } from './considered.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type CellFinding, type Finding, inSomeWorld } from './finding.ts';
import { headline } from './headline.ts';
import type { Bench, Instrument } from './instrument.ts';
import { openIssues } from './issues.ts';
import { completed, type Question } from './question.ts';
import { enforceableOf } from './status.ts';
import { because, type ProofStep, toldIn } from './steps.ts';
import { tracksOf } from './tracks.ts';
import { withinDay } from './within-day.ts';
import { actorSaid, citationSaid, daySaid, sentence } from './words.ts';
import { wouldChangeIf } from './would-change.ts';
import { written } from './written-step.ts';

/** What pins an answer beside its question: knowledge, edition, address. */
export interface Pins {
  readonly known_at: string | null;
  readonly edition: number;
  readonly permalink: string;
  readonly forecast: boolean;
}

/** Everything an answer is written from. */
interface Material {
  readonly bench: Bench;
  readonly finding: Finding;
  /** The cell and world that the proof is told in. */
  readonly told: CellFinding;
  readonly proof: readonly ProofStep[];
  readonly others: readonly Considered[];
  readonly waiting: readonly Pending[];
  readonly coverage: Coverage;
}

/** Asks a question of a docket and writes the answer up, pinned. */
export const answer = (bench: Bench, asked: Question, detail: Detail, pins: Pins): Answer => ({
  ...writeUp(bench, asked, detail),
  ...pins,
});

/** The same, of a docket that stands nowhere in the record: there is nothing to pin it to. */
export function writeUp(bench: Bench, asked: Question, detail: Detail): Omit<Answer, keyof Pins> {
  const material = materialFor(bench, completed(asked, bench.docket));
  const { finding, others, waiting, coverage } = material;
  const { condition, jurisdiction, as_of, at, tz, fiscal_year, agency, act, class: class_ } = finding.question;
  return {
    ...{ condition, jurisdiction, as_of, at, tz, fiscal_year, agency, act, class: class_ },
    status: finding.status,
    enforceable: enforceableOf(finding.status, finding.door),
    headline: headline(bench, finding, coverage.stale ? coverage.data_through : undefined),
    basis: basisOf(material, others, waiting, coverage.stale),
    ...(detail === 'headline' ? {} : brief(material)),
    ...(detail === 'full' ? full(material) : {}),
    ruleset_version: RULESET_VERSION,
    disclaimer: DISCLAIMER,
  };
}

function materialFor(bench: Bench, question: Question): Material {
  const found = assess(bench, question);
  const coverage = coverageOf(bench, found);
  const finding: Finding = question.strict && coverage.stale ? { ...found, status: 'unknown', door: 'depends' } : found;
  const told = toldIn(finding);
  const proof = because(bench, finding);
  const others = considered(bench, finding, told).filter(
    ({ instrument }) => !proof.some((step) => step.instrument === instrument),
  );
  return { bench, finding, told, proof, others, waiting: pending(bench, finding, told), coverage };
}

function brief(material: Material) {
  const { bench, finding, told, proof, others, waiting, coverage } = material;
  const bounded = boundedSaid(finding.bounded, proof.length, others.length);
  return {
    because: proof.slice(0, MOST_TOLD).map((step) => written(bench, step)),
    tracks: tracksOf(bench, finding, told),
    pending: waiting.map(({ waits_for, ...step }) => ({ waits_for, step: written(bench, step) })),
    issues: openIssues(bench, finding),
    coverage: { ...coverage, dockets: [...coverage.dockets] },
    ...(bounded.length > 0 ? { bounded } : {}),
    ...within(bench, finding),
  };
}

function within(bench: Bench, { question, status }: Finding) {
  const { changed_on_day, intraday } = withinDay(bench, question, status);
  return { changed_on_day, ...(intraday.length > 0 ? { intraday: [...intraday] } : {}) };
}

function full({ bench, finding, told, others }: Material) {
  return {
    considered: others.slice(0, MOST_TOLD).map(({ code, ...step }) => ({ code, step: written(bench, step) })),
    signals: inSomeWorld(finding, ({ signals }) => signals).map((instrument) =>
      written(bench, { instrument, text: signalSaid(bench, instrument) }),
    ),
    would_change_if: wouldChangeIf(bench, finding, told).map(({ text, status, instrument }) => ({
      text,
      status,
      disposition: instrument.id,
    })),
  };
}

function signalSaid(bench: Bench, { act, disposition }: Instrument): string {
  const holding = 'holding' in disposition && disposition.holding ? ` (${disposition.holding})` : '';
  const ruling = 'ruling' in disposition ? rulingOf(disposition.ruling) : undefined;
  return sentence(
    `${actorSaid(act, bench)} ${ruling?.did ?? 'ruled on'} the condition ${daySaid(act, bench.tz)}${citationSaid(act)}${holding}; that is reported and bars nothing here.`,
  );
}
