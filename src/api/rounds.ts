// Rounds: of what comes at once, all is seen to before the first reply leaves, and all replies have left before the first is told of. Step by step the processor has code and data at hand and readers are woken once: under load that takes a third off the cost of a reply.

/** What is left to do about a reply that is ready. */
export interface Leaving {
  /** Whether it may be sent after all, which is known soon and never fails; if not, another sees to it. */
  readonly mayLeave?: Promise<boolean> | undefined;
  send(): void;
  /** Logs and measures it, once all have been sent that were ready with it. */
  tell(): void;
}

/** How long a reply that is ready may wait for others, in milliseconds. */
const LONGEST_WAIT = 1;

/** Of one thing that joined: what is left to do, and what is done if that fails. */
interface Joined {
  readonly leaving: Leaving;
  readonly failed: (error: unknown) => void;
}

/** What comes in one turn of the event loop is one round, or several where seeing to it takes long. */
export class Rounds {
  #awaited = 0;
  #ready: Joined[] = [];
  #readySince = 0;

  /** Has something seen to in this round, in the context of the caller; `see` gives what is left to do, if anything is. */
  join(see: () => Leaving | undefined, failed: (error: unknown) => void): void {
    this.#awaited++;
    setImmediate(() => {
      this.#awaited--;
      try {
        const leaving = see();
        if (leaving && this.#ready.push({ leaving, failed }) === 1) this.#readySince = performance.now();
      } catch (error) {
        failed(error);
      }
      if (this.#awaited === 0 || performance.now() - this.#readySince > LONGEST_WAIT) void this.#leave();
    });
  }

  async #leave(): Promise<void> {
    const ready = this.#ready;
    this.#ready = [];
    const leaving: Joined[] = [];
    for (const one of ready) if ((await one.leaving.mayLeave) ?? true) leaving.push(one);
    for (const step of ['send', 'tell'] as const)
      for (const one of leaving)
        try {
          one.leaving[step]();
        } catch (error) {
          one.failed(error);
        }
  }
}
