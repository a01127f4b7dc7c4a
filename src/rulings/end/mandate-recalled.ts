// A court of appeals recalls its mandate, and the order it had ended returns.
import type { Ruling } from '../ruling.ts';

export const mandateRecalled = {
  kind: 'mandate_recalled',
  effect: 'end',
  form: 'recalled',
  title: 'Recall of the mandate',
  did: 'recalled the mandate that gave effect to …',
  es: { title: 'retiro del mandato', gender: 'm', did: 'retiró el mandato que daba efecto a …' },
  basis: 'mandate_recalled',
  authority: 'Calderon v. Thompson, 523 U.S. 538 (1998); an end of an end (R3.6).',
} as const satisfies Ruling;
