// A court declines to suspend an order; the order goes on.
import type { Ruling } from '../ruling.ts';

export const stayDenied = {
  kind: 'stay_denied',
  effect: 'none',
  form: 'stay_denied',
  title: 'Denial of a stay',
  did: 'declined to stay …',
  es: { title: 'denegación de la suspensión', gender: 'f', did: 'se negó a suspender …' },
  basis: 'stay_denied',
  authority: 'R3.1: a denied stay changes nothing.',
} as const satisfies Ruling;
