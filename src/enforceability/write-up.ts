// Writing a finding up as an answer, in as much detail as was asked for.
import type { Citation } from '../docket/provenance.ts';
import { rulingOf } from '../rulings/index.ts';
import { type Answer, type Detail, DISCLAIMER, RULESET_VERSION } from './answer.ts';
import type { AnswerStep } from './answer-parts.ts';
import { assess } from './assess.ts';
import { basisOf } from './basis.ts';
import { type Considered, considered, type Pending, pending } from './considered.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type CellFinding, type Finding, inSomeWorld } from './finding.ts';
import { headline } from './headline.ts';
import type { Act, Bench, Instrument } from './instrument.ts';
import { openIssues } from './issues.ts';
import type { Question } from './question.ts';
import { enforceableOf, type Status } from './status.ts';
import { because, lifeStep, type ProofStep, toldIn } from './steps.ts';
import { withinDay } from './within-day.ts';
import { actorSaid, citationSaid, daySaid, isAgencyAction, sentence } from './words.ts';
import { wouldChangeIf } from './would-change.ts';

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

/** Asks a question of a docket and writes the answer up. */
export function answer(bench: Bench, asked: Question, detail: Detail, pins: Pins): Answer {
  const material = materialFor(bench, completed(bench, asked));
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
    ...pins,
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

/** A question about a condition of one award year and agency is about that year and that agency. */
function completed({ docket }: Bench, question: Question): Question {
  const condition = docket.condition.get(question.condition);
  return {
    ...question,
    fiscal_year: question.fiscal_year ?? condition?.fiscal_year,
    agency: question.agency ?? condition?.agency,
  };
}

function brief({ bench, finding, told, proof, waiting, coverage }: Material) {
  return {
    because: proof.map((step) => written(bench, step)),
    tracks: tracksOf(bench, finding, told),
    pending: waiting.map(({ waits_for, ...step }) => ({ waits_for, step: written(bench, step) })),
    issues: openIssues(bench, finding),
    coverage: { ...coverage, dockets: [...coverage.dockets] },
    ...within(bench, finding),
  };
}

function within(bench: Bench, { question, status }: Finding) {
  const { changed_on_day, intraday } = withinDay(bench, question, status);
  return { changed_on_day, ...(intraday.length > 0 ? { intraday: [...intraday] } : {}) };
}

function full({ bench, finding, told, others }: Material) {
  return {
    considered: others.map(({ code, ...step }) => ({ code, step: written(bench, step) })),
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

const COURTS_SAID: Readonly<Record<Status, string>> = {
  barred: 'A court order then in effect barred it.',
  partly_barred: 'A court order then in effect barred part of it.',
  not_barred: 'No recorded court order then barred it.',
  disputed: 'Whether a court order barred it depends on a reading that is open.',
  unknown: 'Whether a court order barred it turns on a fact that is not recorded.',
  forborne: 'No recorded court order then barred it.',
  not_in_force: 'No recorded court order then barred it.',
};

function tracksOf(bench: Bench, finding: Finding, { step, tracks, promises }: CellFinding): Answer['tracks'] {
  return {
    lifecycle: {
      state: tracks.lifecycle,
      text: step
        ? lifeStep(bench, step, finding.question.condition).text
        : 'The record shows nothing that had imposed or announced it by then.',
    },
    courts: { status: finding.courts, text: COURTS_SAID[finding.courts] },
    forbearance: {
      promised: tracks.forborne,
      text: tracks.forborne
        ? `The government had promised in writing not to enforce it (${promises.map(({ act }) => daySaid(act, bench.tz)).join('; ')}).`
        : 'No written promise not to enforce it is recorded as in effect.',
    },
  };
}

function written(bench: Bench, { text, instrument, life }: ProofStep): AnswerStep {
  const act = instrument?.act ?? life?.act;
  if (!act) return { text, sources: [] };
  const disposition = instrument?.disposition;
  return {
    text,
    ...identity(act),
    disposition: disposition?.id,
    ruling: disposition && 'ruling' in disposition ? disposition.ruling : undefined,
    entered_on: act.entered_on,
    entered_between: act.entered_between,
    confidence: act.confidence,
    unverified: act.from_memory,
    uncertain: act.uncertain,
    sources: cited(bench, [...operativeText(disposition), ...(act.sources ?? [])]),
  };
}

function identity(act: Act): Partial<AnswerStep> {
  if (isAgencyAction(act)) return { agency_action: act.id };
  const { id, case: lawsuit, court, judges, docket_number, citations } = act;
  return { order: id, case: lawsuit, court, judges, docket_number, citations };
}

const operativeText = (disposition: Instrument['disposition'] | undefined): Citation[] =>
  disposition?.text ? [disposition.text] : [];

/** Citations with what they cite; the same words of the same source stand once. */
function cited({ docket }: Bench, citations: readonly Citation[]): AnswerStep['sources'] {
  const once = new Map(citations.map((citation) => [`${citation.source} ${citation.quote}`, citation]));
  return [...once.values()].map(({ source: id, quote, pin }) => {
    const source = docket.source.get(id);
    return { id, title: source?.title ?? id, url: source?.url, printed: source?.printed, quote, pin };
  });
}
