// An opinion finds a condition unlawful but orders nothing yet.
import type { Ruling } from '../ruling.ts';

export const meritsRuling = {
  kind: 'merits_ruling',
  effect: 'none',
  form: 'opinion',
  title: 'Ruling without a decree',
  did: 'held … unlawful, without yet a decree,',
  es: { title: 'decisión aún sin orden', gender: 'f', did: 'resolvió, todavía sin dictar una orden, contra …' },
  basis: 'merits_ruling',
  authority: 'R5.3, R1.6: an opinion is not yet a judgment; the decretal paragraph decides.',
} as const satisfies Ruling;
