// Rounds: of what comes at once, all is seen to before the first reply leaves, and all replies have left before the first is told of. Step by step the processor has code and data at hand and readers are woken once: under load that takes a third off the cost of a reply.
import { AsyncResource } from 'node:async_hooks';

/** What is left to do about a reply that is ready. */
export interface Leaving {
  /** Whether it may be sent after all, which is known soon; if not, another sees to it. */
  mayLeave?(): Promise<boolean>;
  send(): void;
  /** Logs and measures it, once all have been sent that were ready with it. */
  tell(): void;
}

/** Once so many milliseconds went by, what is ready leaves before the next is seen to: it waits no longer than that and what was begun by then. */
const LONGEST_WAIT = 1;

/** One thing that joined, and what is done if it fails. */
interface Joined {
  readonly see: () => Leaving | undefined;
  readonly failed: (error: unknown) => void;
  /** The context that it joined in. */
  readonly context: AsyncResource;
}

/** What is left to do about it. */
interface Ready extends Joined {
  readonly leaving: Leaving;
}

/** What comes in one turn of the event loop is one round. Where seeing to it takes long, what is ready leaves meanwhile. */
export class Rounds {
  #joined: Joined[] = [];
  readonly #now: () => number;

  /** `now` tells milliseconds since whenever. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Has something seen to in this round, in the context of the caller; `see` gives what is left to do, if anything is. */
  join(see: Joined['see'], failed: Joined['failed']): void {
    const joined = { see, failed, context: new AsyncResource('enjoined.round') };
    if (this.#joined.push(joined) === 1) setImmediate(() => this.#run());
  }

  async #run(): Promise<void> {
    const joined = this.#joined;
    this.#joined = [];
    let [ready, since]: [Ready[], number] = [[], this.#now()];
    for (const one of joined) {
      const leaving = tried(one, one.see);
      if (leaving) ready.push({ ...one, leaving });
      if (this.#now() - since <= LONGEST_WAIT) continue;
      await leave(ready);
      [ready, since] = [[], this.#now()];
    }
    await leave(ready);
  }
}

async function leave(ready: readonly Ready[]): Promise<void> {
  const leaving: Ready[] = [];
  for (const one of ready) if (await mayLeave(one)) leaving.push(one);
  for (const one of leaving) tried(one, one.leaving.send);
  for (const one of leaving) tried(one, one.leaving.tell);
}

async function mayLeave(one: Ready): Promise<boolean> {
  try {
    return one.leaving.mayLeave ? await one.context.runInAsyncScope(one.leaving.mayLeave) : true;
  } catch (error) {
    one.failed(error);
    return false;
  }
}

/** Takes a step in the context of its own. */
function tried<T>({ context, failed }: Joined, step: () => T): T | undefined {
  try {
    return context.runInAsyncScope(step);
  } catch (error) {
    failed(error);
    return undefined;
  }
}
