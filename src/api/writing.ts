// Writing over HTTP: what a write carries, what it is answered with, and what every writing route does about keys, tags and trials.
import { hash, randomUUID } from 'node:crypto';
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { lineageOver } from '../docket/lineage.ts';
import { grownBy, type Version } from '../docket/lineage-graph.ts';
import { writeUnderEmbargo } from '../editing/embargo.ts';
import { propose, type Signed, type Writing, write } from '../editing/write.ts';
import { Problem } from '../problem.ts';
import { graphOf, lineage } from '../store/lineage.ts';
import type { Store } from '../store/open.ts';
import { once, type Replied } from '../store/replies.ts';
import { isDay } from '../time/day.ts';
import { dayOf, EASTERN, isInstant, printedInstant } from '../time/instant.ts';
import { writtenAsInstant } from '../time/record-clock.ts';
import type { Edge } from './edge.ts';
import { entryFields, entryShown } from './entries.ts';
import { placed } from './fault-places.ts';
import { MovedAnswer, movedBetween } from './moved.ts';
import { problems } from './problem-reply.ts';

/** What every write says beside what it writes. */
export const signing = {
  reason: Type.String({
    minLength: 1,
    maxLength: 2000,
    description: 'Why: readers of the corrections ledger see it.',
    examples: ['Entered from the order on the docket.'],
  }),
  known_at: Type.Optional(
    Type.String({
      maxLength: 40,
      description: 'Since when it is public, a day or an instant. Left out, the day of the event itself.',
      examples: ['2018-08-01'],
    }),
  ),
  embargo_until: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'Hidden from every reader until this instant, and recorded then.',
      examples: ['2027-01-31T12:00:00Z'],
    }),
  ),
};

const Signing = Type.Object(signing);
type Signing = Static<typeof Signing>;

/** Parameters of every writing route. */
export const trial = {
  dry_run: Type.Optional(
    Type.Boolean({ description: 'Only say which answers would move; nothing is recorded.', default: false }),
  ),
};

/** Headers that a write may carry. */
const writingHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description:
        'A key of the writer’s own: the same key and body get the same reply for seven days, and are recorded once.',
      examples: ['7f9c24e8-3b12-4fef-91e0-56a2d5a1b0c3'],
    }),
  ),
  'if-match': Type.Optional(
    Type.String({
      maxLength: 1000,
      description: 'The `ETag` under which the writer saw it: refused with 412 if it has changed since.',
      examples: ['*'],
    }),
  ),
});

const { known_at: _known, ...entryShownFields } = entryFields;

export const Written = Type.Object(
  {
    entries: Type.Array(
      Type.Object({ ...entryShownFields, known_at: entryFields.known_at }, { additionalProperties: false }),
      {
        description: 'The entries it became, in the order of the record.',
      },
    ),
    edition: Type.Optional(Type.Integer({ description: 'The record as it stands after it; left out for an embargo.' })),
    embargo_until: Type.Optional(Type.String({ format: 'date-time', description: 'Until when it is hidden.' })),
  },
  {
    $id: 'Written',
    additionalProperties: false,
    description: 'What a write became.',
    examples: [{ entries: [], embargo_until: '2027-01-31T12:00:00Z' }],
  },
);

export const Trial = Type.Object(
  {
    moved: Type.Array(ref(MovedAnswer), { description: 'The answers of today that it would move.' }),
    as_of: Type.String({ format: 'date', description: 'The day they were asked for.' }),
    edition: Type.Integer({ description: 'The edition it was tried on.' }),
  },
  {
    $id: 'Trial',
    additionalProperties: false,
    description: 'What a write would move; nothing was recorded.',
    examples: [{ moved: MovedAnswer.examples, as_of: '2018-06-28', edition: 812 }],
  },
);

/** The replies of a writing route. */
const writtenReplies: Record<string, TSchema> = {
  200: ref(Trial, { description: 'With `dry_run=true`: what it would move.' }),
  201: ref(Written),
};

/** The edition in which a writer saw something, by the `If-Match` of its write; undefined where it names none or any. */
export function seenIn(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const edition = /^\s*(?:W\/)?"(\d+)(?:-[^"]*)?"\s*$/.exec(header)?.[1];
  if (edition === undefined)
    throw new Problem('stale', '`If-Match` is no `ETag` of this service. Send that of the reply in which you saw it.');
  return Number(edition);
}

/** What a write says of itself, signed. Refuses (invalid) a `known_at` that is neither a day nor an instant. */
export const signedBy = (
  { author, reason, known_at }: { author: string; reason: string; known_at?: string | undefined },
  recorded_at: string,
): Signed => {
  if (known_at !== undefined && !isDay(known_at) && !isInstant(known_at))
    throw new Problem('invalid', `"${known_at}" is neither a day (2018-06-28) nor an instant (2018-06-28T17:00:00Z).`, {
      errors: [{ pointer: '/known_at', detail: 'Write a day or an instant.' }],
    });
  const moment = known_at !== undefined && isDay(known_at) ? writtenAsInstant(known_at) : known_at;
  return { author, reason, known_at: moment, recorded_at };
};

interface Asked {
  readonly writings: readonly Writing[];
  readonly signing: Signing;
  /** Where what was written can be read. */
  readonly location: string;
  /** Where the n-th of the writings stands in the body; left out, there is one, under `entity`. */
  readonly at?: (index: number) => string;
}

/** Does what a writing route is asked for, once: records, keeps under embargo, or (with `dry_run`) only tells what would move. */
export async function answerWrite(
  { store, now }: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  { writings, signing: said, location, at = () => '/entity' }: Asked,
) {
  const signed = signedBy({ ...said, author: request.writer!.name }, printedInstant(now()));
  if ((request.query as { dry_run?: boolean }).dry_run) return tried(store, writings, signed, now(), at);
  const made = (): Replied => {
    const { embargo_until } = said;
    if (embargo_until !== undefined) {
      const id = randomUUID();
      placed(() => writeUnderEmbargo(store, id, writings, signed, embargo_until), at);
      return { status: 201, location: `/v1/embargoed/${id}`, body: JSON.stringify({ entries: [], embargo_until }) };
    }
    const entries = placed(() => write(store, writings, signed), at);
    const body = { entries: entries.map((entry) => entryShown(entry as never)), edition: entries.at(-1)!.seq };
    return { status: 201, location, body: JSON.stringify(body) };
  };
  return sendOnce(store, request, reply, printedInstant(now()), made);
}

/** Sends what `make` replies, the same again to a request that repeats an `Idempotency-Key`. */
export function sendOnce(store: Store, request: FastifyRequest, reply: FastifyReply, now: string, make: () => Replied) {
  const key = request.headers['idempotency-key'] as string | undefined;
  const text = JSON.stringify([request.method, request.url, request.body ?? null, request.headers['if-match'] ?? null]);
  const keyed =
    key === undefined ? undefined : { writer: request.writer?.id ?? '', key, fingerprint: hash('sha256', text) };
  const { status, location, body } = once(store, keyed, now, make);
  if (location !== null) void reply.header('location', location);
  return reply
    .code(status)
    .type('application/json')
    .serializer((text: string) => text)
    .send(body);
}

async function tried(
  store: Store,
  writings: readonly Writing[],
  signed: Signed,
  now: number,
  at: (index: number) => string,
): Promise<Static<typeof Trial>> {
  const { entries, edition, before, after } = placed(() => propose(store, writings, signed), at);
  const next = entries.map(({ noun, id, entity }, index): Version => ({ seq: edition + index + 1, noun, id, entity }));
  const lineages = [lineage(store), lineageOver(grownBy(graphOf(store, edition), next))];
  const as_of = dayOf(now, EASTERN);
  return { moved: await movedBetween(before, after, lineages, writings, as_of), as_of, edition };
}

/** What the schema of every route that writes begins with. */
export const writingRoute = {
  tags: ['writing'],
  headers: writingHeaders,
  querystring: Type.Object(trial, { additionalProperties: false }),
  response: { ...writtenReplies, ...problems },
};
