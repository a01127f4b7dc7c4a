// An order reaches the end of its term.
import type { Ruling } from '../ruling.ts';

export const expiry = {
  kind: 'expiry',
  effect: 'end',
  form: 'expired_by_order',
  title: 'Expiry',
  did: 'let expire …',
  es: { title: 'vencimiento', gender: 'm', did: 'dejó vencer …' },
  basis: 'order_expired',
  authority: 'R1.2, R1.3: an order with a term ends with its term.',
} as const satisfies Ruling;
