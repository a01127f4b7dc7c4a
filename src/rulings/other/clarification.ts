// A clarification settles how an earlier order is read.
import type { Ruling } from '../ruling.ts';

export const clarification = {
  kind: 'clarification',
  effect: 'resolve',
  form: 'clarification',
  title: 'Clarification',
  did: 'clarified …',
  es: { title: 'aclaración', gender: 'f', did: 'aclaró …' },
  basis: 'clarified',
  authority: "R5.5: says what the order meant, from the order's own start if retroactive, known from its own day.",
} as const satisfies Ruling;
