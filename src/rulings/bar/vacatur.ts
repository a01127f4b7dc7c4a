// Vacatur sets the agency action itself aside, so that nothing is left to enforce.
import type { Ruling } from '../ruling.ts';

export const vacatur = {
  kind: 'vacatur',
  effect: 'bar',
  form: 'vacatur',
  title: 'Vacatur of the agency action',
  did: 'vacated …',
  es: { title: 'anulación del acto de la agencia', gender: 'f', did: 'anuló …' },
  basis: 'vacatur',
  authority:
    "5 U.S.C. 706(2); acts on the agency action; its reach is the order's own, never inferred from the word (R4.10).",
} as const satisfies Ruling;
