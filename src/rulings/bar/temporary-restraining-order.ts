// A temporary restraining order forbids enforcement for days, until a hearing.
import type { Ruling } from '../ruling.ts';

export const temporaryRestrainingOrder = {
  kind: 'temporary_restraining_order',
  effect: 'bar',
  form: 'tro',
  title: 'Temporary restraining order',
  did: 'temporarily restrained …',
  es: {
    title: 'orden de restricción temporal (TRO)',
    gender: 'f',
    did: 'dictó una orden de restricción temporal (TRO) contra …',
  },
  basis: 'temporary_restraining_order',
  authority: 'Fed. R. Civ. P. 65(b); lapses by its own terms, never by ours (R1.2, R1.3).',
} as const satisfies Ruling;
