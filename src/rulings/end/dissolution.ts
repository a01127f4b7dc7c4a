// A court dissolves its own order.
import type { Ruling } from '../ruling.ts';

export const dissolution = {
  kind: 'dissolution',
  effect: 'end',
  form: 'dissolved',
  title: 'Dissolution by the issuing court',
  did: 'dissolved …',
  es: { title: 'disolución por el propio tribunal', gender: 'f', did: 'dejó sin efecto …' },
  basis: 'order_dissolved',
  authority: 'Fed. R. Civ. P. 54(b), 59(e), 60(b)(5) (R1.9).',
} as const satisfies Ruling;
