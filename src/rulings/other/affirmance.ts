// A higher court affirms the order under review.
import type { Ruling } from '../ruling.ts';

export const affirmance = {
  kind: 'affirmance',
  effect: 'none',
  form: 'affirmed',
  title: 'Affirmance',
  did: 'affirmed …',
  es: { title: 'confirmación', gender: 'f', did: 'confirmó …' },
  basis: 'affirmed',
  authority: "R3.1: an affirmance in full changes nothing; it does not end a higher court's stay.",
} as const satisfies Ruling;
