// A declaration says what the law is and orders nothing.
import type { Ruling } from '../ruling.ts';

export const declaratoryJudgment = {
  kind: 'declaratory_judgment',
  effect: 'declare',
  form: 'declare',
  title: 'Declaratory judgment',
  did: 'declared … unlawful',
  es: { title: 'sentencia declaratoria', gender: 'f', did: 'dictó una sentencia declaratoria contra …' },
  basis: 'declaratory_only',
  authority: '28 U.S.C. 2201; not coercive: a signal, not a bar (R5.2).',
} as const satisfies Ruling;
