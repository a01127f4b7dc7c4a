// Values as newline-delimited JSON: one to a line.

/** One line for each value, each ended; nothing for no values. */
export const ndjson = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
