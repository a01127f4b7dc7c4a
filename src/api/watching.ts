// Watching: asks each watched question again when an entry could alter its answer or a new day has begun, and tells what has changed.
import { setImmediate } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import { lineage } from '../store/lineage.ts';
import { addDelivery } from '../store/outbox.ts';
import { activeWatches, changeWatch, type WatchRow, watchOf } from '../store/watches.ts';
import { printedInstant } from '../time/instant.ts';
import { unguessable } from '../webhooks/sign.ts';
import { writtenInstant } from '../webhooks/verdict.ts';
import { type AnswerChanged, type AnswerTold, type CauseOfChange, toldOf } from './answer-changed.ts';
import { ask } from './ask.ts';
import { moments } from './asked.ts';
import type { Edge } from './edge.ts';
import { type Between, causeBetween, keyOf } from './watch-cause.ts';

export type Watched = Between['question'];

/** The question of a watch; its condition and place stand in it by their ids. */
export const questionOf = ({ question }: WatchRow): Watched => JSON.parse(question) as Watched;

/** The answer to a watched question at this moment, in short; its permalink leads to more. */
export function answerNow({ store, now, publicUrl }: Edge, question: Watched): AnswerTold {
  const answer = ask(store, { ...question, detail: 'headline' }, now(), publicUrl);
  return toldOf({ ...answer, permalink: answer.permalink.replace('&detail=headline', '') });
}

/** What has become of a watch that was looked at: where it stands now, and the change, if there is one. */
interface Look {
  readonly stands: Pick<WatchRow, 'as_of' | 'edition'> & { readonly reason?: string | null };
  readonly change?: { readonly after: AnswerTold; readonly cause: CauseOfChange };
}

/** What looks in one transaction have in common: each question is asked once, however many watch it. */
export type Asked = Map<string, Look>;

/** Whether an entry or a day has come since a watch was last looked at that could alter its answer. */
export function isBehind(edge: Edge, watch: WatchRow): boolean {
  const { as_of, edition } = presentOf(edge, questionOf(watch), watch.as_of);
  return edition > watch.edition || as_of > watch.as_of;
}

/** The day a question means now, none before the day told last if the clock was put back; and the last entry that could alter its answer. */
function presentOf({ store, now }: Edge, question: Watched, told: string): Pick<WatchRow, 'as_of' | 'edition'> {
  const { as_of: day = question.at! } = moments(store, question, now());
  const as_of = day < told ? told : day;
  return { as_of, edition: lineage(store).lastEntry(question.condition, question.jurisdiction) };
}

/** Looks at a watch. What cannot be asked any more, as its place or condition was withdrawn, has not changed, and says so. */
export function lookAt(edge: Edge, watch: WatchRow, asked: Asked = new Map()): Look {
  const key = canonical([watch.question, watch.answer, watch.as_of, watch.edition]);
  const known = asked.get(key) ?? compared(edge, watch);
  asked.set(key, known);
  return known;
}

function compared(edge: Edge, watch: WatchRow): Look {
  const question = questionOf(watch);
  const stands = presentOf(edge, question, watch.as_of);
  try {
    const after = answerNow(edge, question.at === undefined ? { ...question, as_of: stands.as_of } : question);
    if (keyOf(after) === keyOf(JSON.parse(watch.answer) as AnswerTold)) return { stands: { ...stands, reason: null } };
    const cause = causeBetween(edge, { question, was: watch, is: stands });
    return { stands: { ...stands, reason: null }, change: { after, cause } };
  } catch (error) {
    if (error instanceof Problem) return { stands: { ...stands, reason: `It cannot be asked now: ${error.message}` } };
    throw error;
  }
}

/** Writes down what a look found: where the watch stands, and a change as a delivery. To be called in a transaction. */
export function settleLook(edge: Edge, watch: WatchRow, { stands, change }: Look): void {
  const { store } = edge;
  if (change) putOut(edge, watch, { ...change, test: false });
  changeWatch(store, watch.id, { ...stands, ...(change && { answer: canonical(change.after) }) });
}

/** Puts a message for a watch into the outbox; its id. */
export function putOut(
  { store, now }: Edge,
  watch: WatchRow,
  { after, cause, test }: { after: AnswerTold; cause: CauseOfChange; test: boolean },
): string {
  const before = JSON.parse(watch.answer) as AnswerTold;
  const note = watch.note === null ? {} : { note: watch.note };
  const data = { watch: watch.id, question: questionOf(watch), ...note, test, before, after, cause };
  const payload: AnswerChanged = { type: 'answer.changed', timestamp: printedInstant(now()), data };
  const id = unguessable('msg');
  const goesOut = watch.url !== null;
  addDelivery(store, {
    id,
    watch_id: watch.id,
    payload: JSON.stringify(payload),
    created_at: writtenInstant(now()),
    state: goesOut ? 'waiting' : 'fed',
    attempts: 0,
    next_at: goesOut ? writtenInstant(now()) : null,
    delivered_at: null,
    last_status: null,
    last_error: null,
  });
  return id;
}

/** So many questions are asked in the transaction of an append, half a second's work or so: meanwhile nobody else can write. */
const MOST_ON_APPEND = 200;

/**
 * In the transaction that appends entries: every watch that they could touch. What is too much for it, the next look at all watches finds.
 * An answer that cannot be computed keeps no entry from the record.
 */
export function lookOnAppend(edge: Edge): void {
  const asked: Asked = new Map();
  for (const watch of activeWatches(edge.store)) {
    if (asked.size >= MOST_ON_APPEND) return;
    let look: Look | undefined;
    try {
      if (isBehind(edge, watch)) look = lookAt(edge, watch, asked);
    } catch {
      // The record may refuse the entries yet; if it takes them, the next look at all watches says what is wrong.
      continue;
    }
    if (look) settleLook(edge, watch, look);
  }
}

const AT_A_TIME = 25;

/** Looks at every watch that is behind, some at a time so that readers are answered between. Trouble with one keeps no other from it. */
export async function lookAtAll(edge: Edge, tell: (line: string) => void = () => {}): Promise<void> {
  const asked: Asked = new Map();
  for (let page = activeWatches(edge.store, '', AT_A_TIME); page.length > 0; ) {
    const behind = page.filter((watch) => isBehind(edge, watch));
    if (behind.length > 0) lookAtSome(edge, behind, asked, tell);
    await setImmediate();
    page = activeWatches(edge.store, page.at(-1)!.id, AT_A_TIME);
  }
}

function lookAtSome(edge: Edge, some: readonly WatchRow[], asked: Asked, tell: (line: string) => void): void {
  edge.store.sqlite
    .transaction(() => {
      for (const { id } of some) {
        // Another process may have looked meanwhile.
        const watch = watchOf(edge.store, id);
        if (watch?.state !== 'active' || !isBehind(edge, watch)) continue;
        const look = lookOrTell(edge, watch, asked, tell);
        if (look) settleLook(edge, watch, look);
      }
    })
    .immediate();
}

function lookOrTell(edge: Edge, watch: WatchRow, asked: Asked, tell: (line: string) => void): Look | undefined {
  try {
    return lookAt(edge, watch, asked);
  } catch (error) {
    tell(`The question of a watch (${watch.question}) cannot be answered: ${(error as Error).message}`);
    return undefined;
  }
}
