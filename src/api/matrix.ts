// GET /v1/enforceability/matrix: jurisdictions × conditions on a day, or only what moved since another day.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, words } from '../docket/component.ts';
import type { Docket } from '../docket/docket.ts';
import { ENFORCEABLE, STATUSES } from '../enforceability/status.ts';
import { type Columns, tableOf } from '../formats/format.ts';
import { recall } from '../store/recall.ts';
import { Day } from '../time/day.ts';
import { moments } from './asked.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { answersOn, pairOf, sheetAsked, sheetOf } from './sheet.ts';
import { standingOf } from './standing.ts';

const Query = Type.Object(
  {
    ...sheetAsked,
    as_of: Type.Optional(
      Type.String({ format: 'date', description: 'The legal day. Default: today.', examples: ['2018-06-28'] }),
    ),
    compare_to: Type.Optional(
      Type.String({
        format: 'date',
        description: 'Show only what is otherwise than on this day, with what it was.',
        examples: ['2018-06-25'],
      }),
    ),
  },
  { additionalProperties: false },
);

const status = (description: string) => words(STATUSES, description);

const MatrixCell = Type.Object(
  {
    condition: Type.String({ description: 'Id of the condition.', examples: ['jag-2017-access'] }),
    status: status('The answer on the day.'),
    enforceable: words(ENFORCEABLE, 'Whether it could be enforced.'),
    was: Type.Optional(status('The answer on the day compared to.')),
  },
  {
    $id: 'MatrixCell',
    additionalProperties: false,
    description: 'One condition in one place.',
    examples: [{ condition: 'jag-2017-access', status: 'barred', enforceable: 'no' }],
  },
);

const MatrixRow = Type.Object(
  {
    jurisdiction: Type.String({ description: 'Id of the jurisdiction.', examples: ['chicago-il'] }),
    cells: Type.Array(ref(MatrixCell)),
  },
  {
    $id: 'MatrixRow',
    additionalProperties: false,
    description: 'One place.',
    examples: [{ jurisdiction: 'chicago-il', cells: MatrixCell.examples }],
  },
);

const Matrix = Type.Object(
  {
    as_of: Day,
    compare_to: Type.Optional(Day),
    known_at: Type.Union([Type.String(), Type.Null()], { description: 'What was public by then; null: everything.' }),
    edition: Type.Integer({ description: 'The edition of the record.', examples: [812] }),
    rows: Type.Array(ref(MatrixRow)),
  },
  {
    $id: 'Matrix',
    additionalProperties: false,
    description: 'Jurisdictions × conditions on a day; compared to another day, only what moved.',
    examples: [{ as_of: '2018-06-28', known_at: null, edition: 812, rows: MatrixRow.examples }],
  },
);
type Matrix = Static<typeof Matrix>;

interface Asking {
  Querystring: Static<typeof Query>;
}

export function enforceabilityMatrix(app: FastifyInstance, { store, now }: Edge): void {
  for (const schema of [MatrixCell, MatrixRow, Matrix]) app.addSchema(schema);
  const recalled = (asked: Static<typeof Query>) =>
    recall(store, { edition: asked.edition, known_at: moments(store, asked, now()).known_at });
  const looked = async ({ query }: FastifyRequest<Asking>): Promise<Matrix> => {
    const { as_of, known_at } = moments(store, query, now());
    const { docket, edition } = recalled(query);
    const sheet = sheetOf(docket, query);
    const answers = await answersOn(sheet, as_of!);
    const before = query.compare_to === undefined ? undefined : await answersOn(sheet, query.compare_to);
    const rows = sheet.jurisdictions.map((jurisdiction) => ({
      jurisdiction,
      cells: sheet.conditions.flatMap((condition) => {
        const stand = answers.get(pairOf(condition, jurisdiction))!;
        const was = before?.get(pairOf(condition, jurisdiction))?.status;
        if (was === stand.status) return [];
        return [{ condition, ...stand, ...(was && { was }) }];
      }),
    }));
    return {
      as_of: as_of!,
      ...(query.compare_to && { compare_to: query.compare_to }),
      known_at: known_at ?? null,
      edition,
      rows: before ? rows.filter(({ cells }) => cells.length > 0) : rows,
    };
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/enforceability/matrix',
      standing: ({ query }) => {
        const asked = query as Asking['Querystring'];
        return standingOf(asked, moments(store, asked, now()), recalled(asked), asked);
      },
      schema: {
        operationId: 'getEnforceabilityMatrix',
        tags: ['enforceability'],
        summary: 'Many places and conditions on a day',
        description: 'Each cell is what /v1/enforceability says of the pair. With `compare_to`, only what moved.',
        querystring: Query,
        response: { 200: ref(Matrix), ...problems },
      },
    },
    {
      document: looked,
      table: async (request) => tableOf(CELL_COLUMNS, cellsOf(await looked(request), recalled(request.query).docket)),
    },
  );
}

type CellRow = ReturnType<typeof cellRow>;

const cellRow = (matrix: Matrix, { jurisdiction, cells }: Matrix['rows'][number], docket: Docket) => {
  const { as_of, compare_to, known_at, edition } = matrix;
  const geoid = docket.jurisdiction.get(jurisdiction)?.geoid;
  return cells.map((cell) => ({ jurisdiction, geoid, ...cell, as_of, compare_to, known_at, edition }));
};

/** A row for each cell, a page for each place. */
function* cellsOf(matrix: Matrix, docket: Docket): Generator<CellRow> {
  for (const row of matrix.rows) yield cellRow(matrix, row, docket);
}

const CELL_COLUMNS: Columns<CellRow[number]> = {
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  geoid: ({ geoid }) => geoid,
  condition: ({ condition }) => condition,
  status: ({ status }) => status,
  enforceable: ({ enforceable }) => enforceable,
  was: ({ was }) => was,
  as_of: ({ as_of }) => as_of,
  compare_to: ({ compare_to }) => compare_to,
  known_at: ({ known_at }) => known_at,
  edition: ({ edition }) => edition,
};
