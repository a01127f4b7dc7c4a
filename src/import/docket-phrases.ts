// The phrases by which clerks say what a court did, and the ruling that each suggests.
import type { AppealStep } from '../docket/appeal.ts';
import type { CONFIDENCES } from '../docket/provenance.ts';
import type { RulingKind } from '../rulings/index.ts';

export type Confidence = (typeof CONFIDENCES)[number];
export type Level = 'district' | 'appeals' | 'supreme';

/** What a phrase suggests: a ruling, sometimes another one in a court of appeals. */
export interface Suggests {
  readonly ruling: RulingKind;
  readonly onAppeal?: RulingKind;
  readonly confidence: Confidence;
}

export interface Phrase extends Suggests {
  readonly says: RegExp;
}

const RELIEF = '(?:preliminary injunction|temporary restraining order|tro|injunction)';
const INJUNCTION = '(?:the |its |that )?(?:nationwide )?(?:preliminary |permanent )?injunction';

/** What was asked for, by how the name of the motion begins: what follows is what the motion is about, and never decides. */
export interface Relief {
  readonly asks: RegExp;
  readonly granted?: Suggests;
  readonly denied?: Suggests;
}

const both = '(?: ?(?:and|or|and/or|/|&) ?)';

export const RELIEFS: readonly Relief[] = [
  // Granted, it is one or the other, and the line does not say which.
  {
    asks: new RegExp(
      `^(?:temporary restraining order|tro)${both}.{0,30}?preliminary injunction|^preliminary injunction${both}.{0,30}?(?:temporary restraining order|tro\\b)`,
    ),
    denied: { ruling: 'relief_denied', confidence: 'high' },
  },
  {
    asks: /^(?:temporary restraining order|tro\b)/,
    granted: { ruling: 'temporary_restraining_order', confidence: 'high' },
    denied: { ruling: 'relief_denied', confidence: 'high' },
  },
  {
    asks: /^preliminary injunction/,
    granted: { ruling: 'preliminary_injunction', confidence: 'high' },
    denied: { ruling: 'relief_denied', confidence: 'high' },
  },
  {
    asks: /^permanent injunction/,
    granted: { ruling: 'permanent_injunction', confidence: 'high' },
    denied: { ruling: 'relief_denied', confidence: 'high' },
  },
  {
    asks: /^injunction pending appeal/,
    granted: { ruling: 'appellate_injunction', confidence: 'medium' },
    denied: { ruling: 'relief_denied', confidence: 'medium' },
  },
  {
    asks: /^administrative stay/,
    granted: { ruling: 'administrative_stay', confidence: 'high' },
    denied: { ruling: 'stay_denied', confidence: 'high' },
  },
  {
    asks: new RegExp(
      `^(?:partial )?stay (?:of )?(?:the )?(?:${INJUNCTION}|order|judgment|ruling)?.{0,60}?pending (?:the )?appeal`,
    ),
    granted: { ruling: 'stay_of_own_order', onAppeal: 'stay_pending_appeal', confidence: 'high' },
    denied: { ruling: 'stay_denied', confidence: 'high' },
  },
  {
    asks: new RegExp(`^(?:partial )?stay (?:of )?${INJUNCTION}`),
    granted: { ruling: 'stay_of_own_order', onAppeal: 'stay_pending_appeal', confidence: 'medium' },
    denied: { ruling: 'stay_denied', confidence: 'medium' },
  },
  {
    asks: new RegExp(`^(?:dissolve|vacate|terminate) (?:the )?${RELIEF}|^(?:dissolve|vacate|terminate) ${INJUNCTION}`),
    granted: { ruling: 'dissolution', onAppeal: 'vacated_on_appeal', confidence: 'medium' },
  },
  {
    asks: new RegExp(
      `^(?:lift|vacate) (?:the |its )?(?:administrative stay|stay of ${INJUNCTION}|stay pending appeal)`,
    ),
    granted: { ruling: 'stay_lifted', confidence: 'high' },
  },
  {
    asks: /^(?:clarify|clarification of) .{0,40}?injunction/,
    granted: { ruling: 'clarification', confidence: 'medium' },
  },
  {
    asks: new RegExp(`^enforce(?:ment of)? ${INJUNCTION}`),
    granted: { ruling: 'compelling_order', confidence: 'medium' },
  },
  {
    asks: /^(?:panel )?rehearing/,
    granted: { ruling: 'rehearing_granted', confidence: 'high' },
  },
];

/** What a court says it does, wherever in the line of an order it stands. */
export const PHRASES: readonly Phrase[] = [
  { says: /\bpreliminarily enjoin(?:s|ed|ing)\b/, ruling: 'preliminary_injunction', confidence: 'high' },
  { says: /\bpermanently enjoin(?:s|ed|ing)\b/, ruling: 'permanent_injunction', confidence: 'high' },
  { says: /\btemporarily restrain(?:s|ed|ing)\b/, ruling: 'temporary_restraining_order', confidence: 'high' },
  {
    says: /\bextend(?:s|ed|ing) (?:the )?(?:temporary restraining order|tro)\b/,
    ruling: 'temporary_restraining_order',
    confidence: 'low',
  },
  {
    says: /\b(?:granting|grants|entering|enters|entered) (?:an |a temporary )?administrative stay\b/,
    ruling: 'administrative_stay',
    confidence: 'high',
  },
  {
    says: new RegExp(`\\bstay(?:s|ing) ${INJUNCTION}`),
    ruling: 'stay_of_own_order',
    onAppeal: 'stay_pending_appeal',
    confidence: 'medium',
  },
  {
    says: new RegExp(
      `\\b(?:dissolv|vacat)(?:es|ing) (?:the )?${RELIEF}\\b|\\b(?:dissolv|vacat)(?:es|ing) ${INJUNCTION}\\b`,
    ),
    ruling: 'dissolution',
    onAppeal: 'vacated_on_appeal',
    confidence: 'high',
  },
  { says: new RegExp(`\\bnarrow(?:s|ing) (?:the scope of )?${INJUNCTION}`), ruling: 'narrowing', confidence: 'high' },
  {
    says: new RegExp(`\\bclarif(?:ies|ying) (?:the scope of )?${INJUNCTION}`),
    ruling: 'clarification',
    confidence: 'high',
  },
  {
    says: new RegExp(
      `\\b(?:lift|vacat)(?:s|es|ing) (?:the |its )?(?:administrative stay|stay of ${INJUNCTION}|stay pending appeal)`,
    ),
    ruling: 'stay_lifted',
    confidence: 'high',
  },
  {
    says: /\bstay(?:s|ing) .{0,80}(?:5 u\.?s\.?c\.? ?(?:§|sec(?:tion|\.)?)? ?705|section 705)\b/,
    ruling: 'stay_of_agency_action',
    confidence: 'medium',
  },
  {
    says: /\b(?:vacates|vacating|vacated|sets? aside|setting aside) (?:and (?:vacat|set|sett)\w+ (?:aside )?)?(?:the )?(?:agency action|rule|condition|conditions|challenged condition|challenged conditions|policy)\b/,
    ruling: 'vacatur',
    confidence: 'medium',
  },
  {
    says: /\bdismiss(?:es|ing) (?:the |this )?(?:case|action|complaint)\b|\b(?:case|action) (?:is )?dismissed\b/,
    ruling: 'dismissal',
    confidence: 'medium',
  },
  {
    says: /\brecall(?:s|ing) (?:the |its )?mandate\b|\bmandate (?:is )?recalled\b/,
    ruling: 'mandate_recalled',
    confidence: 'high',
  },
];

/** What a line begins with, where the title of the paper alone says what it does. */
export const TITLES: readonly Phrase[] = [
  {
    says: /^preliminary injunction(?= ?(?:$|[.,;:(]|order|as to|against|entered|signed|issued|granted))/,
    ruling: 'preliminary_injunction',
    confidence: 'high',
  },
  {
    says: /^temporary restraining order(?= ?(?:$|[.,;:(]|as to|against|entered|signed|issued|granted))/,
    ruling: 'temporary_restraining_order',
    confidence: 'high',
  },
  {
    says: /^(?:(?:final )?judgment and )?permanent injunction(?= ?(?:$|[.,;:(]|order|as to|against|entered|signed|issued))/,
    ruling: 'permanent_injunction',
    confidence: 'high',
  },
  { says: /^consent decree(?= ?(?:$|[.,;:(]|entered|signed|approved))/, ruling: 'consent_decree', confidence: 'high' },
];

/** What a court of appeals, or the Supreme Court, did to the ruling below. */
export const DISPOSITIONS: readonly Phrase[] = [
  { says: /\baffirm(?:s|ed|ing)\b/, ruling: 'affirmance', confidence: 'medium' },
  { says: /\brevers(?:es|ed|ing)\b/, ruling: 'reversal', confidence: 'medium' },
  {
    says: /\bvacat(?:es|ed|ing) (?:and remand\w+|the (?:judgment|order|district court))|\bvacated\b(?= (?:and remanded|in part))/,
    ruling: 'vacated_on_appeal',
    confidence: 'medium',
  },
];

export interface StepPhrase {
  readonly says: RegExp;
  readonly status: AppealStep['status'];
  /** Only in these courts; left out, in any. */
  readonly levels?: readonly Level[];
}

/** Steps of an appeal, by how the line begins or what it says is done. */
export const STEPS: readonly StepPhrase[] = [
  {
    says: /^(?:amended |joint |protective )?notice of (?:interlocutory |cross[- ]?)?appeal\b/,
    status: 'noticed',
    levels: ['district', 'supreme'],
  },
  {
    says: /^(?:(?:certified copy of |true copy of |usca |formal |judgment and )?mandate (?:of|from|issued|as to)\b|mandate(?:$|[.:;,(]))/,
    status: 'mandate_issued',
  },
  {
    says: /^order .{0,60}?\bcertiorari (?:is )?granted\b|^petition for (?:a )?(?:writ of )?certiorari granted\b|^petition granted\b/,
    status: 'cert_granted',
    levels: ['supreme'],
  },
  {
    says: /^(?:order .{0,60}?\b)?(?:petition for (?:a )?(?:writ of )?)?certiorari (?:is )?denied\b|^petition denied\b/,
    status: 'cert_denied',
    levels: ['supreme'],
  },
  {
    says: /^order .{0,40}?\bden(?:ying|ies|ied) .{0,40}?rehearing\b/,
    status: 'rehearing_denied',
    levels: ['appeals', 'supreme'],
  },
];
