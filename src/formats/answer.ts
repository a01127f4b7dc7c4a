// An answer brought into the shapes that formats are written from: a row, a sentence, a thing of schema.org.
import type { Docket } from '../docket/docket.ts';
import type { Answer } from '../enforceability/answer.ts';
import { joined } from './columns.ts';
import { type Columns, type Table, tableOf } from './format.ts';
import { answerInSchemaOrg } from './schema-org.ts';

/** What a row shows of an answer. */
const ANSWER_COLUMNS: Columns<Answer> = {
  condition: ({ condition }) => condition,
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  as_of: ({ as_of }) => as_of,
  at: ({ at }) => at,
  tz: ({ tz }) => tz,
  fiscal_year: ({ fiscal_year }) => fiscal_year,
  agency: ({ agency }) => agency,
  act: ({ act }) => act,
  class: (answer) => answer.class,
  status: ({ status }) => status,
  enforceable: ({ enforceable }) => enforceable,
  headline: ({ headline }) => headline,
  basis: ({ basis }) => joined(basis),
  because: ({ because }) => because?.map(({ text }) => text).join(' '),
  orders: ({ because }) => joined(because?.flatMap(({ order }) => order ?? [])),
  data_through: ({ coverage }) => coverage?.data_through,
  forecast: ({ forecast }) => forecast,
  known_at: ({ known_at }) => known_at,
  edition: ({ edition }) => edition,
  ruleset_version: ({ ruleset_version }) => ruleset_version,
  permalink: ({ permalink }) => permalink,
  disclaimer: ({ disclaimer }) => disclaimer,
};

/** An answer in every shape that there is of it. `at` makes a path of the API an absolute address. */
export const answerTold = (answer: Answer, docket: Docket, at: (path: string) => string) => ({
  document: () => answer,
  sentence: () => answer.headline,
  table: (): Table => tableOf(ANSWER_COLUMNS, [[answer]]),
  graph: () => answerInSchemaOrg(answer, docket, at),
});
