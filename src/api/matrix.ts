// GET /v1/enforceability/matrix: jurisdictions × conditions on a day, or only what moved since another day.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, words } from '../docket/component.ts';
import type { Docket } from '../docket/docket.ts';
import type { Stand } from '../enforceability/matrix.ts';
import { ENFORCEABLE, STATUSES } from '../enforceability/status.ts';
import { type Columns, tableOf } from '../formats/format.ts';
import { recalling, recallRegister } from '../store/recall-about.ts';
import { Day } from '../time/day.ts';
import { moments } from './asked.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { joined, unhurried } from './in-pieces.ts';
import { problems } from './problem-reply.ts';
import { columnsOn, type Sheet, sheetAsked, sheetOf } from './sheet.ts';
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
  const momentOf = (asked: Static<typeof Query>) => ({
    edition: asked.edition,
    known_at: moments(store, asked, now()).known_at,
  });
  const looked = async ({ query }: FastifyRequest<Asking>): Promise<Looked> => {
    const { as_of, known_at } = moments(store, query, now());
    const moment = momentOf(query);
    const { docket: register, edition } = recallRegister(store, moment);
    const sheet = await sheetOf(recalling(store, moment), query);
    const answers = await columnsOn(sheet, as_of!);
    const before = query.compare_to === undefined ? undefined : await columnsOn(sheet, query.compare_to);
    const { compare_to } = query;
    return {
      head: { as_of: as_of!, ...(compare_to && { compare_to }), known_at: known_at ?? null, edition },
      rows: rowsOf(sheet, answers, before),
      register,
    };
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/enforceability/matrix',
      standing: ({ query }) => {
        const asked = query as Asking['Querystring'];
        return standingOf(asked, moments(store, asked, now()), recallRegister(store, momentOf(asked)), asked);
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
      document: async (request) => joined(textsOf(await looked(request))),
      table: async (request) => tableOf(CELL_COLUMNS, pagesOf(await looked(request))),
    },
  );
}

/** What was found: each row is made when it is asked for. */
interface Looked {
  readonly head: Omit<Matrix, 'rows'>;
  readonly rows: Iterable<Matrix['rows'][number]>;
  readonly register: Docket;
}

/** Row by row, of answers by condition and place; beside those of another day, only what moved. */
function* rowsOf(
  { conditions, jurisdictions }: Sheet,
  answers: readonly Stand[][],
  before: readonly Stand[][] | undefined,
): Generator<Matrix['rows'][number]> {
  for (const [row, jurisdiction] of jurisdictions.entries()) {
    const cells = conditions.flatMap((condition, index) => {
      const stand = answers[index]![row]!;
      const was = before && before[index]![row]!.status;
      return was === stand.status ? [] : [{ condition, ...stand, ...(was && { was }) }];
    });
    if (!before || cells.length > 0) yield { jurisdiction, cells };
  }
}

/** The document as JSON, in pieces. */
function* textsOf({ head, rows }: Looked): Generator<string> {
  let before = `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',';
  }
  yield `${before === ',' ? '' : before}]}`;
}

/** The cells of each place, in the words of a table. */
function* cellsOf({ head, rows, register }: Looked) {
  const { as_of, compare_to, known_at, edition } = head;
  for (const { jurisdiction, cells } of rows) {
    const geoid = register.jurisdiction.get(jurisdiction)?.geoid;
    yield cells.map((cell) => ({ jurisdiction, geoid, ...cell, as_of, compare_to, known_at, edition }));
  }
}

/** A page for as many places as are told in one go. */
async function* pagesOf(found: Looked) {
  for await (const rows of unhurried(cellsOf(found))) yield rows.flat();
}

type CellRow = ReturnType<typeof cellsOf> extends Generator<infer Cells> ? Cells : never;

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
