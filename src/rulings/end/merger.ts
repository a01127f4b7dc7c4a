// A preliminary injunction merges into the final judgment on the same claim.
import type { Ruling } from '../ruling.ts';

export const merger = {
  kind: 'merger',
  effect: 'end',
  form: 'merged',
  title: 'Merger into the final judgment',
  did: 'superseded …, by a final judgment,',
  es: {
    title: 'incorporación a la sentencia definitiva',
    gender: 'f',
    did: 'reemplazó, con una sentencia definitiva, …',
  },
  basis: 'merged_into_judgment',
  authority: 'R1.6: a final judgment on the claim ends the preliminary injunction at entry, ipso facto.',
} as const satisfies Ruling;
