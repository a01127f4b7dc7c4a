// A declaration that a court has said operates like an injunction.
import type { Ruling } from '../ruling.ts';

export const declarationEnforced = {
  kind: 'declaration_enforced',
  effect: 'bar',
  form: 'declaratory',
  title: 'Declaration with the force of an injunction',
  did: 'declared … unlawful, with the force of an injunction,',
  es: {
    title: 'declaración con fuerza de interdicto',
    gender: 'f',
    did: 'dictó una declaración, con fuerza de interdicto, contra …',
  },
  basis: 'declaration_enforced',
  authority: 'R5.2: a bar only once a court says that its declaration operates like an injunction.',
} as const satisfies Ruling;
