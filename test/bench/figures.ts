// Figures of many rounds: the middle of them, how far they lie apart, and what they are told as.

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The median of some numbers and the span they lie in. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.ceil((sorted.length - 1) / 2)]!];
  return { median: (lower + upper) / 2, least: sorted[0]!, most: sorted.at(-1)! };
}

/** A spread in print: the median, and in parentheses the least and the most. */
export const printed = ({ median, least, most }: Spread, digits = 2): string =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;

/** Rows as a table of Markdown whose columns also line up for a reader of plain text. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(rows[0]!), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}
