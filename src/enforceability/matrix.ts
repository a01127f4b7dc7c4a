// The matrix: jurisdictions × conditions on a day, or only what moved between two days.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from '../docket/component.ts';
import { assess } from './assess.ts';
import type { Bench } from './instrument.ts';
import { ENFORCEABLE, type Enforceable, enforceableOf, STATUSES, type Status } from './status.ts';

const status = (description: string) => words(STATUSES, description);

export const MatrixCell = Type.Object(
  {
    condition: Type.String({ description: 'Id of the condition.', examples: ['jag-2017-access'] }),
    status: status('The answer on the day.'),
    enforceable: words(ENFORCEABLE, 'Whether it could be enforced.'),
    was: Type.Optional(status('The answer on the day compared to.')),
  },
  {
    $id: 'MatrixCell',
    ...closed,
    description: 'One condition in one place.',
    examples: [{ condition: 'jag-2017-access', status: 'barred', enforceable: 'no' }],
  },
);

export const MatrixRow = Type.Object(
  {
    jurisdiction: Type.String({ description: 'Id of the jurisdiction.', examples: ['chicago-il'] }),
    cells: Type.Array(ref(MatrixCell)),
  },
  { $id: 'MatrixRow', ...closed, description: 'One place.', examples: [{ jurisdiction: 'chicago-il', cells: [] }] },
);
export type MatrixRow = Static<typeof MatrixRow>;

/** What is asked of every cell alike. */
export interface Sheet {
  readonly conditions: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly as_of: string;
  /** Show only what moved since this day, with what it was. */
  readonly compare_to?: string | undefined;
}

/** The answers for every pair; with `compare_to`, only those that differ from that day's. */
export function matrix(bench: Bench, { conditions, jurisdictions, as_of, compare_to }: Sheet): MatrixRow[] {
  const rows = jurisdictions.map((jurisdiction) => ({
    jurisdiction,
    cells: conditions.flatMap((condition) => {
      const now = standing(bench, condition, jurisdiction, as_of);
      if (compare_to === undefined) return [{ condition, ...now }];
      const was = standing(bench, condition, jurisdiction, compare_to).status;
      return was === now.status ? [] : [{ condition, ...now, was }];
    }),
  }));
  return compare_to === undefined ? rows : rows.filter(({ cells }) => cells.length > 0);
}

/** The answer for one pair on one day, without its proof. */
export function standing(
  bench: Bench,
  condition: string,
  jurisdiction: string,
  as_of: string,
): { status: Status; enforceable: Enforceable } {
  const { fiscal_year, agency } = bench.docket.condition.get(condition) ?? {};
  const { status, door } = assess(bench, { condition, jurisdiction, as_of, tz: bench.tz, fiscal_year, agency });
  return { status, enforceable: enforceableOf(status, door) };
}
