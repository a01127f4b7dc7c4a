// The ground: what every question stands on, who can be asked about and where that lies. There are some thousands of these at most, and all are at hand.
import type { Noun } from '../docket/docket.ts';

export const GROUND = ['court', 'jurisdiction', 'organization', 'membership', 'condition'] as const satisfies Noun[];

export const isGround = (noun: string): boolean => (GROUND as readonly string[]).includes(noun);
