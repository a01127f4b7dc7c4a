// A narrowing ends an order for part of what it covered and leaves the rest.
import type { Ruling } from '../ruling.ts';

export const narrowing = {
  kind: 'narrowing',
  effect: 'end',
  form: 'narrowed',
  title: 'Narrowing',
  did: 'narrowed …',
  es: { title: 'reducción del alcance', gender: 'f', did: 'redujo el alcance de …' },
  basis: 'order_narrowed',
  authority: 'R3.3, R3.4: a modification works forward, for the part it cuts away.',
} as const satisfies Ruling;
