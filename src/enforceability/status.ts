// The closed vocabulary of answers, and how the states of single cells add up to one.

export const STATUSES = [
  'barred',
  'partly_barred',
  'not_barred',
  'forborne',
  'not_in_force',
  'disputed',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a single cell can be. */
export type CellStatus = 'barred' | 'not_barred' | 'forborne' | 'not_in_force';

/** What all cells of a question can be together, in one world. */
export type Label = CellStatus | 'partly_barred';

/** Whether the condition could be enforced under any reading. */
export type Door = 'closed' | 'closed_by_promise' | 'open' | 'depends';

/** The three tracks of one cell. */
export interface Tracks {
  readonly lifecycle: 'absent' | 'pending' | 'active' | 'gone';
  readonly barred: boolean;
  readonly forborne: boolean;
}

/** The label of one cell: a fixed function of its three tracks (section 2 of the semantics). */
export function labelOf({ lifecycle, barred, forborne }: Tracks): CellStatus {
  if (lifecycle === 'absent' || lifecycle === 'gone') return 'not_in_force';
  if (barred) return 'barred';
  if (lifecycle === 'pending') return 'not_in_force';
  return forborne ? 'forborne' : 'not_barred';
}

/** The label of all cells together: barred if all are, partly if some; else the least protected of them. */
export function together(labels: readonly CellStatus[]): Label {
  if (labels.every((label) => label === 'barred')) return 'barred';
  if (labels.includes('barred')) return 'partly_barred';
  if (labels.includes('not_barred')) return 'not_barred';
  return labels.includes('forborne') ? 'forborne' : 'not_in_force';
}

/** Whether enforcement is closed in every world, open in every world, or depends. */
export function doorOf(labels: readonly Label[]): Door {
  if (labels.every((label) => label === 'barred' || label === 'not_in_force')) return 'closed';
  if (labels.every((label) => ['barred', 'not_in_force', 'forborne'].includes(label))) return 'closed_by_promise';
  return labels.every((label) => label === 'not_barred') ? 'open' : 'depends';
}

export const ENFORCEABLE = ['no', 'yes', 'partly', 'unclear'] as const;
export type Enforceable = (typeof ENFORCEABLE)[number];

/** The mission's plain word for the door; `yes` claims no more than that no recorded order barred it. */
export function enforceableOf(status: Status, door: Door): Enforceable {
  if (door === 'closed' || door === 'closed_by_promise') return 'no';
  if (door === 'open') return 'yes';
  return status === 'partly_barred' ? 'partly' : 'unclear';
}
