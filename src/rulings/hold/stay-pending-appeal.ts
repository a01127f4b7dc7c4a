// A stay pending appeal suspends an order until the appeal is decided.
import type { Ruling } from '../ruling.ts';

export const stayPendingAppeal = {
  kind: 'stay_pending_appeal',
  effect: 'hold',
  form: 'stay_pending_appeal',
  title: 'Stay pending appeal',
  did: 'stayed …',
  es: { title: 'suspensión durante la apelación', gender: 'f', did: 'suspendió …' },
  basis: 'order_stayed',
  authority:
    'Fed. R. App. P. 8; Fed. R. Civ. P. 62(d), (g); 28 U.S.C. 2101(f); suspends an order without undoing it (R2.0).',
} as const satisfies Ruling;
