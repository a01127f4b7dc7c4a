// Corrections: what the record said before, what it says instead, why, who, when, and how much it matters.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref, words } from '../docket/component.ts';
import {
  Change,
  CORRECTION_KINDS,
  changesBetween,
  kindOfCorrection,
  SEVERITIES,
  severityOf,
} from '../docket/correction.ts';
import { entryAt, supersedingPage } from '../store/entry-lists.ts';
import type { Store } from '../store/open.ts';
import type { EntryRow } from '../store/record.ts';
import type { Edge } from './edge.ts';
import { type EntriesAsked, entriesAsked, entryFields, entryQuery, entryShown } from './entries.ts';
import { link, splitLists } from './list-query.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';

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
        author: 'enjoined editors',
        reason: 'The title of the order was shortened.',
        recorded_at: '2026-11-24T12:00:00Z',
      },
    ],
  },
);
type Correction = Static<typeof Correction>;

function corrected(store: Store, row: EntryRow): Correction {
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

export function corrections(app: FastifyInstance, { store }: Edge): void {
  const page = pageSchema(Correction, 'Correction');
  for (const schema of [Change, Correction, page]) app.addSchema(schema);
  app.get<{ Querystring: EntriesAsked }>(
    '/v1/corrections',
    {
      preValidation: splitLists(entryQuery),
      schema: {
        operationId: 'listCorrections',
        tags: ['record'],
        summary: 'List what was corrected',
        description:
          'Every entry that takes the place of an earlier one, the newest first: what it said, what it says, and why.',
        querystring: entryQuery,
        response: { 200: ref(page), ...problems },
      },
    },
    async (request, reply) => {
      const found = supersedingPage(store, entriesAsked(request.query));
      link(request, reply, found);
      return { ...found, results: found.results.map((row) => corrected(store, row)) };
    },
  );
}
