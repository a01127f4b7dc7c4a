// Rounds: of what comes at once, all is seen to before the first reply leaves, and all replies have left before the first is told of. Step by step the processor has code and data at hand and readers are woken once: under load that takes a third off the cost of a reply.

/** What is left to do about a reply that is ready. */
export interface Leaving {
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

  /** Has something seen to in this round, in the context of the caller; `see` gives what is left to do, if anything is; others wait for it, so it should wait for little. */
  join(see: () => Promise<Leaving | undefined>, failed: (error: unknown) => void): void {
    this.#awaited++;
    setImmediate(async () => {
      const leaving = await see().catch((error: unknown) => void failed(error));
      this.#awaited--;
      if (leaving && this.#ready.push({ leaving, failed }) === 1) this.#readySince = performance.now();
      if (this.#awaited === 0 || performance.now() - this.#readySince > LONGEST_WAIT) this.#leave();
    });
  }

  #leave(): void {
    const ready = this.#ready;
    this.#ready = [];
    for (const step of ['send', 'tell'] as const)
      for (const { leaving, failed } of ready)
        try {
          leaving[step]();
        } catch (error) {
          failed(error);
        }
  }
}
