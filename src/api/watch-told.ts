// Watches and deliveries as the API shows them; the secret is told once, to whoever makes a watch.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from '../docket/component.ts';
import type { Store } from '../store/open.ts';
import { type DeliveryRow, nextAttemptOf } from '../store/outbox.ts';
import type { WatchRow } from '../store/watches.ts';
import { AnswerChanged, AnswerTold, WatchedQuestion } from './answer-changed.ts';

const instant = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-24T12:00:00Z'] });

const note = Type.String({
  maxLength: 1_000,
  description: 'Words of your own, sent with every change.',
  examples: ['Tell the grants desk.'],
});
const url = Type.String({
  maxLength: 2_000,
  description: 'Where changes are posted to, signed; its address must be one of the open internet.',
  examples: ['https://example.org/hooks/enjoined'],
});

export const NewWatch = Type.Object(
  {
    question: ref(WatchedQuestion),
    note: Type.Optional(note),
    url: Type.Optional(url),
    feed: Type.Optional(
      Type.Boolean({ description: 'Whether the feed alone will do. Every watch has a feed; without `url`, say so.' }),
    ),
  },
  {
    $id: 'NewWatch',
    ...closed,
    description: 'What is to be watched, and who is to be told: a `url`, or readers of a `feed`.',
    examples: [{ question: WatchedQuestion.examples[0], note: 'Tell the grants desk.', feed: true }],
  },
);
export type NewWatch = Static<typeof NewWatch>;

const WATCH_EXAMPLE = {
  id: 'wat_3nCkKqIXcQ5bQ3cJ0lV0kA',
  question: WatchedQuestion.examples[0],
  note: 'Tell the grants desk.',
  url: 'https://example.org/hooks/enjoined',
  state: 'active',
  created_at: '2026-11-24T12:00:00Z',
  answer: AnswerTold.examples[0],
  looked_at: { as_of: '2026-11-24', edition: 812 },
};

export const Watch = Type.Object(
  {
    id: Type.String({
      description: 'Its id. Nobody can guess it, and whoever knows it may read, test and end the watch.',
      examples: [WATCH_EXAMPLE.id],
    }),
    question: ref(WatchedQuestion),
    note: Type.Optional(note),
    url: Type.Optional(url),
    state: words(['active', 'disabled'], 'disabled: deliveries have failed for too long; see `reason`.'),
    reason: Type.Optional(Type.String({ description: 'Why it is disabled, or cannot be asked at present.' })),
    created_at: instant('When it was made.'),
    answer: ref(AnswerTold, { description: 'The answer that was told last, or that stood when it was made.' }),
    looked_at: Type.Object(
      {
        as_of: Type.String({ description: 'The day, or the instant that the question fixes.' }),
        edition: Type.Integer({ description: 'The last entry that could have altered the answer by then.' }),
      },
      { ...closed, description: 'Up to where the answer was compared with the one told last.' },
    ),
    next_attempt_at: Type.Optional(instant('When the next delivery is tried; left out if none waits.')),
    secret: Type.Optional(
      Type.String({
        description: 'What messages are signed with. It is told only in reply to the POST that makes the watch.',
        examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      }),
    ),
  },
  { $id: 'Watch', ...closed, description: 'A question that is watched.', examples: [WATCH_EXAMPLE] },
);
export type Watch = Static<typeof Watch>;

/** A watch as it is shown. */
export function watchShown(store: Store, row: WatchRow): Watch {
  const { id, as_of, edition, created_at, state } = row;
  const next_attempt_at = state === 'active' ? nextAttemptOf(store, id) : undefined;
  return {
    id,
    question: JSON.parse(row.question) as Watch['question'],
    ...(row.note !== null && { note: row.note }),
    ...(row.url !== null && { url: row.url }),
    state: state as Watch['state'],
    ...(row.reason !== null && { reason: row.reason }),
    created_at,
    answer: JSON.parse(row.answer) as AnswerTold,
    looked_at: { as_of, edition },
    ...(next_attempt_at !== undefined && { next_attempt_at }),
  };
}

export const Delivery = Type.Object(
  {
    id: Type.String({
      description: 'Id of the message: `webhook-id`, the same at every attempt.',
      examples: ['msg_0aZ5VY6ml5f9w2V1m6gQwA'],
    }),
    state: words(
      ['waiting', 'delivered', 'failed', 'fed'],
      'waiting: to be tried, or tried again; failed: given up, until the watch is enabled; fed: in the feed alone.',
    ),
    attempts: Type.Integer({ description: 'How often it was tried.', examples: [1] }),
    created_at: instant('When the change was found.'),
    next_attempt_at: Type.Optional(instant('When it is tried next.')),
    delivered_at: Type.Optional(instant('When the target took it.')),
    last_status: Type.Optional(
      Type.Integer({ description: 'What the target answered last; left out if it gave no answer.', examples: [200] }),
    ),
    last_error: Type.Optional(Type.String({ description: 'What was wrong with the last attempt.' })),
    message: ref(AnswerChanged),
  },
  {
    $id: 'Delivery',
    ...closed,
    description: 'A message of a watch, and how its delivery goes.',
    examples: [
      {
        id: 'msg_0aZ5VY6ml5f9w2V1m6gQwA',
        state: 'delivered',
        attempts: 1,
        created_at: '2026-11-24T12:00:00Z',
        delivered_at: '2026-11-24T12:00:01Z',
        last_status: 204,
        message: AnswerChanged.examples[0],
      },
    ],
  },
);
export type Delivery = Static<typeof Delivery>;

/** A delivery as it is shown. */
export const deliveryShown = ({ payload, watch_id: _, next_at, ...row }: DeliveryRow): Delivery => ({
  id: row.id,
  state: row.state as Delivery['state'],
  attempts: row.attempts,
  created_at: row.created_at,
  ...(next_at !== null && { next_attempt_at: next_at }),
  ...(row.delivered_at !== null && { delivered_at: row.delivered_at }),
  ...(row.last_status !== null && { last_status: row.last_status }),
  ...(row.last_error !== null && { last_error: row.last_error }),
  message: JSON.parse(payload) as AnswerChanged,
});
