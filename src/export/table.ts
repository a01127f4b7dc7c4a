// A table: rows of one kind as they are exported, with what each column means and what it refers to.

/** What a cell may hold: JSON for what is neither text nor number, 1 and 0 for true and false, null for what is not recorded. */
export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER';
  readonly description?: string | undefined;
  /** The table whose `id` it holds. */
  readonly references?: string | undefined;
}

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that together tell a row from every other. */
  readonly key: readonly string[];
  /** Its rows, each with a cell for every column in their order. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A value as a cell holds it. */
export function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
