// A stay of agency action postpones the agency's act; despite its name it bars enforcement.
import type { Ruling } from '../ruling.ts';

export const stayOfAgencyAction = {
  kind: 'stay_of_agency_action',
  effect: 'bar',
  form: 'stay_705',
  title: 'Stay of the agency action',
  did: 'stayed the effect of …',
  es: { title: 'suspensión del acto de la agencia', gender: 'f', did: 'suspendió los efectos de …' },
  basis: 'stay_of_agency_action',
  authority: '5 U.S.C. 705; a "stay" aimed at an agency is a bar, not a hold (R2.11).',
} as const satisfies Ruling;
