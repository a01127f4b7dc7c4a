// An answer as a row of a table: the same columns for one answer and for a thousand.
import type { Answer } from '../enforceability/answer.ts';
import { joined } from './columns.ts';
import { type Columns, type Table, tableOf } from './format.ts';

/** What a row shows of an answer. */
export const ANSWER_COLUMNS: Columns<Answer> = {
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

/** One answer as a table of one row. */
export const answerTable = (answer: Answer): Table => tableOf(ANSWER_COLUMNS, [[answer]]);
