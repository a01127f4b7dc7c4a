// Questions as rows of CSV: a header with the names that a question's parameters have, a row for each question, and whatever other columns the list has.
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { CsvError, parse } from 'csv-parse/sync';
import { COMPILED_QUICKLY } from '../ajv.ts';
import { didYouMean } from '../docket/nearest.ts';
import { type Fault, Problem } from '../problem.ts';
import { Asked } from './asked.ts';

export const MOST_QUESTIONS = 1_000;

/** A question of a list: what stood in its row, and what is asked or why it cannot be. */
export interface QuestionRow {
  readonly echo: Readonly<Record<string, unknown>>;
  readonly asked: Asked | Error;
}

/** Questions under the names of their columns, in the order of the list. */
export interface Questions {
  readonly columns: readonly string[];
  readonly rows: readonly QuestionRow[];
}

/** What an answer adds to a row. Columns of an earlier reply with these names are answered anew. */
export const ANSWER_FIELDS = ['http_status', 'status', 'enforceable', 'headline', 'permalink', 'problem'] as const;

const NAMES = Object.keys(Asked.properties);

/**
 * Reads a list of questions. `defaults` are what every row asks that leaves a column out or empty.
 * Refuses (invalid), with the line of each, what is no CSV, rows longer or shorter than the header, a header that does not
 * say what is asked, and more than 1,000 rows. A single row that cannot be asked spoils no other.
 */
export function questionRows(text: string, defaults: Readonly<Record<string, unknown>> = {}): Questions {
  const [header, ...lines] = records(text);
  if (!header || lines.length === 0)
    throw new Problem('invalid', 'There are no rows. Send a header and a row for each question.');
  if (lines.length > MOST_QUESTIONS)
    throw new Problem(
      'invalid',
      `There are ${lines.length} rows, and ${MOST_QUESTIONS} fit one request. Send fewer at a time.`,
    );
  const columns = header.cells.map((name) => named(name));
  refuseFaults([...headerFaults(columns, lines, defaults), ...lengthFaults(columns.length, lines)]);
  const kept = columns.flatMap((name, index) => (name === '' || isAnswered(name) ? [] : { name, index }));
  return {
    columns: kept.map(({ name }) => name),
    rows: lines.map(({ cells }) => {
      const echo = Object.fromEntries(kept.map(({ name, index }) => [name, cells[index]!]));
      const given = Object.entries(echo).filter(([name, cell]) => NAMES.includes(name) && cell !== '');
      return { echo, asked: asked({ ...defaults, ...Object.fromEntries(given) }) };
    }),
  };
}

const isAnswered = (name: string) => (ANSWER_FIELDS as readonly string[]).includes(name);

/** A column's name; the names of a question's columns are known in any case and with blanks around them. */
function named(given: string): string {
  const plain = given.trim().toLowerCase();
  return NAMES.includes(plain) || isAnswered(plain) ? plain : given.trim();
}

interface Line {
  readonly cells: readonly string[];
  /** The line of the file it ends on. */
  readonly line: number;
}

function records(text: string): Line[] {
  // Spreadsheets write semicolons where the decimal sign is a comma.
  const header = /^[^\r\n]*/.exec(text)![0];
  const delimiter = [',', ';', '\t'].find((sign) => header.includes(sign)) ?? ',';
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return (found as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault = { pointer: `line ${(error as CsvError & { lines?: number }).lines ?? 1}`, detail: error.message };
    throw new Problem('invalid', `This is no CSV: ${error.message}`, { errors: [fault] });
  }
}

function headerFaults(columns: readonly string[], lines: readonly Line[], defaults: object): Fault[] {
  const fault = (detail: string) => ({ pointer: 'line 1', detail });
  const has = (name: string) => columns.includes(name) || Object.hasOwn(defaults, name);
  const missing = (name: string, also = '') =>
    fault(
      `The header has no column "${name}"${also}.${didYouMean(
        name,
        columns.filter((column) => column !== ''),
      )}`,
    );
  return [
    ...(has('condition') ? [] : [missing('condition', ', and no condition is given for all rows')]),
    ...(has('jurisdiction') || has('geoid') ? [] : [missing('jurisdiction', ' and none "geoid"')]),
    ...columns.flatMap((name, index) =>
      name !== '' && columns.indexOf(name) < index ? fault(`Two columns are named "${name}".`) : [],
    ),
    ...columns.flatMap((name, index) =>
      name === '' && lines.some(({ cells }) => cells[index] ?? '') ? fault(`Column ${index + 1} has no name.`) : [],
    ),
  ];
}

const lengthFaults = (length: number, lines: readonly Line[]): Fault[] =>
  lines
    .filter(({ cells }) => cells.length !== length)
    .map(({ cells, line }) => ({
      pointer: `line ${line}`,
      detail: `Line ${line} has another number of cells (${cells.length}) than the header (${length}).`,
    }));

function refuseFaults(errors: readonly Fault[]): void {
  if (errors.length > 0) throw new Problem('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
}

const ajv = new Ajv({
  coerceTypes: true,
  allErrors: true,
  strict: false,
  verbose: true,
  ...COMPILED_QUICKLY,
});
addFormats.default(ajv);
let validate: ReturnType<typeof ajv.compile> | undefined;

/** The question that cells ask, read as an address would be; or what is wrong with it, in the same words. */
function asked(given: Record<string, unknown>): Asked | Error {
  validate ??= ajv.compile(Asked);
  if (validate(given)) return given as Asked;
  return refusedAs(validate.errors ?? []);
}

/** What is wrong with one question, as if it had been asked alone. */
export const refusedAs = (validation: readonly Pick<ErrorObject, 'keyword' | 'instancePath' | 'params'>[]): Error =>
  Object.assign(new Error('This question cannot be asked.'), { statusCode: 400, validation });
