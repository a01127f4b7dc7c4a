// Corrections: what the record said before, what it says instead, why, who, when, and how much it matters.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Bounded } from '../bounded.ts';
import { ref, words } from '../docket/component.ts';
import {
  Change,
  CORRECTION_KINDS,
  changesBetween,
  kindOfCorrection,
  SEVERITIES,
  severityOf,
} from '../docket/correction.ts';
import { type Noun, nounSaid } from '../docket/docket.ts';
import type { Happening } from '../formats/format.ts';
import { sentence } from '../language/grammar.ts';
import { entryAt, supersedingPage } from '../store/entry-lists.ts';
import { lineage } from '../store/lineage.ts';
import { perStore, type Store } from '../store/open.ts';
import { recall } from '../store/recall.ts';
import type { EntryRow } from '../store/record.ts';
import { dayOf, EASTERN } from '../time/instant.ts';
import type { Edge } from './edge.ts';
import { type EntriesAsked, entriesAsked, entryFields, entryQuery, entryShown } from './entries.ts';
import { chronicle, MOST_IN_A_FEED } from './happenings.ts';
import { inFormats } from './in-formats.ts';
import { link, splitLists } from './list-query.ts';
import { listTable, WHOLE } from './list-told.ts';
import { MovedAnswer, movedBetween } from './moved.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';
import { addresses } from './told.ts';

const Correction = Type.Object(
  {
    ...entryFields,
    supersedes: Type.Integer({ description: 'The edition whose entry it takes the place of.' }),
    kind: words(
      CORRECTION_KINDS,
      'correction: something was said otherwise or not at all; addition: only more is said; withdrawal; restoration of what was withdrawn.',
    ),
    severity: words(
      SEVERITIES,
      'substance: it may alter answers; wording: only how it is told or found; sourcing: only where it comes from, and how sure it is.',
    ),
    changes: Type.Array(ref(Change), {
      description: 'The fields, one change after the other; none where it was withdrawn or restored.',
    }),
    moved: Type.Array(ref(MovedAnswer), {
      description: 'The answers that it moved, on the day on which it was recorded.',
    }),
  },
  {
    $id: 'Correction',
    additionalProperties: false,
    description: 'An entry that takes the place of an earlier one.',
    examples: [
      {
        edition: 1_205,
        supersedes: 812,
        noun: 'order',
        id: 'chicago-v-sessions-2017-09-15',
        kind: 'correction',
        severity: 'wording',
        changes: Change.examples,
        moved: [],
        author: 'enjoined editors',
        reason: 'The title of the order was shortened.',
        recorded_at: '2026-11-24T12:00:00Z',
      },
    ],
  },
);
type Correction = Static<typeof Correction>;

/** So many answers that entries moved are kept, those of the entries that were asked about last. */
const MOST_MOVED = 100_000;

const moves = perStore(() => ({
  known: new Bounded<MovedAnswer[]>(MOST_MOVED, ({ length }) => 1 + length),
  underWay: new Map<number, Promise<MovedAnswer[]>>(),
}));

/** What an entry moved. Neither it nor what was before it ever changes, so it is computed once, also for those who ask meanwhile. */
function movedBy(store: Store, row: EntryRow): Promise<MovedAnswer[]> {
  const { known, underWay } = moves(store);
  const found = known.find(String(row.seq));
  if (found) return Promise.resolve(found);
  const making = underWay.get(row.seq) ?? moving(store, row).finally(() => underWay.delete(row.seq));
  underWay.set(row.seq, making);
  return making;
}

async function moving(store: Store, { seq, noun, id, recorded_at }: EntryRow): Promise<MovedAnswer[]> {
  const [before, after] = [seq - 1, seq].map((edition) => recall(store, { edition }).docket);
  const as_of = dayOf(Date.parse(recorded_at), EASTERN);
  const moved = await movedBetween(before!, after!, [lineage(store)], [{ noun: noun as Noun, id }], as_of);
  return moves(store).known.keep(String(seq), moved);
}

function corrected(store: Store, row: EntryRow): Omit<Correction, 'moved'> {
  const supersedes = row.supersedes!;
  const [was, is] = [entryAt(store, supersedes)!, row].map(({ payload }) => payload && (JSON.parse(payload) as object));
  const changes = was && is ? changesBetween(was, is) : [];
  return {
    ...(entryShown(row) as Pick<Correction, keyof typeof entryFields>),
    supersedes,
    kind: kindOfCorrection(was || null, is || null, changes),
    severity: severityOf(changes),
    changes,
  };
}

type Asking = { Querystring: EntriesAsked };

const { moved, ...withoutMoved } = Correction.properties;
const CorrectionRow = Type.Object(withoutMoved);

export function corrections(app: FastifyInstance, edge: Edge): void {
  const { store } = edge;
  const page = pageSchema(Correction, 'Correction');
  for (const schema of [Change, Correction, page]) app.addSchema(schema);
  const told = async (request: FastifyRequest<Asking>) => {
    const { results } = supersedingPage(store, { ...entriesAsked(request.query), limit: MOST_IN_A_FEED });
    const happenings: Happening[] = [];
    for (const row of results) happenings.push(correctionTold(row, await movedBy(store, row), request, edge));
    return chronicle(ABOUT, '/v1/corrections', happenings.toReversed(), request, edge);
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/corrections',
      standing: ({ url }) => ofRecord(store, url),
      preValidation: splitLists(entryQuery),
      schema: {
        operationId: 'listCorrections',
        tags: ['record'],
        summary: 'List what was corrected',
        description: `Every entry that takes the place of an earlier one, the newest first: what it said, what it says, why, who and when, how much it matters, and which answers it moved. A feed has the newest ${MOST_IN_A_FEED}.${WHOLE}`,
        querystring: entryQuery,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: async (request, reply) => {
        const found = supersedingPage(store, entriesAsked(request.query));
        link(request, reply, found);
        const results: Correction[] = [];
        for (const row of found.results) results.push({ ...corrected(store, row), moved: await movedBy(store, row) });
        return { ...found, results };
      },
      table: (request) =>
        listTable(request, CorrectionRow, (wanted) => {
          const found = supersedingPage(store, { ...entriesAsked(request.query), ...wanted });
          return { ...found, results: found.results.map((row) => corrected(store, row)) };
        }),
      feed: told,
    },
  );
}

const ABOUT = { id: 'corrections', title: 'Corrections of the record of enjoined' };

/** A correction as something that happened to the record. */
function correctionTold(row: EntryRow, moved: readonly MovedAnswer[], request: FastifyRequest, edge: Edge): Happening {
  const { edition, noun, id, kind, severity, author, reason, recorded_at } = corrected(edge.store, row) as Correction;
  const [first, ...more] = moved.map(
    ({ condition, jurisdiction, was, is }) => `${condition} in ${jurisdiction}: ${was}, now ${is}`,
  );
  const turned = first === undefined ? 'No answer moved.' : `Answers that moved: ${[first, ...more].join('; ')}.`;
  return {
    id: `correction-${edition}`,
    day: recorded_at.slice(0, 10),
    title: `${sentence(kind)}: ${nounSaid(noun)} ${id}`,
    text: `${reason} (${author}; ${severity})\n\n${turned}`,
    kind,
    url: addresses(request, edge)(`/v1/editions/${edition}`),
    updated_at: recorded_at,
  };
}
