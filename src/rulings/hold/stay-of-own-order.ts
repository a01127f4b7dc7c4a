// A court may suspend all or part of its own order, often on the day it enters it.
import type { Ruling } from '../ruling.ts';

export const stayOfOwnOrder = {
  kind: 'stay_of_own_order',
  effect: 'hold',
  form: 'self_stay',
  title: 'Stay by the issuing court',
  did: 'stayed …',
  es: { title: 'suspensión por el propio tribunal', gender: 'f', did: 'suspendió …' },
  basis: 'order_stayed',
  authority: 'Fed. R. Civ. P. 62(d); granted on entry it is a bar and a hold made by one order (R2.1).',
} as const satisfies Ruling;
