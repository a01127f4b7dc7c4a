// What a command is: its name, what it takes, and what it does with it.
import type { Context } from '../context.ts';

export type Options = Record<string, string | number | boolean | undefined>;

export interface Command {
  /** Name and arguments as help shows them, `ask <condition> <jurisdiction>`. */
  readonly usage: string;
  readonly description: string;
  readonly options?: readonly (readonly [flag: string, description: string])[];
  readonly example: string;
  /** Does the work; the number it may return is the exit code. */
  run(context: Context, args: readonly string[], options: Options): Promise<number | undefined> | number | undefined;
}
