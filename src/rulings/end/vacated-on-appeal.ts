// A higher court vacates an order, in whole or in part, once its judgment takes effect.
import type { Ruling } from '../ruling.ts';

export const vacatedOnAppeal = {
  kind: 'vacated_on_appeal',
  effect: 'end',
  form: 'vacated',
  title: 'Vacatur of the order on appeal',
  did: 'vacated …',
  es: { title: 'anulación de la orden en apelación', gender: 'f', did: 'anuló …' },
  basis: 'order_vacated',
  authority: 'Fed. R. App. P. 41(c), as for a reversal (R1.4); in part, it is an end with a region (R3.3).',
} as const satisfies Ruling;
