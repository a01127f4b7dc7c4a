// Who kills: after so many answers and a moment, amid a start, or when a message has come and nobody has noted it yet, as dice say.
import fc from 'fast-check';
import type { Answering } from '../support/target.ts';
import { takes } from '../support/target.ts';
import type { Mortal } from './mortal-service.ts';

/** So many writes are answered, at most, before the next kill. */
const MOST_ANSWERED = 25;
/** A write takes some milliseconds: within so many after an answer another one is under way. */
const MOST_WAIT = 30;

const moments = fc.record({
  answers: fc.nat(MOST_ANSWERED),
  wait: fc.nat(MOST_WAIT),
  amidStart: fc.option(fc.integer({ min: 50, max: 800 }), { freq: 3, nil: undefined }),
});
const receptions = fc.constantFrom('takes' as const, 'takes' as const, 'kills' as const, 'refuses' as const);

/** So many throws of the dice; then they repeat. */
const THROWS = 1_000;

export interface Killer {
  /** To be told of each answer. */
  acknowledged(): void;
  /** How a target answers meanwhile; the first message it gets is never noted. */
  readonly answering: Answering;
  /** Nobody is killed any more. */
  isOver(): void;
}

export function killer(service: Mortal, seed: number): Killer {
  const when = fc.sample(moments, { seed, numRuns: THROWS });
  const received = ['kills' as const, ...fc.sample(receptions, { seed, numRuns: THROWS })];
  let [kills, answers, isOver] = [0, 0, false];
  const seen = new Set<unknown>();
  const strike = () => {
    if (isOver) return;
    service.kill(when[kills++ % THROWS]!.amidStart);
    answers = 0;
  };
  return {
    acknowledged() {
      const { answers: enough, wait } = when[kills % THROWS]!;
      answers += 1;
      if (answers === enough + 1) setTimeout(strike, wait);
    },
    answering(reply, message) {
      const id = message.headers['webhook-id'];
      const does = isOver ? 'takes' : received[seen.size % THROWS]!;
      const isFirst = !seen.has(id);
      seen.add(id);
      if (isFirst && does === 'refuses') reply.writeHead(500).end();
      else if (isFirst && does === 'kills') strike();
      else takes(reply, message);
    },
    isOver() {
      isOver = true;
    },
  };
}
