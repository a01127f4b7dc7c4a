// Keeping a watch: making, testing, enabling and ending one.
import type { Static } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import { countOfWaiting, giveUp, sendAgain } from '../store/outbox.ts';
import { addWatch, changeWatch, countOfActiveWatches, type WatchRow, watchOf } from '../store/watches.ts';
import { printedInstant } from '../time/instant.ts';
import { newSecret, unguessable } from '../webhooks/sign.ts';
import { refusalOf } from '../webhooks/target.ts';
import { writtenInstant } from '../webhooks/verdict.ts';
import type { AnswerTold, WatchedQuestion } from './answer-changed.ts';
import { understand } from './ask.ts';
import { refuse } from './asked.ts';
import { byId, idOfExample } from './by-id.ts';
import type { Edge } from './edge.ts';
import { type NewWatch, Watch } from './watch-told.ts';
import { answerNow, isBehind, lookAt, putOut, settleLook, type Watched } from './watching.ts';

/** How many watches may be active, where nothing is said. */
const MOST_WATCHES = 10_000;

/** What an address of a watch carries. */
export const WatchParams = byId(idOfExample(Watch), 'Id of the watch.');
export interface OfAWatch {
  Params: Static<typeof WatchParams>;
}

/** The watch of a request. Refuses (not_found) one that never was or has ended. */
export function watchAsked({ store }: Pick<Edge, 'store'>, { params: { id } }: FastifyRequest<OfAWatch>): WatchRow {
  const watch = watchOf(store, id);
  if (!watch) throw new Problem('not_found', 'There is no such watch; it may have been ended.');
  return watch;
}

/** Makes a watch of what was asked for. Refuses targets that may not be reached, questions that cannot be asked, and one watch too many. */
export function made(edge: Edge, { question: asked, note, url, feed }: NewWatch): WatchRow {
  const { store, now } = edge;
  if (url === undefined && feed !== true)
    refuse('url', 'Say who is to be told: `url`, or `"feed": true` for the feed alone.');
  const refusal = url === undefined ? undefined : refusalOf(url, edge.watching?.allowPrivate ?? false);
  if (refusal !== undefined) refuse('url', `Nothing can be sent to this \`url\`. ${refusal}`);
  refuseOneTooMany(edge);
  const question = meant(edge, asked);
  const answer = answerNow(edge, question);
  const row = {
    id: unguessable('wat'),
    question: canonical(question),
    note: note ?? null,
    url: url ?? null,
    secret: newSecret(),
    state: 'active',
    reason: null,
    created_at: printedInstant(now()),
    answer: canonical(answer),
    as_of: (answer.as_of ?? answer.at)!,
    edition: answer.edition,
  };
  addWatch(store, row);
  return row;
}

/** The question with its condition and place by their ids, so that another name for them given later means nothing. */
function meant({ store, now }: Edge, asked: WatchedQuestion): Watched {
  const { condition, jurisdiction } = understand(store, asked, now()).question;
  const { geoid: _anotherName, ...rest } = asked;
  return { ...rest, condition, jurisdiction };
}

function refuseOneTooMany({ store, watching }: Edge): void {
  const most = watching?.most ?? MOST_WATCHES;
  if (countOfActiveWatches(store) >= most)
    throw new Problem('unavailable', `As many answers are watched as this service watches (${most}).`);
}

/** Ends a watch: nothing that waits is sent, and what only its sending needed is forgotten. */
export function end({ store }: Edge, { id }: WatchRow): void {
  store.sqlite
    .transaction(() => {
      giveUp(store, id, 'The watch was ended.');
      changeWatch(store, id, { state: 'ended', url: null, note: null, secret: '' });
    })
    .immediate();
}

/** So many messages may wait for a target before no test is added to them. */
const MOST_WAITING = 20;

/** Puts a test into the outbox of a watch; its id. Refuses (conflict) a watch that is disabled, and one more where many wait. */
export function tested(edge: Edge, watch: WatchRow): string {
  if (watch.state !== 'active')
    throw new Problem('conflict', `The watch is disabled. ${watch.reason ?? ''} Enable it first.`);
  if (countOfWaiting(edge.store, watch.id) >= MOST_WAITING)
    throw new Problem('conflict', `${MOST_WAITING} messages wait for this target already. See the list of deliveries.`);
  const after = JSON.parse(watch.answer) as AnswerTold;
  return putOut(edge, watch, { after, cause: { by: 'test', entries: [] }, test: true });
}

/** Enables a watch: what was not delivered is sent again, and what changed meanwhile is told. */
export function enable(edge: Edge, watch: WatchRow): void {
  const { store, now } = edge;
  if (watch.state !== 'active') refuseOneTooMany(edge);
  store.sqlite
    .transaction(() => {
      changeWatch(store, watch.id, { state: 'active', reason: null });
      sendAgain(store, watch.id, writtenInstant(now()));
      if (isBehind(edge, watch)) settleLook(edge, watch, lookAt(edge, watch));
    })
    .immediate();
}
