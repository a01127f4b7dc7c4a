// A reversal ends the order under review, once the appellate judgment takes effect.
import type { Ruling } from '../ruling.ts';

export const reversal = {
  kind: 'reversal',
  effect: 'end',
  form: 'reversed_effective',
  title: 'Reversal on appeal',
  did: 'reversed …',
  es: { title: 'revocación en apelación', gender: 'f', did: 'revocó …' },
  basis: 'order_reversed',
  authority: 'Fed. R. App. P. 41(c): effective when the mandate issues, not with the opinion (R1.4, R3.2).',
} as const satisfies Ruling;
