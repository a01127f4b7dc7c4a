// A court lifts a stay, and what was suspended is in effect again.
import type { Ruling } from '../ruling.ts';

export const stayLifted = {
  kind: 'stay_lifted',
  effect: 'end',
  form: 'lifted',
  title: 'Lifting of a stay',
  did: 'lifted …',
  es: { title: 'levantamiento de la suspensión', gender: 'm', did: 'levantó …' },
  basis: 'stay_lifted',
  authority: 'R2.6: by the issuing court or a higher one; what was suspended operates again without a new order.',
} as const satisfies Ruling;
