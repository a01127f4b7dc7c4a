// A step as the answer shows it: the sentence, who entered what it is about and when, and the sources with their own words.
import type { Citation } from '../docket/provenance.ts';
import type { AnswerStep } from './answer-parts.ts';
import type { Act, Bench, Instrument } from './instrument.ts';
import type { ProofStep } from './steps.ts';
import { isAgencyAction } from './words.ts';

/** A step with everything by which it can be looked up. */
export function written(bench: Bench, { text, instrument, life }: ProofStep): AnswerStep {
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
