// The English headings of a printed answer.
import type { Outlines } from './outlines.ts';

export const outlines: Outlines = {
  standing: (status, enforceable, basis) => `status ${status}, enforceable ${enforceable} (${basis.join(', ')})`,
  because: 'Because',
  tracks: 'The three tracks',
  lifecycle: 'condition',
  courts: 'courts',
  promises: 'promises',
  pending: 'Decided, not yet effective',
  open: 'What is open',
  wouldChange: 'What would change it',
  considered: 'Considered, and does not decide',
  signals: 'Reported, never decisive',
  bounded: 'Not told in full',
  read: 'Read',
  readThrough: (docket, day, stale) =>
    `${docket}${day ? ` through ${day}` : ', to no recorded day'}${stale ? ' (the question looks past that)' : ''}`,
  unverified: 'unverified',
  confidence: (confidence) => `confidence ${confidence}`,
};
