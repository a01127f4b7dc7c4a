// What the bench is asked for, read from its command line.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Asked {
  readonly rounds: number;
  /** How long one slice of load lasts. */
  readonly seconds: number;
  /** Only targets whose names hold one of these words, with commas between; empty for all of them. */
  readonly only: string;
  /** The file that the report goes to. */
  readonly report: string;
  /** A page whose place for figures gets the table; none if empty. */
  readonly into: string;
  /** A short run that is held to the floors alone. */
  readonly short: boolean;
  /** Sizes, in orders, of the records to be built and measured; empty for the seed. */
  readonly record: readonly number[];
  /** A database whose record is measured; none if empty. */
  readonly database: string;
  /** Beside what others would serve such a record with. */
  readonly peers: boolean;
}

export const USAGE = `npm run bench -- [--rounds 7] [--seconds 1] [--only answer] [--report .data/bench.json]
  --into test/bench/README.md   also puts the table where the page keeps its figures
  --short         few short slices; fails where a target falls under its floor
  --record 1000   on a made record of so many orders; 1000,10000 also tells how flat the costs are
  --database FILE on a copy of a database of enjoined, whatever is in it
  --peers         beside soul-cli, json-server and Express with knex`;

/** How a bench that cannot be asked so says it. */
export class Misused extends Error {}

const OPTIONS = {
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  only: { type: 'string', default: '' },
  report: { type: 'string', default: '.data/bench.json' },
  into: { type: 'string', default: '' },
  short: { type: 'boolean', default: false },
  record: { type: 'string' },
  database: { type: 'string', default: '' },
  peers: { type: 'boolean', default: false },
} as const;

const MOST_ROUNDS = 1000;
const MOST_SECONDS = 600;
const MOST_ORDERS = 1_000_000;

/** Reads the arguments. Refuses, as Misused, an option there is none of and a number that cannot be used. */
export function askedBy(argv: readonly string[]): Asked {
  const { rounds, seconds, record, ...values } = parsed(argv);
  const { short, peers, database } = values;
  if ([short, peers, record !== undefined, database !== ''].filter(Boolean).length > 1)
    throw new Misused('--short, --record, --database and --peers go one at a time.');
  if (database !== '' && !existsSync(database)) throw new Misused(`There is no database "${database}".`);
  return {
    ...values,
    rounds: number('rounds', rounds ?? (short ? '3' : '7'), { least: 1, most: MOST_ROUNDS, whole: true }),
    seconds: number('seconds', seconds ?? (short ? '0.3' : '1'), { least: 0.1, most: MOST_SECONDS }),
    record: (record?.split(',') ?? []).map((size) =>
      number('record', size, { least: 1_000, most: MOST_ORDERS, whole: true }),
    ),
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new Misused((error as Error).message);
  }
}

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

function number(name: string, text: string, { least, most, whole = false }: Limits): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new Misused(`--${name} is a ${whole ? 'whole ' : ''}number from ${least} to ${most}, and not "${text}".`);
  return value;
}
