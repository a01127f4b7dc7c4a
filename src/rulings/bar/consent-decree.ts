// A settlement approved as a judgment binds for its term.
import type { Ruling } from '../ruling.ts';

export const consentDecree = {
  kind: 'consent_decree',
  effect: 'bar',
  form: 'consent_decree',
  title: 'Consent decree',
  did: 'barred …, by a judgment both sides agreed to,',
  es: {
    title: 'sentencia por acuerdo de las partes',
    gender: 'f',
    did: 'dictó, por acuerdo de ambas partes, una sentencia contra …',
  },
  basis: 'consent_decree',
  authority: 'R5.6: a settlement approved as a judgment binds like one.',
} as const satisfies Ruling;
