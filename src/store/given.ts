// What a statement is given each time it runs, said so that SQLite plans it but once.
import type { SQL } from 'drizzle-orm';
import { sql } from './drizzle.ts';

/**
 * Of a statement with an order, a join or a limit, SQLite (3.54) looks at what is bound to bare parameters before it plans, and plans again
 * whenever they are bound anew or cleared, which the driver does after every run. What an expression comes to it leaves alone.
 */
export const given = (name: string): SQL => sql`coalesce(${sql.placeholder(name)}, NULL)`;

/** The same in a statement written by hand. */
export const GIVEN = 'coalesce(?, NULL)';

/** As many rows as are given. */
export const givenLimit = given('limit') as never;

/** One row: a number that is written as one would be bound. */
export const ONE_ROW = sql.raw('1') as never;
