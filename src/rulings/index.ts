// Every kind of ruling the record knows. To add one: its file, its line here, and a story that shows it.
import { appellateInjunction } from './bar/appellate-injunction.ts';
import { consentDecree } from './bar/consent-decree.ts';
import { declarationEnforced } from './bar/declaration-enforced.ts';
import { permanentInjunction } from './bar/permanent-injunction.ts';
import { preliminaryInjunction } from './bar/preliminary-injunction.ts';
import { soOrderedStipulation } from './bar/so-ordered-stipulation.ts';
import { stayOfAgencyAction } from './bar/stay-of-agency-action.ts';
import { temporaryRestrainingOrder } from './bar/temporary-restraining-order.ts';
import { vacatur } from './bar/vacatur.ts';
import { dismissal } from './end/dismissal.ts';
import { dissolution } from './end/dissolution.ts';
import { enBancVacatur } from './end/en-banc-vacatur.ts';
import { expiry } from './end/expiry.ts';
import { mandateRecalled } from './end/mandate-recalled.ts';
import { merger } from './end/merger.ts';
import { narrowing } from './end/narrowing.ts';
import { reversal } from './end/reversal.ts';
import { stayLifted } from './end/stay-lifted.ts';
import { vacatedOnAppeal } from './end/vacated-on-appeal.ts';
import { administrativeStay } from './hold/administrative-stay.ts';
import { stayOfAStay } from './hold/stay-of-a-stay.ts';
import { stayOfOwnOrder } from './hold/stay-of-own-order.ts';
import { stayPendingAppeal } from './hold/stay-pending-appeal.ts';
import { affirmance } from './other/affirmance.ts';
import { clarification } from './other/clarification.ts';
import { compellingOrder } from './other/compelling-order.ts';
import { declaratoryJudgment } from './other/declaratory-judgment.ts';
import { meritsRuling } from './other/merits-ruling.ts';
import { precedent } from './other/precedent.ts';
import { proceduralOrder } from './other/procedural-order.ts';
import { rehearingGranted } from './other/rehearing-granted.ts';
import { reliefDenied } from './other/relief-denied.ts';
import { stayDenied } from './other/stay-denied.ts';
import type { Effect, Ruling } from './ruling.ts';

export type { Effect };

export const RULINGS = [
  temporaryRestrainingOrder,
  preliminaryInjunction,
  permanentInjunction,
  appellateInjunction,
  vacatur,
  stayOfAgencyAction,
  declarationEnforced,
  consentDecree,
  soOrderedStipulation,
  stayPendingAppeal,
  administrativeStay,
  stayOfOwnOrder,
  stayOfAStay,
  dissolution,
  reversal,
  vacatedOnAppeal,
  narrowing,
  merger,
  expiry,
  dismissal,
  stayLifted,
  mandateRecalled,
  enBancVacatur,
  reliefDenied,
  stayDenied,
  affirmance,
  rehearingGranted,
  meritsRuling,
  proceduralOrder,
  precedent,
  declaratoryJudgment,
  compellingOrder,
  clarification,
] as const satisfies readonly Ruling[];

export type RulingKind = (typeof RULINGS)[number]['kind'];

export const RULING_KINDS = RULINGS.map((ruling) => ruling.kind) as RulingKind[];

const byKind = new Map<string, Ruling>(RULINGS.map((ruling) => [ruling.kind, ruling]));
const byForm = new Map<string, Ruling>(RULINGS.map((ruling) => [ruling.form, ruling]));

/** The ruling of a kind; the record's schema admits no other kinds. */
export const rulingOf = (kind: RulingKind): Ruling => byKind.get(kind)!;

/** The ruling that a court story calls by its short word, or by its kind. */
export const rulingByForm = (form: string): Ruling | undefined => byForm.get(form) ?? byKind.get(form);
